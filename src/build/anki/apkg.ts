import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { strToU8, zipSync } from 'fflate';

/**
 * Anki's package of a deck: a zip file with an SQLite database of notes and a list of media. The
 * same notes always give the same bytes, and a note keeps its name, so that importing a newer
 * package changes the notes that are there and keeps their schedule.
 */

export interface Note {
  /** Permanent name, by which an import finds the note again. */
  readonly guid: string;
  /** HTML of the two sides; formulas between \( and \). */
  readonly front: string;
  readonly back: string;
  /** Words without spaces. */
  readonly tags: readonly string[];
}

export interface Deck {
  readonly name: string;
  readonly description: string;
  readonly notes: readonly Note[];
}

/** Names of the deck and of its kind of note; permanent, and large enough to be nobody else's. */
const DECK_ID = 1_795_200_000_020;
const MODEL_ID = 1_795_200_000_021;
/** Seconds since 1970 at which the deck began; Anki counts days from it. */
const CREATED = 1_795_200_000;
/** Between the fields of a note. */
const SEPARATOR = '\u001f';

const SCHEMA = `
create table col (id integer primary key, crt integer not null, mod integer not null,
  scm integer not null, ver integer not null, dty integer not null, usn integer not null,
  ls integer not null, conf text not null, models text not null, decks text not null,
  dconf text not null, tags text not null);
create table notes (id integer primary key, guid text not null, mid integer not null,
  mod integer not null, usn integer not null, tags text not null, flds text not null,
  sfld integer not null, csum integer not null, flags integer not null, data text not null);
create table cards (id integer primary key, nid integer not null, did integer not null,
  ord integer not null, mod integer not null, usn integer not null, type integer not null,
  queue integer not null, due integer not null, ivl integer not null, factor integer not null,
  reps integer not null, lapses integer not null, left integer not null, odue integer not null,
  odid integer not null, flags integer not null, data text not null);
create table revlog (id integer primary key, cid integer not null, usn integer not null,
  ease integer not null, ivl integer not null, lastIvl integer not null, factor integer not null,
  time integer not null, type integer not null);
create table graves (usn integer not null, oid integer not null, type integer not null);
create index ix_notes_usn on notes (usn);
create index ix_cards_usn on cards (usn);
create index ix_revlog_usn on revlog (usn);
create index ix_cards_nid on cards (nid);
create index ix_cards_sched on cards (did, queue, due);
create index ix_revlog_cid on revlog (cid);
create index ix_notes_csum on notes (csum);`;

const CSS = `.card { max-width: 40rem; margin: 0 auto; font: 1.25rem/1.6 serif; text-align: left; }
table { border-collapse: collapse; } th, td { padding: 0.2em 0.8em; border-bottom: 1px solid #888; }`;

function model(modified: number) {
  const field = (name: string, ord: number) => ({
    name,
    ord,
    font: 'Arial',
    size: 20,
    media: [],
    rtl: false,
    sticky: false,
  });
  const template = {
    name: 'Question',
    ord: 0,
    qfmt: '{{Question}}',
    afmt: '{{FrontSide}}<hr id="answer">{{Solution}}',
    bqfmt: '',
    bafmt: '',
    did: null,
  };
  return {
    id: MODEL_ID,
    name: 'Surprisal question',
    type: 0,
    mod: modified,
    usn: -1,
    did: DECK_ID,
    sortf: 0,
    flds: [field('Question', 0), field('Solution', 1)],
    tmpls: [template],
    css: CSS,
    latexPre: '\\documentclass[12pt]{article}\\begin{document}',
    latexPost: '\\end{document}',
    req: [[0, 'all', [0]]],
    tags: [],
    vers: [],
  };
}

function deckEntry(id: number, name: string, description: string) {
  const today = [0, 0];
  return {
    id,
    name,
    desc: description,
    conf: 1,
    collapsed: false,
    dyn: 0,
    extendNew: 10,
    extendRev: 50,
    mod: CREATED,
    usn: -1,
    lrnToday: today,
    newToday: today,
    revToday: today,
    timeToday: today,
  };
}

const OPTIONS = {
  id: 1,
  name: 'Default',
  autoplay: true,
  maxTaken: 60,
  mod: 0,
  replayq: true,
  timer: 0,
  usn: 0,
  lapse: { delays: [10], leechAction: 0, leechFails: 8, minInt: 1, mult: 0 },
  new: {
    bury: true,
    delays: [1, 10],
    initialFactor: 2500,
    ints: [1, 4, 7],
    order: 1,
    perDay: 20,
    separate: true,
  },
  rev: { bury: true, ease4: 1.3, fuzz: 0.05, ivlFct: 1, maxIvl: 36500, minSpace: 1, perDay: 100 },
};

const SETTINGS = {
  activeDecks: [1],
  addToCur: true,
  collapseTime: 1200,
  curDeck: 1,
  curModel: String(MODEL_ID),
  dueCounts: true,
  estTimes: true,
  newBury: true,
  newSpread: 0,
  nextPos: 1,
  sortBackwards: false,
  sortType: 'noteFld',
  timeLim: 0,
};

/** A whole number from a text, below 2^40, so that it is exact and the same for the same text. */
function numberOf(text: string): number {
  return Number.parseInt(createHash('sha256').update(text).digest('hex').slice(0, 10), 16);
}

/** Anki's checksum of a note's first field: the first 32 bits of SHA-1 of its text. */
function checksum(html: string): number {
  const text = html.replaceAll(/<[^>]*>/g, '');
  return Number.parseInt(createHash('sha1').update(text).digest('hex').slice(0, 8), 16);
}

function fill(database: DatabaseSync, deck: Deck): void {
  database.exec(SCHEMA);
  const decks = {
    1: deckEntry(1, 'Default', ''),
    [DECK_ID]: deckEntry(DECK_ID, deck.name, deck.description),
  };
  database
    .prepare('insert into col values (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, ?)')
    .run(
      CREATED,
      CREATED * 1000,
      CREATED * 1000,
      JSON.stringify(SETTINGS),
      JSON.stringify({ [MODEL_ID]: model(CREATED) }),
      JSON.stringify(decks),
      JSON.stringify({ 1: OPTIONS }),
      '{}',
    );
  const note = database.prepare('insert into notes values (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, ?)');
  const card = database.prepare(
    'insert into cards values (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, ?)',
  );
  deck.notes.forEach(({ guid, front, back, tags }, index) => {
    const id = CREATED * 1000 + numberOf(guid);
    // Changed with the content, so that Anki takes a newer text for newer and an equal one for equal.
    const modified = CREATED + (numberOf(front + back) % 1_000_000);
    note.run(
      id,
      guid,
      MODEL_ID,
      modified,
      ` ${tags.join(' ')} `,
      front + SEPARATOR + back,
      front,
      checksum(front),
      '',
    );
    card.run(id + 1, id, DECK_ID, modified, index + 1, '');
  });
}

/** The bytes of the package. */
export function apkg(deck: Deck): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), 'apkg-'));
  try {
    const file = path.join(folder, 'collection.anki2');
    const database = new DatabaseSync(file);
    fill(database, deck);
    database.exec('vacuum');
    database.close();
    return zipSync(
      { 'collection.anki2': new Uint8Array(readFileSync(file)), media: strToU8('{}') },
      { mtime: '2026-11-24T00:00:00' },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The deck as tab-separated text with Anki's headers: name, front, back, tags. */
export function tsv({ name, notes }: Deck): string {
  const field = (text: string) => text.replaceAll(/[\t\r\n]+/g, ' ');
  const head = [
    '#separator:tab',
    '#html:true',
    `#deck:${name}`,
    '#guid column:1',
    '#tags column:4',
  ];
  const rows = notes.map(({ guid, front, back, tags }) =>
    [guid, front, back, tags.join(' ')].map(field).join('\t'),
  );
  return `${[...head, ...rows].join('\n')}\n`;
}
