import { join } from 'node:path';
import type { HeldOut } from '../../src/language-model/held-out.ts';
import type { MixtureWeights } from '../../src/language-model/predictor.ts';
import type { Vocabulary } from '../../src/language-model/vocabulary.ts';
import { bytesOfText, textOfBytes } from '../../src/language-model/wide-text.ts';
import { examplesFor, type Bench } from './figures.ts';
import { bitsOf, LINE_BREAK, lossOf, measureNetwork } from './measure.ts';
import { partOf, TEST_PARTS } from './split.ts';
import { bytesOf, write } from './stage.ts';
import type { Work } from './works.ts';

/** A multiple of half the network's window, so that the kernel's windows and the reader's agree. */
const PIECES = 768;
/** Where the spread over other pieces is kept too, and for how many of them. */
const AFTER = 100;
const EVERY = 8;
const DIGITS = 5;

/** Writes a stretch of each test part with its figures: what tests compute again, without training. */
export function writeHeldOut(
  bench: Bench,
  works: readonly Work[],
  weights: MixtureWeights,
  folder: string,
): void {
  const stretches = TEST_PARTS.map((part): HeldOut => {
    const work = works.find((each) => partOf(each) === part);
    if (!work) throw new Error(`no work is held out for ${part}`);
    const { text, pieces } = stretchOf(work.text, bench.vocabulary);
    const examples = examplesFor(bench, pieces, { name: 'stretch' });
    return {
      part,
      work: work.name,
      text,
      loss: lossOf(bitsOf(examples, weights), text.length, 6),
      nats: examples.map(({ first }) => Number((-Math.log(first)).toFixed(DIGITS))),
      spread: {
        after: AFTER,
        every: EVERY,
        nats: spreadOf(bench, pieces.slice(0, AFTER)),
      },
    };
  });
  write(join(folder, 'held-out.json'), `${JSON.stringify(stretches, null, 1)}\n`);
}

/** From the middle of a work, from the beginning of a sentence that gives so many whole pieces. */
function stretchOf(work: string, vocabulary: Vocabulary): { text: string; pieces: number[] } {
  let at = Math.floor(work.length / 2);
  for (;;) {
    const end = work.indexOf('. ', at);
    if (end < 0) throw new Error('no stretch was found');
    at = end + 2;
    const some = vocabulary.encode(bytesOfText(work.slice(at, at + 8 * PIECES))).slice(0, PIECES);
    const text = textOfBytes(vocabulary.decode(some));
    const pieces = vocabulary.encode(bytesOfText(text));
    if (pieces.length === PIECES) return { text, pieces };
  }
}

/** Nats of every so-many-th piece after the same others. */
function spreadOf(
  { program, run, folder, vocabulary }: Bench,
  before: readonly number[],
): number[] {
  const nats: number[] = [];
  for (let piece = 0; piece < vocabulary.size; piece += EVERY) {
    const pieces = join(folder, 'spread.u16');
    write(pieces, bytesOf(Uint16Array.from([LINE_BREAK, ...before, piece])));
    const result = join(folder, 'spread.nats');
    const all = measureNetwork(program, run, { weights: join(run, 'rounded.f32'), pieces, result });
    nats.push(Number((all.at(-1) ?? 0).toFixed(DIGITS)));
  }
  return nats;
}
