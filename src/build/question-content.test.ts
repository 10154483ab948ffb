import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { convert } from '~/math';
import { parseTyped } from '~/practice/judge/expression';
import { isSharedHint } from '~/practice/judge/hints';
import { decodeKey, encodeKey } from '~/practice/judge/key';
import { isNear } from '~/practice/judge/near';
import { judgeNumber, type NumberKey } from '~/practice/judge/number';
import { isOrdered } from '~/practice/judge/order';
import { judgeGuess } from '~/practice/judge/guess';
import { question as schema, type QuestionData } from './content-schema';
import { renderMarkdown } from './inline-markdown';
import { fillIn } from './question-variants';
import { variantsOf, type Variant } from './questions';

/** Every question of content/, each of its variants, as a reader meets it. */

interface Asked {
  readonly name: string;
  readonly id: string;
  readonly data: QuestionData;
  readonly variant: Variant;
}

const questions = globSync('content/questions/*/*.yaml').map((file) => ({
  id: path.basename(file, '.yaml'),
  data: schema.parse(parse(readFileSync(file, 'utf8'))),
}));
const asked: Asked[] = questions.flatMap(({ id, data }) =>
  variantsOf(id, data).map((variant) => ({ name: `${id} ${variant.number}`, id, data, variant })),
);

/** Name of a question with each problem that `find` has with it. */
function problems(find: (asked: Asked) => readonly (string | undefined)[]): string[] {
  return asked.flatMap((one) =>
    find(one).flatMap((problem) => (problem === undefined ? [] : [`${one.name}: ${problem}`])),
  );
}

/** A text as the reader sees it, without tags and without the second voice of formulas. */
function words(text: string, { id, variant: { setting } }: Asked): string {
  const html = renderMarkdown(fillIn(text, setting), id, { inline: true, scope: setting.scope });
  return html
    .replaceAll(/<span class="katex-mathml">.*?<\/math><\/span>/gs, '')
    .replaceAll(/<[^>]+>/g, '')
    .trim();
}

/** Spellings under which a reader may type a number. */
function spellings(value: number, unit: NumberKey['unit']): string[] {
  const plain = [
    String(value),
    value.toPrecision(6),
    String(value).replace('-', '−'),
    `2 * (${value} / 2)`,
    `log2(2^(${value}))`,
    `  ≈ ${value.toPrecision(4)}`,
  ];
  if (unit === undefined) return [...plain, `${100 * value} %`, `(${3 * value})/3`];
  const nats = convert(value, unit, 'nats');
  return [...plain, `${value} ${unit}`, `${nats} nats`, `${convert(value, unit, 'bits')} bit`];
}

/** Every text of a question that is set as Markdown. */
function textsOf(data: QuestionData): string[] {
  const own = [data.ask, data.solution];
  switch (data.kind) {
    case 'choice':
      return [...own, ...data.choices.flatMap(({ text, feedback }) => [text, feedback])];
    case 'spot':
      return [
        ...own,
        ...data.lines.flatMap(({ text, feedback }) => (data.code ? [feedback] : [text, feedback])),
      ];
    case 'numeric':
      return [...own, data.otherwise, ...data.traps.flatMap(({ hint }) => hint ?? [])];
    case 'guess':
      return [
        ...own,
        data.otherwise,
        data.close.feedback,
        ...data.bands.map(({ feedback }) => feedback),
      ];
    case 'ordering':
      return [...own, data.otherwise, ...data.items];
  }
}

/** What the wrong answers of a question are told. */
function wrongWords({ data, variant: { key } }: Asked): string[] {
  switch (data.kind) {
    case 'choice':
    case 'spot': {
      const list = data.kind === 'choice' ? data.choices : data.lines;
      return list
        .filter((_one, index) => key.kind === 'choice' && index !== key.right)
        .map(({ feedback }) => feedback);
    }
    case 'numeric':
      return [...data.traps.flatMap(({ hint }) => hint ?? []), data.otherwise];
    case 'ordering':
      return [data.otherwise];
    case 'guess':
      return []; // a guess is settled by the first try, and the truth is shown with it
  }
}

describe('every question', () => {
  it('is there to be tested, each kind among them', () => {
    expect(new Set(questions.map(({ data }) => data.kind)).size).toBe(5);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
  });

  it('is answered by its own solution, however that is spelled', () => {
    expect(
      problems(({ variant: { key } }) => {
        switch (key.kind) {
          case 'choice':
            return [key.right < 0 ? 'no choice is right' : undefined];
          case 'ordering':
            return [
              isOrdered(key.places) ? 'is in order to begin with' : undefined,
              isOrdered([...key.places].sort((a, b) => a - b)) ? undefined : 'has no right order',
            ];
          case 'guess':
            return [judgeGuess(key, key.answer).right ? undefined : 'the truth is no close guess'];
          case 'numeric':
            return spellings(key.answer, key.unit).map((text) =>
              judgeNumber(key, parseTyped(text)).right ? undefined : `"${text}" is not right`,
            );
        }
      }),
    ).toEqual([]);
  });

  it('recognises each of its traps by its value, as that trap and no other', () => {
    expect(
      problems(({ variant: { key } }) =>
        key.kind !== 'numeric'
          ? []
          : key.traps.map(({ name, value }) => {
              const verdict = judgeNumber(key, parseTyped(String(value)));
              const found = verdict.right ? 'right' : verdict.trap;
              return found === name
                ? undefined
                : `"${name}" at ${value} is taken for ${found ?? 'nothing'}`;
            }),
      ),
    ).toEqual([]);
  });

  it('has a close guess within reach of the slider, and each of its bands in the chapter', () => {
    expect(
      problems(({ data, variant }) => {
        const { key } = variant;
        if (key.kind !== 'guess' || data.kind !== 'guess') return [];
        const { from, to, step } = data.scale;
        const stops = Array.from(
          { length: Math.round((to - from) / step) + 1 },
          (_, i) => from + i * step,
        );
        const verdicts = stops.map((stop) => judgeGuess(key, stop));
        return [
          verdicts.some(({ right }) => right) ? undefined : 'no stop of the slider is close',
          ...key.bands.map((_band, index) =>
            variant.number > 0 || verdicts.some(({ band }) => band === index)
              ? undefined
              : `band ${index} is out of reach`,
          ),
        ];
      }),
    ).toEqual([]);
  });

  it('has words for each of its traps', () => {
    const silent = questions.flatMap(({ id, data }) =>
      data.kind === 'numeric'
        ? data.traps.filter(({ name, hint }) => !hint && !isSharedHint(name)).map(() => id)
        : [],
    );
    expect(silent).toEqual([]);
  });

  it('never tells the answer to a wrong one', () => {
    expect(
      problems((one) => {
        const { key } = one.variant;
        if (key.kind !== 'numeric') return [];
        return wrongWords(one).flatMap((text) => {
          const shown = words(text, one).replaceAll('−', '-');
          const numbers = [
            ...shown.matchAll(/(?<![\w./])-?\d[\d,]*(?:\.\d+)?(?:\/\d+)?(?![\d/])/g),
          ].map(([number]) => parseTyped(number.replaceAll(',', '')).value);
          return numbers.some((number) => isNear(number, key.answer)) ? [`says "${shown}"`] : [];
        });
      }),
    ).toEqual([]);
  });

  it('never names the right choice to a reader who took another', () => {
    expect(
      problems((one) => {
        const { data, variant } = one;
        if (data.kind !== 'choice' || variant.key.kind !== 'choice') return [];
        const right = words(data.choices[variant.key.right]?.text ?? '', one).toLowerCase();
        return wrongWords(one).map((text) =>
          right.length > 3 && words(text, one).toLowerCase().includes(right)
            ? `names "${right}"`
            : undefined,
        );
      }),
    ).toEqual([]);
  });

  it('can be set in each of its texts', () => {
    expect(
      problems((one) =>
        textsOf(one.data).map((text) => {
          try {
            return words(text, one).includes('{{') ? `does not fill in "${text}"` : undefined;
          } catch (error) {
            return String(error);
          }
        }),
      ),
    ).toEqual([]);
  });

  it('survives being written into the page', () => {
    for (const { variant } of asked) {
      const there = decodeKey(encodeKey(variant.key));
      expect(encodeKey(there)).toBe(encodeKey(variant.key));
      expect(there.kind).toBe(variant.key.kind);
    }
  });

  it('has at least three variants where it has parameters, with texts and answers of their own', () => {
    const few = questions.filter(({ id, data }) => {
      if (!('vary' in data) || !data.vary) return false;
      const texts = asked
        .filter((one) => one.id === id)
        .map((one) => fillIn(data.ask, one.variant.setting));
      return texts.length < 3 || new Set(texts).size < texts.length;
    });
    expect(few.map(({ id }) => id)).toEqual([]);
  });
});
