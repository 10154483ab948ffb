import { describe, expect, it, vi } from 'vitest';
import { MODEL_KINDS, scoredAfter, scoredText, stripMarkup, writtenText } from './surprise-strip';

// The first test reads the models, which takes a slow machine a while.
vi.setConfig({ testTimeout: 120_000 });

describe('the markup of a strip', () => {
  it('leaves the space before a word outside its piece, so that lines break there', () => {
    const pieces = [
      { label: 'The', bits: 3.6 },
      { label: ' c', bits: 6.4 },
      { label: 'at', bits: 40 },
    ];
    expect(stripMarkup(pieces)).toBe(
      '<b class="b4">The<i>4</i></b> <b class="b6">c<i>6</i></b><b class="b16">at<i>40</i></b>',
    );
  });

  it('begins with what was read before, without a gap', () => {
    expect(stripMarkup([{ label: '.', bits: 2 }], 'a < b')).toBe(
      '<span>a &lt; b</span><b class="b2">.<i>2</i></b>',
    );
  });

  it('shows spaces and line breaks that are pieces by themselves, and escapes markup', () => {
    const labels = [' ', '\n', '<b', '&'].map((label) => ({ label, bits: 0 }));
    expect(stripMarkup(labels).replace(/<i>0<\/i>|<\/?b( class="b0")?>/g, '')).toBe('␣↵&lt;b&amp;');
  });
});

describe('a text that is scored', () => {
  const text = 'She had never seen such a thing before.';

  it('adds up to its bill, for each model', () => {
    for (const kind of MODEL_KINDS) {
      const { pieces, bits, characters } = scoredText(text, kind);
      expect(bits).toBeCloseTo(
        pieces.reduce((sum, piece) => sum + piece.bits, 0),
        9,
      );
      expect(pieces.map(({ label }) => label).join('')).toBe(text);
      expect(characters).toBe(text.length);
    }
  });

  it('costs the same in one go as in two', () => {
    const [before, after] = ['She had never', ' seen such a thing before.'];
    const whole = scoredText(text, 'network').bits;
    const parts = scoredText(before, 'network').bits + scoredAfter(before, after, 'network').bits;
    expect(parts).toBeCloseTo(whole, 9);
  });

  it('must go on where a piece begins', () => {
    expect(() => scoredAfter('She had nev', 'er seen', 'network')).toThrow(/go on with a space/);
  });
});

describe('a text that a model writes', () => {
  const request = { prompt: 'She had never', kind: 'network', count: 12, seed: 3 } as const;

  it('is the same for the same seed, and has the pieces asked for', () => {
    const once = writtenText({ ...request, temperature: 1 });
    expect(once.pieces).toHaveLength(request.count);
    expect(writtenText({ ...request, temperature: 1 })).toEqual(once);
  });

  it('is at temperature 0 what the model itself likes best at each step', () => {
    const greedy = writtenText({ ...request, temperature: 0 });
    const sampled = writtenText({ ...request, temperature: 1 });
    expect(greedy.pieces[0]?.bits).toBeLessThanOrEqual(sampled.pieces[0]?.bits ?? 0);
    expect(greedy).toEqual(writtenText({ ...request, seed: 4, temperature: 0 }));
  });
});
