/**
 * Makes the language models from nothing: corpus, vocabulary, counts, network, their mixture, and
 * the card that tells what they are. Goes on where it stopped; the same machine gives the same bytes.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCounts, writeCounts } from '../../src/language-model/counts-file.ts';
import { fitMixture } from '../../src/language-model/mixture.ts';
import { partsOf, readNetwork, writeNetwork } from '../../src/language-model/network-file.ts';
import { createVocabulary, type Merge } from '../../src/language-model/vocabulary.ts';
import { textOfBytes } from '../../src/language-model/wide-text.ts';
import { countGrams } from '../../src/training/grams.ts';
import { fullModel, prunedModel } from '../../src/training/kneser-ney.ts';
import { learnVocabulary } from '../../src/training/learn-vocabulary.ts';
import { writeCard, type Figures } from './card.ts';
import { readPart, readWorks, textFile, writeCorpus } from './corpus.ts';
import { noteProgress, readCurve } from './curve.ts';
import { buildKernel, runTraining } from './kernel.ts';
import { compressors, examplesOf, lossOf, measureNetwork } from './measure.ts';
import { encodeTraining, layOut } from './prepare.ts';
import { COUNTS_BYTES, LONGEST_GRAM, SHAPE, TRAINING, VOCABULARY, WEIGHTS } from './settings.ts';
import { SOURCES } from './sources.ts';
import { TEST_PARTS } from './split.ts';
import { bytesOf, once, readFloats, readPieces, write, type Workshop } from './stage.ts';

const folder = process.env.TRAIN_DIR ?? '.cache/train';
const output = 'src/assets/models';
const workshop: Workshop = { folder, say: (text) => process.stdout.write(`${text}\n`) };
mkdirSync(folder, { recursive: true });

const works = readWorks(folder);
writeCorpus(works, folder);
const corpus = createHash('sha256')
  .update(works.map(({ text }) => text).join('\n'))
  .digest('hex');
workshop.say(`corpus: ${works.length} works, ${corpus.slice(0, 12)}`);

const merges = once<Merge[]>(workshop, {
  name: 'vocabulary',
  depends: { corpus, VOCABULARY },
  work: () => learnVocabulary(readPart(folder, 'train'), VOCABULARY),
});
const vocabulary = createVocabulary(merges);
const hash = (data: unknown) => createHash('sha256').update(JSON.stringify(data)).digest('hex');
const pieces = { corpus, merges: hash(merges), WEIGHTS };

const run = join(folder, 'network');
once(workshop, {
  name: 'pieces',
  depends: { pieces, SHAPE, TRAINING, sources: SOURCES.map(({ integrity }) => integrity) },
  work: () => {
    const { pieces: all, groups } = encodeTraining(works, merges);
    layOut(run, all, groups);
    for (const part of ['dev', ...TEST_PARTS] as const) {
      const encoded = vocabulary.encode(readPart(folder, part));
      write(join(folder, `${part}.u16`), bytesOf(Uint16Array.from(encoded)));
    }
    return all.length;
  },
});

once(workshop, {
  name: 'counts',
  depends: { pieces, COUNTS_BYTES, LONGEST_GRAM },
  work: () => {
    const grams = countGrams(readPieces(join(run, 'tokens.u16')), VOCABULARY, LONGEST_GRAM);
    const full = fullModel(grams, VOCABULARY);
    let file: Uint8Array = new Uint8Array();
    // the smallest threshold, to a hundredth, whose file is small enough
    for (let low = 1, high = 100; high / low > 1.01;) {
      const threshold = Math.sqrt(low * high);
      const tried = writeCounts(prunedModel(full, threshold));
      if (tried.length <= COUNTS_BYTES) {
        file = tried;
        high = threshold;
      } else low = threshold;
    }
    write(join(folder, 'counts.bin'), file);
    return file.length;
  },
});

const program = buildKernel(folder);
await runTraining(program, run, (progress) => {
  noteProgress(run, progress);
  const { step, steps, nats, cpu } = progress;
  if (step % 500 !== 0 && step !== steps) return;
  const left = process.uptime() * (steps / step - 1);
  workshop.say(
    `network: step ${step} of ${steps}, ${nats.toFixed(3)} nats a piece, ` +
      `${Math.round(cpu)} s of processor time, about ${Math.ceil(left / 60)} min left`,
  );
});

const trained = readFloats(join(run, 'weights.f32'));
let at = 0;
const matrices = partsOf(SHAPE).map(([, rows, columns]) =>
  trained.subarray(at, (at += rows * columns)),
);
const networkFile = writeNetwork(SHAPE, matrices);
write(join(folder, 'network.bin'), networkFile);
const { weights } = readNetwork(networkFile);
const rounded = [
  weights.embedding,
  weights.bias,
  weights.smear,
  ...weights.layers.flatMap(({ qkv, out, up, down }) => [qkv, out, up, down]),
];
write(join(run, 'rounded.f32'), Buffer.concat(rounded.map((matrix) => bytesOf(matrix))));

const countsFile = new Uint8Array(readFileSync(join(folder, 'counts.bin')));
const counts = readCounts(countsFile);
const measured = (part: 'dev' | (typeof TEST_PARTS)[number], from: 'rounded' | 'weights') => {
  const path = join(folder, `${part}.u16`);
  const nats = measureNetwork(program, run, {
    weights: join(run, `${from}.f32`),
    pieces: path,
    result: join(folder, `${part}.nats`),
  });
  return examplesOf(readPieces(path), counts, nats);
};
const charactersOf = (part: 'dev' | (typeof TEST_PARTS)[number]) =>
  textOfBytes(readPart(folder, part)).length;

const dev = measured('dev', 'rounded');
const mixture = fitMixture(dev, counts.order + 1).map((weight) => Number(weight.toFixed(4)));
const figures: Figures = {
  dev: lossOf(dev, mixture, charactersOf('dev')),
  exactDev: lossOf(measured('dev', 'weights'), mixture, charactersOf('dev')).network,
  parts: TEST_PARTS.map((part) => ({
    part,
    characters: charactersOf(part),
    loss: lossOf(measured(part, 'rounded'), mixture, charactersOf(part)),
    compressors: compressors(readPart(folder, part), charactersOf(part)),
  })),
};
const curve = readCurve(run);
writeCard({ output, merges, mixture, countsFile, networkFile, figures, works, corpus, curve });
workshop.say(`written to ${output}; texts measured: ${textFile(folder, 'fiction')} and others`);
