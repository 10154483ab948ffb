import { readFileSync } from 'node:fs';
import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  formatHex,
  inGamut,
  parse,
  wcagContrast,
  type Color,
} from 'culori';
import { describe, expect, it } from 'vitest';
import { THEME_COLORS } from '~/lib/site';

/** WCAG 2.2, 1.4.6: text at the enhanced level. */
const TEXT_CONTRAST = 7;
/** WCAG 2.2, 1.4.11: marks, outlines of controls, focus rings. */
const MARK_CONTRAST = 3;
/**
 * CIEDE2000 between two marks as a reader with a full deficiency sees them. 2 is just noticeable,
 * 10 is plain side by side; marks lie apart in a picture, so ask for more. Hatching differs besides.
 */
const MARK_DIFFERENCE = 14;
/** The same between words and symbols, which also differ by their letters. */
const TEXT_DIFFERENCE = 7;

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

function block(selector: string): string {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`tokens.css has no block ${selector}`);
  return css.slice(start, css.indexOf('}', start));
}

function declarations(selector: string): Map<string, string> {
  const found = block(selector).matchAll(/--([\w-]+):\s*([^;]+);/g);
  return new Map([...found].map(([, name = '', value = '']) => [name, value.trim()]));
}

const light = declarations(':root');
const system = declarations(":root:not([data-theme='light'])");
const chosen = declarations(":root[data-theme='dark']");
const themes = { light, dark: new Map([...light, ...chosen]) };

function colour(theme: Map<string, string>, name: string): Color {
  const value = theme.get(name);
  const alias = value?.match(/^var\(--([\w-]+)\)$/)?.[1];
  if (alias !== undefined) return colour(theme, alias);
  const parsed = value === undefined ? undefined : parse(value);
  if (parsed === undefined) throw new Error(`--${name} is not a colour: ${String(value)}`);
  return parsed;
}

const TEXT = ['ink', 'quiet', 'p-text', 'q-text', 'kl-text', 'h-text', 'good-text', 'bad-text'];
const MARKS = [
  'p',
  'q',
  'kl',
  'h',
  't-0',
  't-1',
  't-2',
  't-3',
  't-4',
  'good',
  'bad',
  'edge',
  'focus',
];
const GROUNDS = ['paper', 'raised'];
const difference = differenceCiede2000();
const sights: [string, (seen: Color) => Color][] = [
  ['no deficiency', (seen) => seen],
  ['protanopia', (seen) => filterDeficiencyProt(1)(seen)],
  ['deuteranopia', (seen) => filterDeficiencyDeuter(1)(seen)],
  ['tritanopia', (seen) => filterDeficiencyTrit(1)(seen)],
];
const pairs = [
  ['p', 'q'],
  ['p', 'kl'],
  ['q', 'kl'],
] as const;

describe('dark tokens', () => {
  it('are the same whether the system or the reader chose them', () => {
    expect([...chosen]).toEqual([...system]);
  });
});

describe('the colours of the browser around the page', () => {
  it('are the paper of each theme', () => {
    const paper = (theme: Map<string, string>) => formatHex(colour(theme, 'paper'));
    expect({ light: paper(themes.light), dark: paper(themes.dark) }).toEqual(THEME_COLORS);
  });
});

describe.each(Object.entries(themes))('%s theme', (_name, theme) => {
  const contrast = (a: string, b: string) => wcagContrast(colour(theme, a), colour(theme, b));

  it.each(TEXT)('sets --%s at 7:1 on every ground', (name) => {
    for (const ground of GROUNDS) expect(contrast(name, ground)).toBeGreaterThan(TEXT_CONTRAST);
  });

  it.each(MARKS)('draws --%s at 3:1 on every ground', (name) => {
    for (const ground of GROUNDS) expect(contrast(name, ground)).toBeGreaterThan(MARK_CONTRAST);
  });

  it.each(['p', 'q', 'kl', 'good', 'bad'])('keeps --%s-text legible on its own wash', (name) => {
    expect(contrast(`${name}-text`, `${name}-wash`)).toBeGreaterThan(4.5);
  });

  it('writes paper-coloured labels on blue bars at 4.5:1', () => {
    expect(contrast('paper', 'p')).toBeGreaterThan(4.5);
  });

  it('stays within what an sRGB screen can show', () => {
    const showable = inGamut('rgb');
    const outside = [...TEXT, ...MARKS, ...GROUNDS].filter(
      (name) => !showable(colour(theme, name)),
    );
    expect(outside).toEqual([]);
  });

  describe.each(sights)('seen with %s', (_sight, see) => {
    const apart = (a: string, b: string) =>
      difference(see(colour(theme, a)), see(colour(theme, b)));

    it.each(pairs)('tells the marks of %s and %s apart', (a, b) => {
      expect(apart(a, b)).toBeGreaterThan(MARK_DIFFERENCE);
    });

    it.each(pairs)('tells the words for %s and %s apart', (a, b) => {
      expect(apart(`${a}-text`, `${b}-text`)).toBeGreaterThan(TEXT_DIFFERENCE);
    });
  });
});
