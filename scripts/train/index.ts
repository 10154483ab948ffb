/**
 * Makes the language models from nothing: corpus, vocabulary, counts, network, their mixture, and
 * the card that tells what they are. Goes on where it stopped; the same machine gives the same bytes.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCounts } from '../../src/language-model/counts-file.ts';
import { partsOf, readNetwork, writeNetwork } from '../../src/language-model/network-file.ts';
import { createVocabulary, type Merge } from '../../src/language-model/vocabulary.ts';
import { learnVocabulary } from '../../src/training/learn-vocabulary.ts';
import { writeCard } from './card.ts';
import { readPart, readWorks, writeCorpus } from './corpus.ts';
import { countedWorks, countsFileOf } from './count.ts';
import { noteProgress } from './curve.ts';
import { measureAll } from './figures.ts';
import { writeHeldOut } from './held-out.ts';
import { buildKernel, reporter, runTraining } from './kernel.ts';
import { encodeTraining, layOut } from './prepare.ts';
import {
  CACHE,
  COUNTED,
  COUNTS_BYTES,
  LONGEST_GRAM,
  SHAPE,
  TRAINING,
  VOCABULARY,
  WEIGHTS,
} from './settings.ts';
import { SOURCES } from './sources.ts';
import { bytesOf, once, readFloats, write, type Workshop } from './stage.ts';

const folder = process.env.TRAIN_DIR ?? '.cache/train';
const output = 'src/assets/models';
const workshop: Workshop = { folder, say: (text) => process.stdout.write(`${text}\n`) };
mkdirSync(folder, { recursive: true });

const works = readWorks(folder);
writeCorpus(works, folder);
const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');
const corpus = sha256(works.map(({ text }) => text).join('\n'));
workshop.say(`corpus: ${works.length} works, ${corpus.slice(0, 12)}`);

const merges = once<Merge[]>(workshop, {
  name: 'vocabulary',
  depends: { corpus, VOCABULARY },
  work: () => learnVocabulary(readPart(folder, 'train'), VOCABULARY),
});
const vocabulary = createVocabulary(merges);
const pieces = { corpus, merges: sha256(JSON.stringify(merges)), WEIGHTS };

const run = join(folder, 'network');
once(workshop, {
  name: 'pieces',
  depends: { pieces, SHAPE, TRAINING, sources: SOURCES.map(({ integrity }) => integrity) },
  work: () => {
    const { pieces: all, groups } = encodeTraining(works, merges);
    layOut(run, all, groups);
    return all.length;
  },
});

const counted = countedWorks(works);
const countsPath = join(folder, 'counts.bin');
once(workshop, {
  name: 'counts',
  depends: { pieces, COUNTED, COUNTS_BYTES, LONGEST_GRAM, works: counted.map(({ name }) => name) },
  work: () => {
    const file = countsFileOf(counted, merges);
    write(countsPath, file);
    return file.length;
  },
});

const program = buildKernel(folder);
const report = reporter(workshop.say);
await runTraining(program, run, (progress) => {
  noteProgress(run, progress);
  report(progress);
});

const trained = readFloats(join(run, 'weights.f32'));
let at = 0;
const matrices = partsOf(SHAPE).map(([, rows, columns]) =>
  trained.subarray(at, (at += rows * columns)),
);
const networkFile = writeNetwork({ shape: SHAPE, cache: CACHE }, matrices);
write(join(folder, 'network.bin'), networkFile);
const { weights } = readNetwork(networkFile);
const rounded = [
  weights.embedding,
  weights.bias,
  weights.smear,
  ...weights.layers.flatMap(({ qkv, out, up, down }) => [qkv, out, up, down]),
];
write(join(run, 'rounded.f32'), Buffer.concat(rounded.map((matrix) => bytesOf(matrix))));

const countsFile = new Uint8Array(readFileSync(countsPath));
const counts = readCounts(countsFile);
const bench = { program, run, folder, counts, vocabulary };
const measured = once(workshop, {
  name: 'figures',
  depends: { pieces, CACHE, files: [countsFile, networkFile].map((file) => sha256(file)) },
  work: () => measureAll(bench, works),
});
const made = { merges, countsFile, networkFile, counts, counted, works, corpus, run };
writeCard({ output, ...made, measured });
writeHeldOut(bench, works, measured, 'src/language-model/fixtures');
workshop.say(`written to ${output}`);
await import('./passages.ts');
