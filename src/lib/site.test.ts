import { describe, expect, it } from 'vitest';
import { liesWithin, withBase } from './site';

describe('withBase(path, base)', () => {
  it('leaves paths alone at the root of a host', () => {
    expect(withBase('/glossary/', '/')).toBe('/glossary/');
  });

  it('puts a sub-path first, with one slash between, however the base ends', () => {
    expect(withBase('/glossary/', '/course/')).toBe('/course/glossary/');
    expect(withBase('/', '/course')).toBe('/course/');
  });

  it('refuses a path that is relative or names a host', () => {
    expect(() => withBase('glossary/', '/')).toThrow(RangeError);
    expect(() => withBase('//elsewhere.example/', '/')).toThrow(RangeError);
  });
});

describe('liesWithin(path, folder)', () => {
  it('is true of the folder and of what stands under it', () => {
    expect(liesWithin('/lessons/a/', '/lessons/a/')).toBe(true);
    expect(liesWithin('/lessons/a/b/', '/lessons/a/')).toBe(true);
  });

  it('is false of a neighbour whose name begins alike', () => {
    expect(liesWithin('/lessons/ab/', '/lessons/a/')).toBe(false);
  });
});
