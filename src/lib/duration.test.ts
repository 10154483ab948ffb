import { describe, expect, it } from 'vitest';
import { aboutTime } from './duration';

describe('aboutTime', () => {
  it('gives minutes below an hour and a quarter, and the nearest half hour above', () => {
    expect(aboutTime(25)).toBe('about 25 minutes');
    expect(aboutTime(74)).toBe('about 74 minutes');
    expect(aboutTime(115)).toBe('about 2 hours');
    expect(aboutTime(200)).toBe('about 3½ hours');
  });
});
