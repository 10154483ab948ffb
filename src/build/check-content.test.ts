import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'astro/zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentMistakes, mistakesIn } from './check-content';
import { glossaryTerm, mistake, question, resource, type Reference } from './content-schema';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'content-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function mistakes(text: string, schema: Parameters<typeof mistakesIn>[1]): string[] {
  const file = path.join(folder, 'file.yaml');
  writeFileSync(file, text);
  return mistakesIn(file, schema).map((mistake) => mistake.slice(folder.length + 1));
}

const choice = `kind: choice
concept: entropy
level: 1
ask: Is it?
choices:
  - text: yes
    right: true
    feedback: Yes.
  - text: no
    feedback: Think.
solution: It is.
`;

describe('the content check', () => {
  it('finds no mistake in the content of the site', () => {
    expect(contentMistakes()).toEqual([]);
  });

  it('takes a file that fits', () => {
    expect(mistakes(choice, question)).toEqual([]);
  });

  it('names the line of a misspelt field', () => {
    expect(mistakes(choice.replace('level', 'levle'), question).join('\n')).toMatch(
      /file\.yaml:3: .*levle/,
    );
  });

  it('says what was wanted of a text left out, and of a level', () => {
    const text = choice.replace('solution: It is.\n', '').replace('level: 1', 'level: 4');
    expect(mistakes(text, question)).toEqual([
      'file.yaml:3: level: Invalid option: expected one of 1|2|3',
      'file.yaml:1: solution: expected text',
    ]);
  });

  it('names the line of a wrong value deep inside', () => {
    expect(mistakes(choice.replace('feedback: Think.', 'feedback: [1]'), question)[0]).toMatch(
      /^file\.yaml:10: choices\.1\.feedback/,
    );
  });

  it('wants exactly one right choice', () => {
    expect(mistakes(choice.replace('    right: true\n', ''), question)[0]).toBe(
      'file.yaml:6: choices: exactly one choice must be right',
    );
  });

  it('wants a kind of place for a mistake, never a name', () => {
    const reference: Reference = (collection) => z.string().transform((id) => ({ collection, id }));
    const text = `title: A sum
source: Somebody’s page
chapter: lesson/chapter
claim: One and one are three.
ask: Are they?
choices:
  - text: yes
  - text: no
    right: true
wrong: They are two.
tempting: It is near.
right: Two.
notice: Count.
instrument:
  tag: SurpriseCurve
  state: p=1/2
  look: Look.
`;
    const [first, ...more] = mistakes(text, mistake(reference));
    expect(first).toMatch(/^file\.yaml:2: source: .*a lesson page/);
    expect(more).toEqual([]);
    expect(mistakes(text.replace('Somebody’s page', 'a demo'), mistake(reference))).toEqual([]);
  });

  it('names the line where YAML does not parse', () => {
    expect(mistakes('title: "open\nkind: video\n', resource)[0]).toMatch(/^file\.yaml:\d: /);
  });

  it('wants of a term one sentence, a formula, a unit and where it is taught', () => {
    const anywhere: Reference = (collection) => z.string().transform((id) => ({ collection, id }));
    const term = (more: string) => mistakes(`term: Bit\n${more}`, glossaryTerm(anywhere));
    const rest = 'formula: b\nunit: bits\nlesson: 19-mle\n';
    expect(term(`${rest}definition: A unit.\n`)).toEqual([]);
    expect(term(`${rest}definition: A unit. It is one.\n`).join()).toContain('write one sentence');
    expect(term('definition: A unit.\nlesson: 19-mle\n').join()).toMatch(/formula.*unit/);
    expect(term('formula: b\nunit: bits\ndefinition: A unit.\n').join()).toContain('`lesson`');
  });
});
