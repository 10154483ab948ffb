import { expect, test } from 'vitest';
import { models } from './committed.ts';
import stretches from './fixtures/held-out.json';
import type { HeldOut } from './held-out.ts';
import { createPredictor, MODEL_KINDS } from './predictor.ts';
import { scorePiece } from './score.ts';
import { bytesOfText } from './wide-text.ts';

/** The network reads some thousand pieces; a busy machine may need long. */
const PATIENCE = 120_000;

const cases = stretches.flatMap((stretch: HeldOut) =>
  MODEL_KINDS.map((kind) => [stretch.part, kind, stretch] as const),
);
const piecesOf = (text: string) => models.vocabulary.encode(bytesOfText(text));

test.each(cases)(
  '%s, %s: scoring gives the loss that training measured',
  (_part, kind, stretch) => {
    const predictor = createPredictor(models, kind);
    const nats = piecesOf(stretch.text).map(
      (piece) => -Math.log(scorePiece(predictor, piece).probability),
    );
    const bits = nats.reduce((sum, each) => sum + each, 0) / Math.LN2;
    expect(Math.abs(bits / stretch.text.length - stretch.loss[kind])).toBeLessThan(1e-4);
    if (kind !== 'network') return;
    // piece by piece: the logits of the trainer's kernel, less the logarithm of their sum
    expect(nats).toHaveLength(stretch.nats.length);
    nats.forEach((each, at) => {
      expect(Math.abs(each - (stretch.nats[at] ?? NaN))).toBeLessThan(1e-3);
    });
  },
  PATIENCE,
);

test.each(stretches.map((stretch: HeldOut) => [stretch.part, stretch] as const))(
  '%s: the network spreads its logits as the kernel does',
  (_part, { text, spread }) => {
    const predictor = createPredictor(models, 'network');
    predictor.seek(piecesOf(text).slice(0, spread.after));
    spread.nats.forEach((nats, index) => {
      const probability = predictor.next[index * spread.every] ?? 0;
      expect(Math.abs(-Math.log(probability) - nats)).toBeLessThan(1e-3);
    });
  },
  PATIENCE,
);
