import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '~/build/language-models';
import { defaultState, formatQuery, parseQuery, queryText } from '~/lib/query-state';
import { writerFor } from '~/ui/writer';
import type { Cell } from '~/ui/widget-contract';
import { models, type AnyWidget } from './models';

/** What every instrument owes, whatever its subject; a new one is tested the moment it is listed. */

const units = ['bit', 'nat', 'hartley'] as const;

function stateFrom(widget: AnyWidget, query: string): Record<string, unknown> {
  const { state } = parseQuery(widget.query, new URLSearchParams(query));
  return widget.reconcile?.(state).state ?? state;
}

function cellsOf(widget: AnyWidget, state: Record<string, unknown>): (string | Cell)[] {
  return widget.table(state, widget.derive(state), writerFor('bit')).rows.flat();
}

function expectSound(widget: AnyWidget, state: Record<string, unknown>): void {
  const derived = widget.derive(state);
  for (const unit of units) {
    const sentence = widget.describe(state, derived, writerFor(unit));
    const ownWords = sentence.replaceAll(/“[^”]*”/g, '“…”'); // a reader may call an outcome NaN
    expect(ownWords).not.toMatch(/NaN|undefined|null|\[object/);
    expect(sentence).toMatch(/^\S.*[.?]$/s);
  }
  for (const cell of cellsOf(widget, state)) {
    if (typeof cell !== 'string') expect(cell.value).not.toBeNaN();
  }
}

/** Texts a reader or a broken link may put into any parameter. */
const text = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '',
    '0',
    '1',
    '-1',
    '1e999',
    'NaN',
    'Infinity',
    '1/0',
    '0,0',
    '1,0',
    '0,1,0',
    '1/3,1/3,1/3',
    '1e-300,1',
    '1e308,-1e308',
    'a,b,c',
    ',',
    '%',
    'greedy',
    'uniform',
  ),
  fc
    .array(fc.integer({ min: 0, max: 20 }), { minLength: 2, maxLength: 9 })
    .filter((counts) => counts.some((count) => count > 0))
    .map((counts) =>
      counts.map((count) => `${count}/${counts.reduce((sum, other) => sum + other, 0)}`).join(','),
    ),
  fc.double({ noDefaultInfinity: true, noNaN: true }).map(String),
);

describe.each(models.map((widget) => [widget.id, widget] as const))('%s', (_id, widget) => {
  const keys = Object.values(widget.query).map(({ key }) => key);

  it('says and tabulates its default state', () => {
    expectSound(widget, defaultState(widget.query));
    expect(
      cellsOf(widget, defaultState(widget.query)).some((cell) => typeof cell !== 'string'),
    ).toBe(true);
  });

  it('has a default state that agrees with itself', () => {
    const state = defaultState(widget.query);
    expect(widget.reconcile?.(state).problems ?? []).toEqual([]);
  });

  it('has keys that are each used once', () => {
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).not.toContain('unit');
  });

  it('has presets, each reached by a link of its own', () => {
    expect(widget.presets.length).toBeGreaterThan(1);
    for (const preset of widget.presets) {
      const state = { ...defaultState(widget.query), ...preset.state };
      expectSound(widget, state);
      expect(stateFrom(widget, queryText(formatQuery(widget.query, state)))).toEqual(state);
    }
  });

  it('is sound for whatever a link says, and writes a link that gives the same again', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys), text), (parameters) => {
        const state = stateFrom(widget, new URLSearchParams(parameters).toString());
        expectSound(widget, state);
        expect(stateFrom(widget, queryText(formatQuery(widget.query, state)))).toEqual(state);
      }),
      { seed: 20, numRuns: 200 },
    );
  });
});
