import { join } from 'node:path';
import type { Card, Loss } from '../../src/language-model/card.ts';
import type { CacheSettings } from '../../src/language-model/continuous-cache.ts';
import type { CountsModel } from '../../src/language-model/counts-model.ts';
import type { MixtureWeights } from '../../src/language-model/predictor.ts';
import type { Vocabulary } from '../../src/language-model/vocabulary.ts';
import { bytesOfText } from '../../src/language-model/wide-text.ts';
import {
  bitsOf,
  compressors,
  examplesOf,
  fitWeights,
  LINE_BREAK,
  lossOf,
  measureNetwork,
  sumOf,
  type Measured,
} from './measure.ts';
import { SOURCES } from './sources.ts';
import { partOf, TEST_PARTS, type Part } from './split.ts';
import { bytesOf, write } from './stage.ts';
import type { Work } from './works.ts';

/** What measures a text: the kernel with its folder of weights, the counts, the vocabulary. */
export interface Bench {
  readonly program: string;
  readonly run: string;
  readonly folder: string;
  readonly counts: CountsModel;
  readonly vocabulary: Vocabulary;
}

type Weights = 'rounded' | 'weights';
type Figures = Pick<Card, 'countsMemory' | 'mixture' | 'memory' | 'figures' | 'heldOut'>;

/** The network as it is shipped, unless something else is said. */
interface How {
  readonly weights?: Weights;
  readonly cache?: CacheSettings;
}

const UNCACHED: How = { cache: { sharpness: 0, percent: 0, half: 0 } };

interface Measuring extends How {
  readonly name: string;
  /** Places at which another text begins. */
  readonly starts?: readonly number[];
}

/** What both models and the text's own memory give to each piece. */
export function examplesFor(
  { program, run, folder, counts }: Bench,
  pieces: readonly number[],
  { name, weights = 'rounded', cache, starts = [] }: Measuring,
): Measured[] {
  const text = Uint16Array.from([LINE_BREAK, ...pieces]);
  const path = join(folder, `${name}.u16`);
  write(path, bytesOf(text));
  const files = {
    weights: join(run, `${weights}.f32`),
    pieces: path,
    result: join(folder, `${name}.nats`),
  };
  const nats = measureNetwork(program, run, files, cache);
  return examplesOf(text, counts, {
    natsOfNetwork: nats,
    starts: new Set(starts.map((at) => at + 1)),
  });
}

/** A work as it is measured: with the line break that ends it. */
const textOf = ({ text }: Work) => `${text}\n`;

/** Every held-out work of a part, measured in one go. */
function measuredWorks(bench: Bench, works: readonly Work[], part: Part, how: How = {}) {
  const mine = works
    .filter((work) => partOf(work) === part)
    .map((work) => ({ work, pieces: bench.vocabulary.encode(bytesOfText(textOf(work))) }));
  const all = mine.flatMap(({ pieces }) => pieces);
  const starts: number[] = [];
  mine.reduce((at, { pieces }) => (starts.push(at), at + pieces.length), 0);
  const examples = examplesFor(bench, all, { name: part, starts, ...how });
  let at = 0;
  return mine.map(({ work, pieces }) => ({
    work,
    examples: examples.slice(at, (at += pieces.length)),
  }));
}

/** Fits the mixture on the development works, and measures everything that is held out. */
export function measureAll(bench: Bench, works: readonly Work[]): Figures {
  const dev = measuredWorks(bench, works, 'dev');
  const weights = fitWeights(
    dev.flatMap(({ examples }) => examples),
    bench.counts.order + 1,
  );
  const parts = [
    { part: 'dev' as const, measured: dev },
    ...TEST_PARTS.map((part) => ({ part, measured: measuredWorks(bench, works, part) })),
  ];
  const each = parts.flatMap(({ part, measured }) =>
    measured.map(({ work, examples }) => ({
      work,
      part,
      characters: textOf(work).length,
      pieces: examples.length,
      bits: bitsOf(examples, weights),
    })),
  );
  const of = (wanted: (one: (typeof each)[number]) => boolean) => {
    const some = each.filter(wanted);
    const characters = some.reduce((sum, one) => sum + one.characters, 0);
    return { characters, loss: lossOf(sumOf(some.map(({ bits }) => bits)), characters) };
  };
  const squeezed = (part: (typeof TEST_PARTS)[number]) => {
    const text = works.filter((work) => partOf(work) === part).map(textOf);
    return compressors(bytesOfText(text.join('')));
  };
  const sizes = TEST_PARTS.map((part) => ({ part, sizes: squeezed(part) }));
  const perCharacter = (all: Readonly<Record<string, number>>, characters: number) =>
    Object.fromEntries(
      Object.entries(all).map(([name, bytes]) => [
        name,
        Number(((8 * bytes) / characters).toFixed(3)),
      ]),
    );
  const total = of(({ part }) => part !== 'dev');
  /** The loss on the works of some parts, measured otherwise. */
  const lossOn = (of: readonly Part[], how: How, by: MixtureWeights) => {
    const mine = of.flatMap((part) => measuredWorks(bench, works, part, how));
    const characters = mine.reduce((sum, { work }) => sum + textOf(work).length, 0);
    return lossOf(sumOf(mine.map(({ examples }) => bitsOf(examples, by))), characters);
  };
  const trainedAlone = (of: readonly Part[]) => {
    const { counts, network } = lossOn(of, UNCACHED, { ...weights, countsMemory: [] });
    return { counts, network };
  };
  return {
    countsMemory: [...weights.countsMemory],
    mixture: [...weights.mixture],
    memory: [...weights.memory],
    figures: {
      dev: of(({ part }) => part === 'dev').loss,
      exactDev: lossOn(['dev'], { weights: 'weights' }, weights).network,
      trainedAlone: { dev: trainedAlone(['dev']), total: trainedAlone(TEST_PARTS) },
      parts: sizes.map(({ part, sizes: mine }) => {
        const { characters, loss } = of((one) => one.part === part);
        return { part, characters, loss, compressors: perCharacter(mine, characters) };
      }),
      total: { ...total, compressors: perCharacter(together(sizes), total.characters) },
      licences: licencesOf(works, (sources) =>
        of(({ part, work }) => part !== 'dev' && sources.includes(work.source)),
      ),
    },
    heldOut: each.map(({ work, part, characters, pieces, bits }) => ({
      work: work.name,
      source: work.source,
      part,
      characters,
      pieces,
      loss: lossOf(bits, characters),
    })),
  };
}

/** Bytes of all parts, by compressor; each part is a file of its own. */
function together(parts: readonly { sizes: Readonly<Record<string, number>> }[]) {
  const sum: Record<string, number> = {};
  for (const { sizes } of parts) {
    for (const [name, bytes] of Object.entries(sizes)) sum[name] = (sum[name] ?? 0) + bytes;
  }
  return sum;
}

function licencesOf(
  works: readonly Work[],
  tested: (sources: readonly string[]) => { characters: number; loss: Loss },
): Card['figures']['licences'] {
  const rights = [...new Set(SOURCES.map((source) => source.rights))];
  return rights.map((name) => {
    const sources = SOURCES.filter((source) => source.rights === name).map(({ id }) => id);
    const { characters, loss } = tested(sources);
    return {
      rights: name,
      sources,
      trainingCharacters: trainingCharacters(works, sources),
      testCharacters: characters,
      loss: characters > 0 ? loss : null,
    };
  });
}

/** Characters that the network was trained on. */
export function trainingCharacters(works: readonly Work[], sources: readonly string[]): number {
  return works
    .filter((work) => partOf(work) === 'train' && sources.includes(work.source))
    .reduce((sum, { text }) => sum + text.length, 0);
}
