/** The packages for Anki, as they stand in the finished site. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { builtFolder } from '../pages.ts';

const file = (name: string) => path.join(builtFolder('dist'), name);
const course = JSON.parse(readFileSync(file('review/course.json'), 'utf8')) as {
  questions: string[];
};

function notes() {
  const { 'collection.anki2': database, media } = unzipSync(
    readFileSync(file('anki/lesson-20.apkg')),
  );
  expect(media && Buffer.from(media).toString()).toBe('{}');
  const copy = path.join(mkdtempSync(path.join(tmpdir(), 'anki-')), 'collection.anki2');
  writeFileSync(copy, database ?? '');
  const opened = new DatabaseSync(copy, { readOnly: true });
  expect(opened.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' });
  return opened
    .prepare('select guid, flds from notes')
    .all()
    .map(({ guid, flds }) => ({
      guid: String(guid),
      sides: String(flds).split('\u001f'),
    }));
}

test('the package holds every question of the lesson, under its permanent name', () => {
  const names = notes().map(({ guid }) => guid.replace('surprisal-', ''));
  expect(names.sort()).toEqual([...course.questions].sort());
});

test('both sides are written, and every formula is one that MathJax sets', () => {
  for (const { guid, sides } of notes()) {
    expect(sides, guid).toHaveLength(2);
    for (const side of sides) {
      expect(side.replaceAll(/<[^>]*>/g, '').trim(), guid).not.toBe('');
      expect(side, guid).not.toMatch(
        /\{\{|katex|\\(html|truth|model|gap|ent\b|term|KL|softmax\b|Var\b|E\b)/,
      );
      expect(side.split('\\(').length, guid).toBe(side.split('\\)').length);
    }
  }
});

test('the text file holds the same notes', () => {
  const lines = readFileSync(file('anki/lesson-20.tsv'), 'utf8').trimEnd().split('\n');
  const rows = lines.filter((line) => !line.startsWith('#')).map((line) => line.split('\t'));
  expect(rows.every((row) => row.length === 4)).toBe(true);
  expect(rows.map(([guid]) => guid).sort()).toEqual(
    notes()
      .map(({ guid }) => guid)
      .sort(),
  );
});
