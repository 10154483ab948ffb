import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { journal, time } from '~/practice/journal/arbitrary';
import type { Draft, Entry } from '~/practice/journal/entry';
import { FileError, readFile, VERSION, writeFile } from './file';
import { describePreview, previewImport } from './merge';

const fixture = (version: number) =>
  readFileSync(new URL(`./fixtures/version-${version}.json`, import.meta.url), 'utf8');
const drafts = fc.dictionary(
  fc.constantFrom('labs/a/python', 'labs/a/javascript', 'labs/language'),
  fc.record({ text: fc.string(), at: fc.nat({ max: 9 }) }),
);
const byUid = (entries: readonly Entry[]) => [...entries].sort((a, b) => (a.uid < b.uid ? -1 : 1));

describe('a file of the journal', () => {
  it('gives back what was written', () => {
    fc.assert(
      fc.property(journal, drafts, time, (entries, texts, now) => {
        const file = readFile(writeFile(entries, texts, now));
        expect(byUid(file.entries)).toEqual(byUid(entries));
        expect(file.drafts).toEqual({ ...texts });
      }),
      { seed: 20 },
    );
  });

  it('is read in every version there has been', () => {
    for (let version = 0; version <= VERSION; version += 1) {
      const file = readFile(fixture(version));
      expect(file.version).toBe(VERSION);
      expect(file.entries.length).toBeGreaterThan(1);
      expect(file.drafts['labs/entropy-of-shapes/python']?.text).toContain('def entropy');
    }
  });
});

describe('a file that cannot be read', () => {
  const refused = (text: string) => {
    try {
      readFile(text);
    } catch (error) {
      if (error instanceof FileError) return error.message;
    }
    throw new Error('it was not refused');
  };
  const changed = (from: string, to: string) => fixture(1).replace(from, to);

  it('is refused with the place where it is damaged', () => {
    expect(refused(changed('"read"', 'read'))).toMatch(/stops being JSON at line 6, column 15/);
    expect(refused(fixture(1).slice(0, 300))).toMatch(/stops being JSON at line 11, column 16/);
    expect(refused(changed('"rating": 1', '"rating": 7'))).toMatch(
      /in entries\[2\]\.rating, \(1 \| 2 \| 3 \| 4\) was expected and 7 found/,
    );
    expect(refused(changed('0.25, 0.25, 0.5', '0.25, 0.25, 5'))).toMatch(/entries\[1\]\.odds\[2\]/);
    expect(refused(changed('"kind": "read"', '"kind": "sing"'))).toMatch(/entries\[0\]\.kind/);
    expect(refused(changed('"exported"', '"written"'))).toMatch(/exported/);
  });

  it('is refused if it is of a newer version, of none, or of something else', () => {
    expect(refused(changed('"version": 1', '"version": 9'))).toMatch(/version 9.*reload/);
    expect(refused(changed('"version": 1,', ''))).toMatch(/which version/);
    for (const text of ['[]', 'null', '3', '{"entries":[]}']) {
      expect(refused(text)).toMatch(/not a file of this site/);
    }
  });

  it('is refused, and never half read, wherever it is cut off', () => {
    const whole = fixture(1).trimEnd();
    for (let end = 0; end < whole.length; end += 7)
      expect(refused(whole.slice(0, end))).toBeTruthy();
  });
});

describe('previewImport(file, here)', () => {
  const apply = (
    here: { entries: readonly Entry[]; drafts: Readonly<Record<string, Draft>> },
    text: string,
  ) => {
    const { added, drafts: more } = previewImport(readFile(text), here);
    return { entries: [...here.entries, ...added], drafts: { ...here.drafts, ...more } };
  };

  it('adds the union, whichever side is imported into the other, and then nothing more', () => {
    const shared = journal.chain((all) => fc.tuple(fc.subarray([...all]), fc.subarray([...all])));
    fc.assert(
      fc.property(shared, drafts, drafts, ([a, b], textsA, textsB) => {
        const fileA = writeFile(a, textsA, 5);
        const fileB = writeFile(b, textsB, 5);
        const ab = apply({ entries: a, drafts: textsA }, fileB);
        const ba = apply({ entries: b, drafts: textsB }, fileA);
        expect(byUid(ab.entries)).toEqual(byUid(ba.entries));
        expect(apply(ab, fileB)).toEqual(ab);
        const lost = Object.values({ ...textsA, ...textsB }).filter(
          ({ text }) => !Object.values(ab.drafts).some((kept) => kept.text === text),
        );
        expect(lost).toEqual([]);
      }),
      { seed: 20 },
    );
  });

  it('says what it will add', () => {
    const file = readFile(fixture(1));
    const here = { entries: file.entries.slice(0, 1), drafts: {} };
    expect(describePreview(previewImport(file, here))).toEqual([
      'It adds 1 answer, 1 run of a lab, 1 rating, 1 rating taken back.',
      '1 entry is here already.',
      'It adds 1 text of labs.',
    ]);
    expect(describePreview(previewImport(file, file))).toEqual([
      'It adds nothing to what you did: all of it is here already.',
    ]);
  });
});
