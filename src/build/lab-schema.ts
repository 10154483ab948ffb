import { z } from 'astro/zod';

/**
 * The manual of `content/labs/<slug>/lab.yaml`: what a lab asks of the learner's code. An expression
 * is read as in prose (`entropy(P)`, bits, elements from 1), with the names of `given` and `draw`
 * besides. In a call, the names of the lab's functions are the learner's; in `expected`, `given`
 * and `draw` every name is the tested function's.
 */

const inlineText = z
  .union([z.string().min(1), z.number().transform(String)], 'expected text')
  .describe('Inline text: Markdown, $TeX$ and {{computed numbers}}.');
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens');
const name = z.string().regex(/^[A-Za-z][A-Za-z0-9_]*$/, 'use letters, digits and underscores');

/** An expression; a number or a list of them may be written as YAML has them. */
const expression = z
  .union([z.string().min(1), z.number(), z.array(z.unknown())], 'expected an expression')
  .transform((value) => (typeof value === 'string' ? value : JSON.stringify(value)));

const names = z.record(name, expression).default({});

const labFunction = z.strictObject({
  /** Its head as Python writes it, such as `cross_entropy(logits, label=0)`; JavaScript gets camelCase. */
  signature: z
    .string()
    .regex(/^[a-z][a-z0-9_]*\(.*\)$/, 'write it as name(argument, other=default)'),
  /** What it takes and returns, with units, in a sentence or two. */
  does: inlineText,
});

const mistake = z.strictObject({
  /** What to say to whoever made it: names the misconception, never the right value. */
  hint: inlineText,
});

const testCase = z
  .strictObject({
    /** A call of the learner's functions, such as `entropy([1/2, 1/2], 2)`; its arguments are expressions or such calls. */
    call: z.string(),
    /** Expression for what it must return. */
    expected: expression.optional(),
    /** Expression for a list, where any of its entries will do: `[0, NaN]`. */
    oneOf: expression.optional(),
  })
  .refine(
    ({ expected, oneOf }) => (expected === undefined) !== (oneOf === undefined),
    'a case needs either expected or oneOf',
  );

/** How a mistake is recognised in a check. */
const sign = z.union([
  expression,
  z.strictObject({
    /** Expression for the wrong value, or a relation such as `outcome > 8`. */
    value: expression,
    /** Agreement that counts, in place of 1e-6. */
    within: z.number().nonnegative(),
  }),
]);

const check = z.strictObject({
  /** Name of the check in files and links; unique in the lab. */
  id,
  /** What is checked, as a short line. */
  name: inlineText,
  /** Random names, drawn anew for every repetition, in order: `p: randomDistribution(2, 8)`. */
  draw: names,
  /** How often the draws, and all that uses them, are repeated. */
  repeat: z.int().positive().max(100).default(1),
  /** Calls with what they must return. */
  cases: z.array(testCase).default([]),
  /** Statements about calls, such as `entropy(p, 2) == entropy(shuffled(p), 2)`, with ==, <=, >=, < or >. */
  claims: z.array(z.string()).default([]),
  /** Calls that must end with an exception. */
  throws: z.array(z.string()).default([]),
  /** |a − b| ≤ within · max(1, |b|) counts as equal; 0 asks for the same double, and tells −0 from 0. */
  within: z.number().nonnegative().default(1e-9),
  /** Signs of the lab's mistakes: the wrong value as an expression over `expected` and the arguments' names; a relation on `outcome` or on calls; or the word `error`. */
  mistakes: z.record(id, sign).default({}),
  /** What to say where no mistake is recognised; helps on, never gives the value. */
  otherwise: inlineText,
  /** Seconds that all its calls together may take. */
  seconds: z.number().positive().max(5).default(5),
});

const series = z.strictObject({
  /** What it is, in the legend or the heading. */
  label: z.string().min(1),
  /** A call for each x, if it uses the name of x; otherwise one call that returns the whole list. */
  call: z.string(),
  /** Expression for what is expected, likewise for each x or as a whole list. */
  expected: expression,
});

const resultBase = {
  id,
  /** The caption. */
  title: inlineText,
  /** How far a right result may lie from the expected one, |a − b| ≤ within · max(1, |b|); more where it is simulated. */
  within: z.number().positive().default(1e-3),
};

const xAxis = z.strictObject({
  /** Name under which calls and expectations use it. */
  name,
  /** Its values, such as `(0:100) / 100`. */
  values: expression,
  /** The label of the axis, with the unit. */
  label: z.string().min(1),
});

const result = z.discriminatedUnion('kind', [
  z.strictObject({
    ...resultBase,
    kind: z.literal('table'),
    /** What is measured, with its unit: the heading of the two columns of numbers. */
    y: z.string().min(1),
    rows: z
      .array(z.strictObject({ label: inlineText, call: z.string(), expected: expression }))
      .min(1),
  }),
  z.strictObject({
    ...resultBase,
    kind: z.enum(['line', 'bars']),
    x: xAxis,
    /** The label of the vertical axis, with the unit. */
    y: z.string().min(1),
    series: z.array(series).min(1).max(4),
    /** Horizontal lines to compare with. */
    levels: z.array(z.strictObject({ label: z.string().min(1), value: expression })).default([]),
    /** The stretch between the first expected curve and a height, hatched: a KL divergence. */
    gap: z.strictObject({ label: z.string().min(1), above: expression }).optional(),
  }),
]);

const answer = z.strictObject({
  id,
  /** What to type, as inline text; a number that no table of results shows. */
  ask: inlineText,
  /** Expression for the right number. */
  answer: expression,
  /** Agreement that counts, relative; half a per cent unless stated. */
  within: z.number().positive().default(0.005),
  /** Typical wrong numbers, each with its hint. */
  traps: z.array(z.strictObject({ value: expression, hint: inlineText })).min(1),
  /** What to say to any other number. */
  otherwise: inlineText,
});

export const labData = z.strictObject({
  /** What the learner writes. */
  functions: z.array(labFunction).min(1),
  /** Names for data that several checks use; each may use those above it. */
  given: names,
  /** Typical mistakes, each by a name that checks refer to. */
  mistakes: z.record(id, mistake).default({}),
  checks: z.array(check).min(1),
  /** The learner's own results, shown beside the expected ones after each run. */
  results: z.array(result).default([]),
  /** Numbers that the learner may type. */
  answers: z.array(answer).default([]),
  /** Hints in stages, from the gentlest to the plainest; the last may almost be the solution. */
  hints: z.array(inlineText).min(1),
  /** The typical wrong solutions in mistakes/, each with the check it fails and the mistake it is recognised by; a test runs them all. */
  wrong: z
    .array(
      z.strictObject({
        /** File name in mistakes/, without its ending; there is one in each language. */
        solution: id,
        fails: id,
        mistake: id,
      }),
    )
    .min(1),
});

export type LabData = z.infer<typeof labData>;
