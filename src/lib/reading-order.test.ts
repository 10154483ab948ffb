import { describe, expect, it } from 'vitest';
import { neighbours, type ChapterPages, type PageLink } from './reading-order';

const page = (title: string): PageLink => ({ label: '', title, path: `/${title}/` });
const chapter = (order: number, title: string, parts: PageLink[] = []): ChapterPages => ({
  ...page(title),
  order,
  parts,
});
const chapters = [chapter(1, 'one'), chapter(2, 'two', [page('more')]), chapter(3, 'three')];
const around = (path: string) => {
  const { previous, next } = neighbours(chapters, path);
  return [previous?.title, next?.title];
};

describe('the reading order', () => {
  it('goes through the further pages of a chapter before the next one', () => {
    expect(around('/two/')).toEqual(['one', 'more']);
    expect(around('/more/')).toEqual(['two', 'three']);
    expect(around('/three/')).toEqual(['more', undefined]);
  });

  it('has no page before the first', () => {
    expect(around('/one/')).toEqual([undefined, 'two']);
  });
});
