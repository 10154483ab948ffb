import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { normalise, withoutCredits, withoutGutenberg } from './normalise.ts';

/** One whole work of the corpus. Works are held out whole: no line of one is ever split off. */
export interface Work {
  readonly source: string;
  readonly name: string;
  readonly text: string;
}

type Reader = (folder: string) => Work[];

const read = (path: string, encoding: BufferEncoding = 'utf8') => readFileSync(path, encoding);
const textFiles = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort();

/** The plain text of a book of Project Gutenberg. */
const book = (text: string) => withoutCredits(normalise(withoutGutenberg(text)));

/** State of the Union addresses, one file each; the audience's noises are taken out. */
const addresses: Reader = (folder) =>
  textFiles(join(folder, 'data')).map((file) => ({
    source: 'addresses',
    name: file.replace('.txt', ''),
    text: normalise(
      read(join(folder, 'data', file)).replace(/\[(?:Laughter|Applause)[^\]]*\]/g, ''),
    ),
  }));

/** Left out: Moby-Dick and Alice stand in another source; verse and old spelling mislead a small model. */
const NOT_CLASSICS = /bible|moby|alice|milton|blake|shakespeare|README/;

const classics: Reader = (folder) =>
  textFiles(join(folder, 'gutenberg'))
    .filter((file) => !NOT_CLASSICS.test(file))
    .map((file) => ({
      source: 'classics',
      name: file.replace('.txt', ''),
      text: book(read(join(folder, 'gutenberg', file), 'latin1').replace(/^\[[^\]]*\]/, '')),
    }));

/** Words near the beginning of each book of the single file, and the name the work gets. */
const FAVOURITES: readonly (readonly [RegExp, string])[] = [
  [/MOBY DICK; OR THE WHALE/, 'moby-dick'],
  [/PRIDE AND PREJUDICE/, 'pride-and-prejudice'],
  [/HUCKLEBERRY FINN/, 'huckleberry-finn'],
  [/ADVENTURES OF SHERLOCK HOLMES/, 'sherlock-holmes'],
  [/Frankenstein,/, 'frankenstein'],
  [/ADVENTURES OF TOM SAWYER/, 'tom-sawyer'],
  [/THE PRINCE {2}by Nicolo/, 'the-prince'],
  [/A CHRISTMAS CAROL/, 'christmas-carol'],
  [/ALICE'S ADVENTURES IN WONDERLAND/, 'alice'],
  [/Importance of Being Earnest/i, 'earnest'],
  [/THE YELLOW WALLPAPER/, 'yellow-wallpaper'],
];

/** One line a book, its paragraphs parted by double spaces; what is not known by name is left out. */
const favourites: Reader = (folder) =>
  read(join(folder, 'lib', 'corpus.txt'))
    .split('\n')
    .flatMap((line) => {
      const name = FAVOURITES.find(([sign]) => sign.test(line.slice(0, 2500)))?.[1];
      if (name === undefined) return [];
      return [{ source: 'favourites', name, text: book(line.replace(/ {2,}/g, '\n\n')) }];
    });

const samples: Reader = (folder) => {
  const catalogue = join(folder, 'test/samples/catalog/1/0/0/0');
  return readdirSync(catalogue)
    .sort()
    .map((number) => ({
      source: 'samples',
      name: number,
      text: book(read(join(catalogue, number, `${number}.txt`), 'latin1')),
    }));
};

const MIN_WORDS_OF_AN_EXAMPLE = 4;
const EXAMPLES_TOGETHER = 5;
/** A definition a line is a strange kind of English, so only some of them are taken. */
const EVERY_NTH_DEFINITION = 3;

/** WordNet's glosses: example sentences as prose, and every third definition. */
const dictionary: Reader = (folder) => {
  const lines = ['noun', 'verb', 'adj', 'adv'].flatMap((part) =>
    read(join(folder, 'dict', `data.${part}`), 'latin1')
      .split('\n')
      .filter((line) => !line.startsWith('  ') && line.includes('| ')),
  );
  const glosses = lines.map((line) => {
    const word = (line.split(' ')[4] ?? '').replace(/_/g, ' ').replace(/\(.*\)/, '');
    return { word, gloss: line.slice(line.indexOf('| ') + 2).trim() };
  });
  const examples = glosses
    .flatMap(({ gloss }) => [...gloss.matchAll(/"([^"]{12,})"/g)].map(([, text = '']) => text))
    .filter((text) => text.split(' ').length >= MIN_WORDS_OF_AN_EXAMPLE)
    .map(sentence);
  const prose: string[] = [];
  for (let at = 0; at < examples.length; at += EXAMPLES_TOGETHER) {
    prose.push(examples.slice(at, at + EXAMPLES_TOGETHER).join(' '));
  }
  const definitions = glosses
    .filter((_, index) => index % EVERY_NTH_DEFINITION === 0)
    .map(({ word, gloss }) => {
      const meaning = gloss.replace(/;? *"[^"]*"/g, '').replace(/[;\s]+$/, '');
      return `${capitalised(word)}: ${meaning}.`;
    });
  return [
    { source: 'dictionary', name: 'examples', text: normalise(prose.join('\n\n')) },
    { source: 'dictionary', name: 'definitions', text: normalise(definitions.join('\n\n')) },
  ];
};

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function sentence(text: string): string {
  const trimmed = capitalised(text.trim());
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

export const READERS: Readonly<Record<string, Reader>> = {
  addresses,
  classics,
  favourites,
  samples,
  dictionary,
};
