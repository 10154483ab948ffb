import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** What a schema cannot say of the content. Files are listed as they stand, so a new one is tested. */

const lessons = globSync('content/{lessons,labs}/**/*.mdx');
const data = globSync('content/{resources,questions,glossary,labs,mistakes}/**/*.yaml');

interface Find {
  readonly place: string;
  readonly text: string;
}

function finds(files: readonly string[], pattern: RegExp): Find[] {
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        [...line.matchAll(pattern)].map(([text]) => ({ place: `${file}:${index + 1}`, text })),
      ),
  );
}

/** A decimal followed by a unit, with Markdown, TeX or a tag between them. */
const DECIMAL_WITH_UNIT =
  /\d\.\d+[\s$*_~}{\\,;a-z]*?(?:\\text\{\s*)?\b(?:bits?|nats?|hartleys?)\b/g;

describe('the content', () => {
  it('has files to test', () => {
    expect(lessons.length).toBeGreaterThan(0);
    expect(data.length).toBeGreaterThan(0);
  });

  it('has no decimal typed by hand next to a unit: <Value> and {{…}} compute it', () => {
    expect(finds([...lessons, ...data], DECIMAL_WITH_UNIT)).toEqual([]);
  });

  it('finds such a decimal where there is one', () => {
    for (const sample of [
      '1.75 bits',
      '$1.75$ bits',
      '**0.5** nats',
      '1.75\\text{ bits}',
      '0.7 nat',
    ]) {
      expect([...sample.matchAll(DECIMAL_WITH_UNIT)], sample).toHaveLength(1);
    }
  });

  it('writes thousands with a comma, as computed numbers do', () => {
    expect(finds([...lessons, ...data], /\d[\u0020\u00a0\u2009\u202f]\d{3}\b(?!-)/g)).toEqual([]);
  });

  it('marks each term of the glossary where it is taught', () => {
    const unmarked = globSync('content/glossary/*.yaml').filter((file) => {
      const text = readFileSync(file, 'utf8');
      const place = /^(?:chapter|lesson): (\S+)$/m.exec(text)?.[1] ?? '';
      // a chapter with its further pages
      const pages = globSync(`content/lessons/{${place}.mdx,${place}/*.mdx}`);
      const id = path.basename(file, '.yaml');
      return !pages.some((page) => readFileSync(page, 'utf8').includes(`<Term id="${id}">`));
    });
    expect(unmarked).toEqual([]);
  });

  it('has no exclamation marks in its prose', () => {
    const prose = lessons.map((file) => ({
      file,
      text: readFileSync(file, 'utf8')
        .replaceAll(/\$\$[\s\S]*?\$\$|\$[^$]*\$|`[^`]*`|<[^>]*>/g, '')
        .replaceAll('Explained!', ''),
    }));
    expect(prose.filter(({ text }) => /[a-z]!(?:\s|$)/.test(text)).map(({ file }) => file)).toEqual(
      [],
    );
  });

  it('names no video by a label it does not have', () => {
    const wrong = globSync('content/resources/*.yaml').filter((file) => {
      const text = readFileSync(file, 'utf8');
      return text.includes('youtube: tRsSi_sqXjI') && /authors:.*Serrano/.test(text);
    });
    expect(wrong).toEqual([]);
  });
});
