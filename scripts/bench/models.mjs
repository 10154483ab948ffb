/**
 * Time that the language models take, in the engine that Chromium has too: to be unpacked, and for
 * each piece of a text that is scored. Processor time, which other programs on the machine stretch
 * less than they stretch the clock; the fastest of several runs.
 */
import { readFileSync } from 'node:fs';
import { readCounts } from '../../src/language-model/counts-file.ts';
import { readNetwork } from '../../src/language-model/network-file.ts';
import { createPredictor, MODEL_KINDS } from '../../src/language-model/predictor.ts';
import { readModels } from '../../src/language-model/read-models.ts';
import { scorePiece } from '../../src/language-model/score.ts';
import { printTable } from './table.mjs';

const FOLDER = 'src/assets/models';
const SLOWDOWN = 4;
const RUNS = 3;
const CHARACTERS = 2000;

/** @param {string} name */
const file = (name) => new Uint8Array(readFileSync(`${FOLDER}/${name}.bin`));

/** Milliseconds of processor time, of the fastest run.
 * @param {() => void} work */
function fastest(work) {
  const times = Array.from({ length: RUNS }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

export function report() {
  const files = {
    vocabulary: file('vocabulary'),
    counts: file('counts'),
    network: file('network'),
  };
  /** @type {import('../../src/language-model/predictor.ts').MixtureWeights} */
  const weights = JSON.parse(readFileSync(`${FOLDER}/card.json`, 'utf8'));
  const row = (/** @type {string} */ what, /** @type {number} */ ms, digits = 0) => [
    what,
    `${ms.toFixed(digits)} ms`,
    `${(SLOWDOWN * ms).toFixed(digits)} ms`,
  ];
  const heading = ['processor time', 'here', `${SLOWDOWN}× slowed`];
  printTable(heading, [
    row(
      'unpack the counts',
      fastest(() => readCounts(files.counts)),
    ),
    row(
      'unpack the network',
      fastest(() => readNetwork(files.network)),
    ),
  ]);
  console.log('');
  const models = readModels(files, weights);
  const text = new TextEncoder().encode(readFileSync('README.md', 'utf8').slice(0, CHARACTERS));
  const pieces = models.vocabulary.encode(text);
  printTable(
    ['a piece scored', ...heading.slice(1)],
    MODEL_KINDS.map((kind) => {
      const predictor = createPredictor(models, kind);
      const ms = fastest(() => {
        predictor.seek([]);
        for (const piece of pieces) scorePiece(predictor, piece);
      });
      return row(kind, ms / pieces.length, 2);
    }),
  );
  return Promise.resolve();
}
