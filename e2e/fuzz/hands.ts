/** What hands do to an instrument: drawn from a seed, written down, and done again from the note. */
import type { CDPSession, Page } from '@playwright/test';
import { aim, follow, type Target } from './in-page.ts';

/** Numbers in [0, 1). */
export type Chance = () => number;

/** One input, as shares in [0, 1): enough to do it again on the same page. */
export interface Deed {
  /** Which of the things that can be worked. */
  readonly which: number;
  /** How: what is done depends on the thing. */
  readonly how: readonly [number, number, number, number];
  /** Where it is no thing of the page, the address to go to. */
  readonly search?: string;
}

const KEYS = [
  ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End'],
  ...['Enter', 'Space', 'Escape', 'Tab', 'Shift+ArrowUp', '0', '-', 'Delete'],
];

/** Texts for a field: numbers, lists, and what looks like them. */
const TEXTS = [
  ...['', ' ', '0', '1', '-1', '1e999', '-0', '0.5', '1/3', '1/0', '3.34', '1e-300', '5e-324'],
  ...['1e308,1e308', '0,0,0', '1,0', '1/2,1/4,1/4', '3, 1, 4, 1, 5', '0.2;0.8', '.5 .5', '1,,1'],
  ...['1/2, 1/2', '0.1,0.2,0.3,0.4', '1e-17,1', '100, 0, 0', '-5,800', '1/2,1/2,', '12345678901'],
  ...['a', 'a,b', 'a,a,a', 'mat, sofa, floor, moon', 'ünï, 猫, 🐈', '<b>', '"', '&amp;', '“x”'],
  ...['cat cat dog', 'greedy', 'uniform', '٣', '½', '1 000', '1,5', '−2', '+3', '0x10', '1_000'],
  ...['x'.repeat(300), '1,'.repeat(80), '%', '\\', 'p=1', '1:2', '1|2', '2;3', '1 2 3', '7/8 1/8'],
];

/** Only for fields of numbers: a reader may call an outcome NaN, and has then called it so. */
const NO_NUMBERS = ['NaN', 'Infinity', '-Infinity', 'NaN, 1', '1, Infinity'];
const TAKES_WORDS =
  /outcome|token|label|word|name|text|class|item|letter|sentence|values of|replies/i;

const one = <Item>(list: readonly Item[], share: number): Item =>
  list[Math.floor(share * list.length)] as Item;

/** An address of an instrument: parameters that it knows, with values it may not. */
export function drawSearch(keys: readonly string[], examples: readonly string[], chance: Chance) {
  if (chance() < 0.3) {
    const [head = '', ...rest] = one(examples, chance()).split('&');
    return `?${[head, ...rest.filter(() => chance() < 0.7)].join('&')}`;
  }
  const parameters = new URLSearchParams();
  for (let count = Math.floor(chance() * 4); count >= 0; count -= 1) {
    const key = chance() < 0.1 ? 'unit' : one(keys, chance());
    parameters.set(key, key === 'unit' ? one(['nats', 'ells'], chance()) : one(TEXTS, chance()));
  }
  return `?${parameters.toString()}`;
}

export function drawDeed(search: () => string, chance: Chance): Deed {
  const deed: Deed = { which: chance(), how: [chance(), chance(), chance(), chance()] };
  return chance() < 0.1 ? { ...deed, search: search() } : deed;
}

/** Does it, and says in words what was done. */
export async function act(page: Page, devtools: CDPSession, deed: Deed): Promise<string> {
  const { which, how, search } = deed;
  if (search !== undefined) {
    await page.evaluate(follow, search);
    return `goes to ${search}`;
  }
  const target = await page.evaluate(aim, which);
  if (!target) return 'finds nothing to do';
  return `${await work(page, devtools, target, how)} of ${target.kind} “${target.name}”`;
}

async function work(
  page: Page,
  devtools: CDPSession,
  { kind, name, box, options }: Target,
  [first, second, third, fourth]: Deed['how'],
): Promise<string> {
  const at = (x: number, y: number) => ({ x: box.x + x * box.w, y: box.y + y * box.h });
  const start = at(first, second);
  /** Up to a third of the thing beyond its edges. */
  const end = at(1.6 * third - 0.3, 1.6 * fourth - 0.3);
  const focus = () => page.locator('[data-fuzzed]').focus();

  if (kind === 'type') {
    const texts = TAKES_WORDS.test(name) ? TEXTS : [...TEXTS, ...NO_NUMBERS];
    const text = one(texts, first);
    await focus();
    if (second < 0.7) await page.keyboard.press('ControlOrMeta+A');
    if (third < 0.7) await page.keyboard.insertText(text);
    else await page.keyboard.type(text.slice(0, 12));
    if (fourth < 0.5) await page.keyboard.press('Tab');
    return `types “${text}”`;
  }
  if (kind === 'choose') {
    const index = Math.floor(first * options);
    await page.locator('[data-fuzzed]').selectOption({ index });
    return `takes choice ${String(index)}`;
  }
  if (kind === 'press' || kind === 'fold') {
    if (first < 0.2) {
      await focus();
      const key = one(KEYS, second);
      await page.keyboard.press(key);
      return `presses ${key}`;
    }
    await page.mouse.click(box.x + box.w / 2, box.y + box.h / 2);
    return 'clicks';
  }
  if (kind === 'drag' && first < 0.4) {
    await focus();
    const key = one(KEYS, second);
    for (let times = Math.ceil(third * 4); times > 0; times -= 1) await page.keyboard.press(key);
    return `presses ${key}`;
  }
  if (second < 0.4) {
    const touch = (type: string, points: { x: number; y: number }[]) =>
      devtools.send('Input.dispatchTouchEvent', {
        type: type as 'touchStart',
        touchPoints: points,
      });
    await touch('touchStart', [start]);
    for (const part of [0.3, 0.7, 1]) {
      const x = start.x + part * (end.x - start.x);
      await touch('touchMove', [{ x, y: start.y + part * (end.y - start.y) }]);
    }
    // Now and then something takes the finger away, as a call does.
    await touch(fourth < 0.1 ? 'touchCancel' : 'touchEnd', []);
    return 'drags a finger';
  }
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 3 });
  await page.mouse.up();
  return 'drags the mouse';
}
