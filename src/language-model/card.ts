import * as v from 'valibot';

/**
 * The model card: what the models are made of, what they reached, what they are not for. Training
 * writes it as card.json; the site and its tests read it. All losses are in bits per character.
 */
const bits = v.pipe(v.number(), v.minValue(0));
const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const sentence = v.pipe(v.string(), v.endsWith('.'));

const lossSchema = v.strictObject({ counts: bits, network: bits, mixture: bits });

/** Counts without the text's own, the network without its cache. */
const aloneSchema = v.strictObject({ counts: bits, network: bits });

const fileSchema = v.strictObject({
  file: v.string(),
  bytes: whole,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

/** What general compressors need for the same text, by the name of the command. */
const compressorsSchema = v.record(v.string(), bits);

const measuredSchema = {
  characters: whole,
  loss: lossSchema,
  compressors: compressorsSchema,
};

const testPart = v.picklist(['fiction', 'speeches', 'other']);

export const cardSchema = v.strictObject({
  files: v.strictObject({ vocabulary: fileSchema, counts: fileSchema, network: fileSchema }),
  /** Weight of the trained counts against the text's own, by the memory's situation. */
  countsMemory: v.array(share),
  /** Weight of the network in the mixture, by how long a context the counts know. */
  mixture: v.array(share),
  /** Weight of both against what the text itself has said, by the memory's situation. */
  memory: v.array(share),
  shape: v.strictObject({
    vocabulary: whole,
    width: whole,
    layers: whole,
    heads: whole,
    hidden: whole,
    longest: whole,
  }),
  /** How what the text brings back is blended with the network's own prediction. */
  cache: v.strictObject({
    sharpness: whole,
    percent: v.pipe(whole, v.maxValue(99)),
    half: whole,
  }),
  training: v.strictObject({
    tokens: whole,
    shortLength: whole,
    shortShare: share,
    /** Tokens of a step, while sequences are short and later. */
    batch: whole,
    longBatch: whole,
    muonRate: v.number(),
    adamRate: v.number(),
    seed: whole,
    /** Seconds of processor time that the network's training took, all threads together. */
    cpuSeconds: whole,
  }),
  /** The network's loss while it learnt, on what it was reading. */
  curve: v.array(v.strictObject({ tokens: whole, nats: v.number() })),
  /** What the counts were counted on. */
  counts: v.strictObject({
    /** Pieces looked at together, the predicted one included. */
    longest: whole,
    works: whole,
    characters: whole,
    /** Runs of pieces that were kept, by their length. */
    kept: v.array(whole),
  }),
  figures: v.strictObject({
    /** On the development works, on which weights and sizes were chosen. */
    dev: lossSchema,
    /** The network's loss on the development works before its weights were rounded to bytes. */
    exactDev: bits,
    /** Without what the text itself brings back, on the development and on all test works. */
    trainedAlone: v.strictObject({ dev: aloneSchema, total: aloneSchema }),
    /** On the test works, on which nothing was chosen, by kind of text … */
    parts: v.array(v.strictObject({ part: testPart, ...measuredSchema })),
    /** … and all together. */
    total: v.strictObject(measuredSchema),
    /** Training text and test works by licence; without test works there is no loss. */
    licences: v.array(
      v.strictObject({
        rights: v.string(),
        sources: v.array(v.string()),
        trainingCharacters: whole,
        testCharacters: whole,
        loss: v.nullable(lossSchema),
      }),
    ),
  }),
  /** SHA-256 of the whole corpus. */
  corpus: v.string(),
  sources: v.array(
    v.strictObject({
      id: v.string(),
      package: v.string(),
      version: v.string(),
      integrity: v.string(),
      what: v.string(),
      licence: v.string(),
      /** The licence in a few words; sources with the same ones are measured together. */
      rights: v.string(),
      works: whole,
      /** Characters used for training. */
      characters: whole,
    }),
  ),
  heldOut: v.array(
    v.strictObject({
      work: v.string(),
      source: v.string(),
      part: v.union([v.literal('dev'), testPart]),
      characters: whole,
      /** Pieces of the vocabulary: what a loss per token is shared among. */
      pieces: whole,
      loss: lossSchema,
    }),
  ),
  /** What the models cannot do. */
  limits: v.array(sentence),
  /** What they must not be used for. */
  notFor: v.array(sentence),
});

export type Card = v.InferOutput<typeof cardSchema>;
export type Loss = v.InferOutput<typeof lossSchema>;

/** @throws {v.ValiError} if something is missing, or is not what the card says it is. */
export function readCard(json: unknown): Card {
  return v.parse(cardSchema, json);
}
