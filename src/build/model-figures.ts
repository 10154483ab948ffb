import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { MODEL_KINDS, type ModelKind } from '~/model-client/kinds';
import { scoredText, type Strip } from './surprise-strip';

/** The names by which an author's expressions speak of the site's own language models. */

/** A text that is spoken of more than once. */
export interface Passage {
  readonly id: string;
  readonly text: string;
  /** Author, work and year. */
  readonly from: string;
}

const PASSAGES = 'content/passages.yaml';
const CARD = 'src/assets/models/card.json';

interface Card {
  readonly figures: { readonly parts: readonly { readonly part: string }[] };
  readonly sources: readonly { readonly characters: number }[];
  readonly curve: readonly { readonly tokens: number; readonly nats: number }[];
  readonly training: { readonly tokens: number };
}

const passages = parse(readFileSync(PASSAGES, 'utf8')) as readonly Passage[];
const card = JSON.parse(readFileSync(CARD, 'utf8')) as Card;

/** @throws {Error} if content/passages.yaml has no such passage. */
export function passageOf(id: string): Passage {
  const passage = passages.find((one) => one.id === id);
  if (passage) return passage;
  const known = passages.map((one) => one.id).join(', ');
  throw new Error(`${PASSAGES} has no passage "${id}". Known: ${known}`);
}

function stripOfPassage(id: string, kind: string): Strip {
  if (!isKind(kind)) throw new Error(`no model "${kind}". Known: ${MODEL_KINDS.join(', ')}`);
  return scoredText(passageOf(id).text, kind);
}

function isKind(kind: string): kind is ModelKind {
  return (MODEL_KINDS as readonly string[]).includes(kind);
}

/**
 * The training loss, in bits per piece, when this share of the training had been read.
 * @throws {RangeError} unless 0 < share ≤ 1.
 */
function trainingLoss(share: number): number {
  if (!(share > 0 && share <= 1)) throw new RangeError(`share = ${share} is not in (0, 1]`);
  const { curve, training } = card;
  const point = curve.find(({ tokens }) => tokens >= share * training.tokens) ?? curve.at(-1);
  return (point?.nats ?? NaN) / Math.LN2;
}

/**
 * What expressions may name: the model card, its parts by their names, as in
 * `card.figures.parts.fiction.loss.network`; a passage's bits, pieces and characters; the curve.
 */
export const modelScope: Readonly<Record<string, unknown>> = {
  card: {
    ...card,
    figures: {
      ...card.figures,
      parts: Object.fromEntries(card.figures.parts.map((part) => [part.part, part])),
    },
    /** Characters of all training works. */
    characters: card.sources.reduce((sum, { characters }) => sum + characters, 0),
  },
  passageBits: (id: string, kind = 'network') => stripOfPassage(id, kind).bits,
  passagePieces: (id: string) => stripOfPassage(id, 'counts').pieces.length,
  passageCharacters: (id: string) => stripOfPassage(id, 'counts').characters,
  trainingLoss,
};
