import { readFileSync } from 'node:fs';
import { type Card, type Loss, readCard } from '~/language-model/card';
import { partsOf } from '~/language-model/network-file';
import { ORDER } from '~/model-client/card';

export type { Card };

/** What training wrote about the models of src/assets/models. */
export const modelCard: Card = readCard(
  JSON.parse(readFileSync('src/assets/models/card.json', 'utf8')),
);

/** The held-out works as a reader knows them, by the name that the corpus gives them. */
const TITLES: Readonly<Record<string, string>> = {
  '1955_dwight_d_eisenhower_r': 'State of the Union address, Eisenhower, 1955',
  '1962_john_f_kennedy_d': 'State of the Union address, Kennedy, 1962',
  '1985_ronald_reagan_r': 'State of the Union address, Reagan, 1985',
  '2000_william_j_clinton_d': 'State of the Union address, Clinton, 2000',
  '2015_barack_obama_d': 'State of the Union address, Obama, 2015',
  'chesterton-thursday': 'The Man Who Was Thursday, Chesterton',
  alice: 'Alice’s Adventures in Wonderland, Carroll',
  'the-prince': 'The Prince, Machiavelli',
  'christmas-carol': 'A Christmas Carol, Dickens',
  earnest: 'The Importance of Being Earnest, Wilde',
  '10007': 'Carmilla, Le Fanu',
  '10008': 'The Mystery, White and Adams',
  '10009': 'Wild Northern Scenes, Hammond',
};

/** One line of a table: a name, and a number in each column, null where there is none. */
export interface CardRow {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

/** Rows that belong together. */
export interface CardGroup {
  readonly heading?: string;
  readonly rows: readonly CardRow[];
}

const MODELS = ['counts', 'network', 'mixture'] as const;
const lossesOf = (loss: Loss | null) => MODELS.map((model) => loss?.[model] ?? null);

/** Bits per character on the kinds of test works and on all of them: first the models, then the compressors. */
export function lossTable({ figures: { parts, total } }: Card): {
  readonly columns: readonly string[];
  readonly groups: readonly CardGroup[];
} {
  const measured = [...parts, total];
  return {
    columns: [...parts.map(({ part }) => part), 'all'],
    groups: [
      {
        rows: MODELS.map((name) => ({ name, values: measured.map(({ loss }) => loss[name]) })),
      },
      {
        rows: Object.keys(total.compressors).map((name) => ({
          name,
          values: measured.map(({ compressors }) => compressors[name] ?? null),
        })),
      },
    ],
  };
}

/**
 * The held-out works with their characters and losses, in groups by what they were held out for.
 * @throws {Error} if a work of the card has no title here.
 */
export function heldOutTable({ heldOut }: Card): readonly CardGroup[] {
  return [...new Set(heldOut.map(({ part }) => part))].map((part) => ({
    heading: part === 'dev' ? 'for choosing' : `for testing: ${part}`,
    rows: heldOut
      .filter((one) => one.part === part)
      .map(({ work, characters, loss }) => ({
        name: titleOf(work),
        values: [characters, ...lossesOf(loss)],
      })),
  }));
}

function titleOf(work: string): string {
  const title = TITLES[work];
  if (title === undefined) throw new Error(`model card: the held-out work "${work}" has no title`);
  return title;
}

/** Characters and losses by licence. */
export function licenceTable({ figures }: Card): readonly CardRow[] {
  return figures.licences.map(({ rights, trainingCharacters, testCharacters, loss }) => ({
    name: rights,
    values: [trainingCharacters, testCharacters, ...lossesOf(loss)],
  }));
}

/** The files, under the addresses from which the instruments load them. */
export function modelFiles({ files }: Card) {
  const names = ['vocabulary', 'counts', 'network'] as const;
  return names.map((name) => ({ name, ...files[name], url: ORDER.downloads[name].url }));
}

/** How many numbers training sets in the network. */
export function parametersOf({ shape }: Card): number {
  return partsOf(shape).reduce((sum, [, rows, columns]) => sum + rows * columns, 0);
}
