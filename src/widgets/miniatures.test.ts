import { describe, expect, it } from 'vitest';
import '~/build/language-models';
import { HEIGHT, WIDTH } from '~/charts/miniature';
import { miniatureOf, pictureSheet } from './miniatures';
import { models } from './models';

/** The end points of paths, and the centres of dots, in the order in which they are written. */
function numbersOf(markup: string): { x: number[]; y: number[] } {
  const pairs = [...markup.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)|cx="(-?[\d.]+)" cy="(-?[\d.]+)"/g)];
  return {
    x: pairs.map(([, x, , cx]) => Number(x ?? cx)),
    y: pairs.map(([, , y, , cy]) => Number(y ?? cy)),
  };
}

describe('the small pictures', () => {
  it.each(models.map((model) => [model.id, model] as const))(
    'of %s lie within their frame, in the colours of the page',
    (_id, model) => {
      const markup = miniatureOf(model);
      const { x, y } = numbersOf(markup);
      expect(x.length).toBeGreaterThan(2);
      for (const value of x) expect(value >= 0 && value <= WIDTH, `x = ${value}`).toBe(true);
      for (const value of y) expect(value >= 0 && value <= HEIGHT, `y = ${value}`).toBe(true);
      expect(markup).not.toMatch(/NaN|undefined|Infinity/);
      expect(markup.match(/(?:fill|stroke)="(?!none|var\(--)/g)).toBeNull();
    },
  );

  it('stand in one sheet, one symbol for each instrument', () => {
    const ids = [...pictureSheet().matchAll(/<symbol id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(models.map(({ id }) => id));
  });
});
