import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { apkg, tsv, type Deck } from './apkg';
import { expandMacros } from './expand-macros';

const DECK: Deck = {
  name: 'Surprisal: Lesson 20',
  description: 'Two questions',
  notes: [
    {
      guid: 'surprisal-a',
      front: '<p>What is \\(H(P)\\)?</p>',
      back: '<p>1.75\tbits,\n“exactly”</p>',
      tags: ['entropy', 'level-1'],
    },
    { guid: 'surprisal-b', front: '<p>Why?</p>', back: '<p>Because.</p>', tags: ['kl'] },
  ],
};

const folder = mkdtempSync(path.join(tmpdir(), 'apkg-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

function opened(bytes: Uint8Array): DatabaseSync {
  const { 'collection.anki2': database } = unzipSync(bytes);
  if (!database) throw new Error('no collection.anki2');
  const file = path.join(folder, 'opened.anki2');
  writeFileSync(file, database);
  return new DatabaseSync(file, { readOnly: true });
}

describe('apkg(deck)', () => {
  const bytes = apkg(DECK);

  it('is a zip file of a whole SQLite database and an empty list of media', () => {
    const files = unzipSync(bytes);
    expect(Object.keys(files).sort()).toEqual(['collection.anki2', 'media']);
    expect(JSON.parse(strFromU8(files.media ?? new Uint8Array()))).toEqual({});
    expect(opened(bytes).prepare('pragma integrity_check').get()).toEqual({
      integrity_check: 'ok',
    });
  });

  it('has the tables of schema 11', () => {
    const database = opened(bytes);
    const tables = database.prepare("select name from sqlite_master where type = 'table'").all();
    expect(tables.map(({ name }) => name).sort()).toEqual([
      'cards',
      'col',
      'graves',
      'notes',
      'revlog',
    ]);
    expect(database.prepare('select ver from col').get()).toEqual({ ver: 11 });
    const columns = (table: string) => database.prepare(`pragma table_info(${table})`).all().length;
    expect(['col', 'notes', 'cards', 'revlog', 'graves'].map(columns)).toEqual([13, 11, 18, 9, 3]);
  });

  it('has each note once, with its card, in the deck and of the kind that it describes', () => {
    const database = opened(bytes);
    const notes = database.prepare('select guid, flds, tags, mid from notes order by guid').all();
    expect(notes.map(({ guid }) => guid)).toEqual(['surprisal-a', 'surprisal-b']);
    expect(String(notes[0]?.flds).split('\u001f')).toEqual([
      DECK.notes[0]?.front,
      DECK.notes[0]?.back,
    ]);
    expect(notes[0]?.tags).toBe(' entropy level-1 ');
    const { models, decks } = database.prepare('select models, decks from col').get() as Record<
      string,
      string
    >;
    const kinds = JSON.parse(models ?? '') as Record<string, { flds: unknown[]; tmpls: unknown[] }>;
    expect(Object.keys(kinds)).toEqual([String(notes[0]?.mid)]);
    expect(kinds[String(notes[0]?.mid)]?.flds).toHaveLength(2);
    const cards = database
      .prepare('select did, nid from cards where nid in (select id from notes)')
      .all();
    expect(cards).toHaveLength(2);
    const named = JSON.parse(decks ?? '') as Record<string, { name: string }>;
    expect(named[String(cards[0]?.did)]?.name).toBe(DECK.name);
  });

  it('gives the same bytes for the same notes, and keeps a note’s name when its text changes', () => {
    expect(Buffer.from(apkg(DECK)).equals(Buffer.from(bytes))).toBe(true);
    const notes = DECK.notes.map((note) => ({ ...note, back: '<p>better</p>' }));
    const ids = (deck: Deck) => opened(apkg(deck)).prepare('select id, guid from notes').all();
    expect(ids({ ...DECK, notes })).toEqual(ids(DECK));
  });
});

describe('tsv(deck)', () => {
  it('has Anki’s headers and one line of four fields for each note', () => {
    const lines = tsv(DECK).trimEnd().split('\n');
    expect(lines.filter((line) => line.startsWith('#'))).toContain('#separator:tab');
    const rows = lines.filter((line) => !line.startsWith('#')).map((line) => line.split('\t'));
    expect(rows.map((row) => row.length)).toEqual([4, 4]);
    expect(rows[0]).toEqual([
      'surprisal-a',
      '<p>What is \\(H(P)\\)?</p>',
      '<p>1.75 bits, “exactly”</p>',
      'entropy level-1',
    ]);
  });
});

describe('expandMacros(tex, macros)', () => {
  const macros = {
    '\\truth': '\\htmlClass{c-p}{#1}',
    '\\term': '\\htmlData{term=#1}{#2}',
    '\\KL': '\\operatorname{KL}',
    '\\E': '\\operatorname{E}',
  };
  it('leaves nothing of the macros, and keeps what they hold', () => {
    const cases = [
      ['\\KL(P\\|Q)', '\\operatorname{KL}(P\\|Q)'],
      ['\\truth{P(x)}', '{P(x)}'],
      ['\\term{kl}{\\KL(\\truth{P}\\|Q)}', '{\\operatorname{KL}({P}\\|Q)}'],
      ['\\E x + \\Exp', '\\operatorname{E} x + \\Exp'],
      ['\\truth{\\{1, 2\\}}', '{\\{1, 2\\}}'],
      ['\\truth P', '{P}'],
    ];
    for (const [tex = '', plain] of cases) expect(expandMacros(tex, macros)).toBe(plain);
  });

  it('refuses an argument that is left open', () => {
    expect(() => expandMacros('\\truth{P', macros)).toThrow(/leaves a brace open/);
  });
});
