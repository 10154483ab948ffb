import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { MODEL_FILES } from './read-models.ts';
import type { Loss } from './card.ts';
import { card, files, models } from './committed.ts';

/** Largest files, in bytes. */
const LARGEST = { vocabulary: 10_000, counts: 1_000_000, network: 1_200_000 };
/** Largest loss over all test works, in bits per character. */
const WORST: Loss = { counts: 1.73, network: 1.63, mixture: 1.54 };
const KINDS = ['counts', 'network', 'mixture'] as const;

test.each(MODEL_FILES)('%s: the file is the one of the card, and small', (name) => {
  const bytes = files[name];
  expect(bytes.length).toBe(card.files[name].bytes);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(card.files[name].sha256);
  expect(bytes.length).toBeLessThanOrEqual(LARGEST[name]);
});

test('the models have the shape and the size of the card', () => {
  expect(models.network.shape).toEqual(card.shape);
  expect(models.network.cache).toEqual(card.cache);
  expect(models.vocabulary.size).toBe(card.shape.vocabulary);
  expect(models.counts.size).toBe(card.shape.vocabulary);
  expect(models.counts.order).toBe(card.counts.longest - 1);
  expect(models.counts.levels.map(({ pieces }) => pieces.length)).toEqual(card.counts.kept);
  expect(card.mixture).toHaveLength(card.counts.longest);
});

test.each(KINDS)('%s: the loss over all test works is within its bound', (kind) => {
  expect(card.figures.total.loss[kind]).toBeLessThanOrEqual(WORST[kind]);
});

test('rounding the weights to bytes costs at most a hundredth of a bit', () => {
  expect(card.figures.dev.network - card.figures.exactDev).toBeLessThanOrEqual(0.01);
});

test.each(['counts', 'network'] as const)('%s: what the text brings back helps', (kind) => {
  const { dev, total, trainedAlone } = card.figures;
  expect(dev[kind]).toBeLessThan(trainedAlone.dev[kind]);
  expect(total.loss[kind]).toBeLessThan(trainedAlone.total[kind]);
});

test('the mixture beats both of its models, and every model beats every compressor', () => {
  for (const { loss, compressors } of [...card.figures.parts, card.figures.total]) {
    expect(loss.mixture).toBeLessThan(Math.min(loss.counts, loss.network));
    expect(Math.max(...Object.values(loss))).toBeLessThan(Math.min(...Object.values(compressors)));
  }
});

test('parts and licences are the means of their works', () => {
  const meanOf = (works: typeof card.heldOut, kind: keyof Loss) => {
    const characters = works.reduce((sum, work) => sum + work.characters, 0);
    return works.reduce((sum, work) => sum + work.loss[kind] * work.characters, 0) / characters;
  };
  const groups = [
    ...card.figures.parts.map(({ part, loss }) => ({
      loss,
      works: card.heldOut.filter((work) => work.part === part),
    })),
    { loss: card.figures.dev, works: card.heldOut.filter(({ part }) => part === 'dev') },
    { loss: card.figures.total.loss, works: card.heldOut.filter(({ part }) => part !== 'dev') },
    ...card.figures.licences.flatMap(({ loss, sources }) => {
      const isMine = ({ part, source }: (typeof card.heldOut)[number]) =>
        part !== 'dev' && sources.includes(source);
      return loss ? [{ loss, works: card.heldOut.filter(isMine) }] : [];
    }),
  ];
  for (const { loss, works } of groups) {
    for (const kind of KINDS) expect(Math.abs(loss[kind] - meanOf(works, kind))).toBeLessThan(2e-4);
  }
});
