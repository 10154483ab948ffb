import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFault } from './json-fault';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('jsonFault(text)', () => {
  it('finds none in what is JSON', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 1, '\t'), (text, indent) => {
        expect(jsonFault(JSON.stringify(JSON.parse(text), null, indent))).toBeUndefined();
      }),
      { seed: 20 },
    );
  });

  it('finds one exactly where the browser refuses the text', () => {
    const damaged = fc
      .tuple(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', '"', '}', ',', ':', '\\', '0', 'x', ' ', '\n'),
      )
      .map(([text, place, put]) => {
        const at = place % (text.length + 1);
        return text.slice(0, at) + put + text.slice(at + 1);
      });
    fc.assert(
      fc.property(damaged, (text) => {
        expect(jsonFault(text) === undefined).toBe(isJson(text));
      }),
      { seed: 20, numRuns: 1000 },
    );
  });

  it('says the line and the column', () => {
    expect(jsonFault('{\n  "a": 1,\n  b: 2\n}')).toEqual({ line: 3, column: 3 });
    expect(jsonFault('')).toEqual({ line: 1, column: 1 });
    expect(jsonFault('[1, 2')).toEqual({ line: 1, column: 6 });
  });
});
