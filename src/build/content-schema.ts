import { z } from 'astro/zod';
import { isSharedHint, SHARED_HINTS } from '../practice/judge/hints.ts';

/**
 * The author's manual: every field of every content file, in one sentence each. A field that is not
 * listed is an error, and so is a misspelt one. "Inline text" may hold *emphasis*, $TeX$ and
 * computed numbers such as {{entropy(P)}}.
 */

/** Makes the schema of a reference into a collection: Astro's own, or one that looks the file up. */
export type Reference = <Collection extends 'resources' | 'chapters' | 'lessons'>(
  collection: Collection,
) => z.ZodType<{ collection: Collection; id: string }, string>;

/** A bare number in YAML, such as a choice of 0, is text too. */
const inlineText = z
  .union([z.string().min(1), z.number().transform(String)], 'expected text')
  .describe('Inline text: Markdown, $TeX$ and {{computed numbers}}.');
const slug = z.string().regex(/^[a-z0-9-]+$/, 'use lower-case letters, digits and hyphens');

/** A resource as one lesson or chapter recommends it. */
const recommendation = (reference: Reference) =>
  z.strictObject({
    /** File name in content/resources, without its ending. */
    resource: reference('resources'),
    /** Why it is worth the time here, and which part to take; shown instead of the resource's own `why`. */
    why: inlineText.optional(),
  });

const minutes = z.int().positive();

const page = {
  /** The heading of the page. */
  title: z.string().min(1).max(80),
  /** One sentence for search engines, cards and the table of contents. */
  summary: z.string().min(20).max(180),
};

export const lesson = (reference: Reference) =>
  z.strictObject({
    ...page,
    /** Reading time of a lesson without chapters; with them it is the sum of theirs, and is left out. */
    minutes: minutes.optional(),
    /** Number in the course; also the order. */
    number: z.int().positive(),
    /** `complete`, or `short` for a page that stands in until the full lesson is written. */
    status: z.enum(['complete', 'short']),
    /** How long the lesson takes at each depth, such as "5–6 hours". */
    tracks: z
      .array(
        z.strictObject({
          name: z.string(),
          time: z.string(),
          what: inlineText,
          /** From how many minutes to how many it takes, videos and books included. */
          minutes: z.tuple([z.int().positive(), z.int().positive()]),
          /** File names of the chapters in it; what is left of its time is told by them and its labs. */
          chapters: z.array(slug).min(1),
          /** Folder names of its labs. */
          labs: z.array(slug).default([]),
        }),
      )
      .default([]),
    /** What the reader should know before. */
    prerequisites: z.array(inlineText).default([]),
    /** The ideas of the lesson, each with the chapter that teaches it. */
    core: z
      .array(z.strictObject({ idea: inlineText, text: inlineText, chapter: slug }))
      .default([]),
    /** Videos to see first. */
    watchPrimary: z.array(recommendation(reference)).default([]),
    /** Videos to see after. */
    watchSecondary: z.array(recommendation(reference)).default([]),
    /** Books and articles. */
    read: z.array(recommendation(reference)).default([]),
    /** Exercises, each leading to the place where it can be done. */
    do: z
      .array(
        z.strictObject({ task: inlineText, text: inlineText, href: z.string().startsWith('/') }),
      )
      .default([]),
    /** Where machine learning uses it. */
    connections: z.array(z.strictObject({ topic: inlineText, text: inlineText })).default([]),
  });

export const chapter = (reference: Reference) =>
  z.strictObject({
    ...page,
    /** Reading time, instruments and questions included. */
    minutes,
    /** Place in the lesson, from 1. */
    order: z.int().positive(),
    /** The question the chapter opens with, below its title. */
    question: inlineText,
    /** What the reader can do afterwards; each begins with a verb. */
    objectives: z.array(inlineText).min(2).max(6),
    /** Videos, after the text. */
    watch: z.array(recommendation(reference)).min(1),
    /** Articles and books, after the text. */
    read: z.array(recommendation(reference)).min(1),
  });

/** A further page of a chapter, for what one page has no room for: content/lessons/<lesson>/<chapter>/<part>.mdx. */
export const part = (reference: Reference) =>
  z.strictObject({
    ...page,
    /** Reading time of this page; the chapter's own counts it too. */
    minutes,
    /** Place among the further pages of its chapter, from 1. */
    order: z.int().positive(),
    /** The question the page opens with, below its title. */
    question: inlineText,
    /** Articles and books, after the text. */
    read: z.array(recommendation(reference)).min(1),
  });

export const lab = (reference: Reference) =>
  z.strictObject({
    ...page,
    /** Time it takes, with the code written and checked. */
    minutes,
    /** Place among the labs of the lesson, from 1. */
    order: z.int().positive(),
    /** The question the lab answers, below its title. */
    question: inlineText,
    /** The chapter that teaches what the lab needs, as lesson/chapter; the lab belongs to its lesson. */
    chapter: reference('chapters'),
  });

export const RESOURCE_KINDS = ['video', 'article', 'book', 'paper', 'channel', 'course'] as const;

export const resource = z.strictObject({
  /** The exact title. */
  title: z.string().min(1),
  kind: z.enum(RESOURCE_KINDS),
  /** People, or the channel or organisation where no person is named. */
  authors: z.array(z.string()).min(1),
  year: z.int().min(1900).max(2100).optional(),
  /** Where it is read or seen; https. */
  url: z.url({ protocol: /^https?$/ }),
  /** YouTube's id, for a video that can be played in the page. */
  youtube: z
    .string()
    .regex(/^[\w-]{11}$/)
    .optional(),
  /** Length as "16:34" or "1:05:00", or minutes of reading as a number. */
  length: z
    .union([
      z.string().regex(/^(about )?(\d+:)?\d{1,2}:\d{2}$|^about \d+ min$/),
      z.int().positive(),
    ])
    .optional(),
  level: z.enum(['introductory', 'intermediate', 'advanced']),
  /** Licence or access, such as "free to read online" or "CC BY-SA 4.0". */
  access: z.string().min(1),
  /** Why to follow it, in one or two sentences. */
  why: inlineText,
  /** Which part matters here, such as "§3.13". */
  part: z.string().optional(),
  /** What a reader must know about it: a wrong label elsewhere, a later correction. */
  note: inlineText.optional(),
  /** Known mistakes in it, with the place. */
  errata: z.array(z.strictObject({ at: z.string(), text: inlineText })).default([]),
  /** Further addresses: an addendum, a chapter page, a search. */
  links: z
    .array(z.strictObject({ label: z.string(), url: z.url({ protocol: /^https?$/ }) }))
    .default([]),
  /** Subjects, for the list of all resources. */
  topics: z
    .array(
      z.enum([
        'information',
        'entropy',
        'cross-entropy',
        'kl-divergence',
        'loss',
        'temperature',
        'language-models',
        'rlhf',
        'vae',
        'mutual-information',
        'coding',
        'mle',
        'bayes',
      ]),
    )
    .min(1),
});

const feedback = z.strictObject({
  /** The choice, as inline text. */
  text: inlineText,
  right: z.boolean().default(false),
  /** What to say to a reader who chose it: helps on, never names the right choice. */
  feedback: inlineText,
});

const line = z.strictObject({
  /** One line of the derivation, as inline text; of the program, as it is typed. */
  text: z.string().min(1),
  /** Whether this is the line with the error. */
  wrong: z.boolean().default(false),
  /** What to say to a reader who picked it: why it holds, or for the wrong one what is wrong. */
  feedback: inlineText,
});

const trap = z
  .strictObject({
    /** Name of the mistake, such as `swap`; kept with the reader's answer. */
    name: slug,
    /** An expression for a typical wrong value, in the unit of the answer. */
    value: z.union([z.string(), z.number().transform(String)]),
    /** What the value shows about the mistake, without the answer; a shared name has its own. */
    hint: inlineText.optional(),
  })
  .refine(({ name, hint }) => hint !== undefined || isSharedHint(name), {
    path: ['hint'],
    error: `only the traps ${Object.keys(SHARED_HINTS).join(', ')} have a hint of their own`,
  });

/** A number, an expression, or a list or table of them. */
const parameter: z.ZodType<Parameter> = z.union([
  z.string(),
  z.number(),
  z.array(z.lazy(() => parameter)),
]);
type Parameter = string | number | Parameter[];

/** An expression, in the unit of the answer. */
const bound = z.union([z.string(), z.number().transform(String)]).optional();

/**
 * Parameters of a question and the values each can have: the first is what the chapter shows, and
 * others are drawn for recall. Where values belong together, a list of maps gives several at once.
 */
const vary = z
  .record(
    z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/),
    z
      .array(z.union([parameter, z.record(z.string(), parameter)]))
      .min(2)
      .max(12),
  )
  .optional();

const questionBase = {
  concept: z.string(),
  /** 1 warm-up, 2 core, 3 stretch. */
  level: z.literal([1, 2, 3]),
  /** The question, as Markdown. */
  ask: inlineText,
  /** The worked solution, as Markdown, which can be opened after an answer. */
  solution: inlineText,
};

export const question = z.discriminatedUnion('kind', [
  z.strictObject({
    ...questionBase,
    kind: z.literal('choice'),
    choices: z
      .array(feedback)
      .min(2)
      .max(5)
      .refine(
        (list) => list.filter(({ right }) => right).length === 1,
        'exactly one choice must be right',
      ),
  }),
  z.strictObject({
    ...questionBase,
    kind: z.literal('spot'),
    /** The derivation or the program, line by line; the reader picks the line that is wrong. */
    lines: z
      .array(line)
      .min(3)
      .max(8)
      .refine(
        (list) => list.filter(({ wrong }) => wrong).length === 1,
        'exactly one line must be wrong',
      ),
    /** Whether the lines are a program, set as they are typed. */
    code: z.boolean().default(false),
  }),
  z.strictObject({
    ...questionBase,
    kind: z.literal('numeric'),
    /** Expression over the tested functions, such as `entropy(P)`; never a typed result. */
    answer: z.union([z.string(), z.number().transform(String)]),
    /** Unit the question asks for; left out where the answer has none. */
    unit: z.enum(['bits', 'nats']).optional(),
    traps: z.array(trap).min(1),
    /** What to say to any other wrong value. */
    otherwise: inlineText,
    vary,
  }),
  z.strictObject({
    ...questionBase,
    kind: z.literal('guess'),
    /** Expression for what the guess is compared with. */
    answer: z.string(),
    unit: z.enum(['bits', 'nats']).optional(),
    /** How numbers without a unit are shown. */
    as: z.enum(['number', 'percent']).default('number'),
    /** What the bar measures, such as "Entropy of the coin". */
    label: z.string(),
    /** The ends of the bar, and the step of the arrow keys. */
    scale: z.strictObject({ from: z.number(), to: z.number(), step: z.number().positive() }),
    /** Whose colour the true bar has. */
    colour: z.enum(['truth', 'model', 'gap', 'entropy']),
    /** Within how much of the truth a guess is close, and what to say then. */
    close: z.strictObject({ within: z.number().positive(), feedback: inlineText }),
    /** Ranges of guesses with words of their own; the first that fits is taken. */
    bands: z
      .array(
        z.strictObject({
          below: bound,
          above: bound,
          feedback: inlineText,
        }),
      )
      .min(1),
    /** What to say to a guess in none of them. */
    otherwise: inlineText,
    vary,
  }),
  z.strictObject({
    ...questionBase,
    kind: z.literal('ordering'),
    /** The items in their right order; shuffled for the reader by a fixed seed. */
    items: z.array(inlineText).min(3).max(7),
    /** What to say to a wrong order. */
    otherwise: inlineText,
  }),
]);

export const GLOSSARY_UNITS = [
  'bits or nats',
  'bits',
  'nats',
  'hartleys',
  'bits per byte',
  'the unit of the reward',
  'a pure number',
  'none',
] as const;

function isOneSentence(text: string): boolean {
  return text.endsWith('.') && !/[.?]\s+[\p{Lu}$*]/u.test(text);
}
export type QuestionData = z.output<typeof question>;

export const glossaryTerm = (reference: Reference) =>
  z
    .strictObject({
      term: z.string().min(1),
      /** Other names for the same thing. */
      also: z.array(z.string()).default([]),
      /** TeX of its symbol or formula. */
      formula: z.string().min(1),
      /** What its value is measured in; "none" for what is no quantity, such as a procedure. */
      unit: z.enum(GLOSSARY_UNITS),
      /** One sentence, which also stands beside the text of a chapter; what it holds under goes into `more`. */
      definition: inlineText.refine(isOneSentence, 'write one sentence; the rest goes into `more`'),
      /** Conditions, warnings and what else is worth knowing, as further sentences. */
      more: inlineText.optional(),
      /** The chapter that teaches it, as lesson/chapter. */
      chapter: reference('chapters').optional(),
      /** The lesson that teaches it, where that has no chapters yet. */
      lesson: reference('lessons').optional(),
      /** File names of related terms. */
      see: z.array(slug).default([]),
    })
    .refine(
      ({ chapter: inChapter, lesson: inLesson }) =>
        (inChapter === undefined) !== (inLesson === undefined),
      'say where it is taught: `chapter` or `lesson`',
    );

/** Where such mistakes are met. A kind of place, never a person or a title. */
export const MISTAKE_SOURCES = [
  'a lesson page',
  'a slide',
  'a demo',
  'a notebook',
  'a forum answer',
  'a bug report',
  'a training script',
  'an evaluation script',
  'a training log',
  'library code',
  'a paper',
] as const;

/** An everyday mistake that the reader finds before it is told; shown on /mistakes/. */
export const mistake = (reference: Reference) =>
  z.strictObject({
    /** What one sees, never what is wrong. */
    title: z.string().min(1).max(60),
    /** The kind of place where it is met. */
    source: z.enum(MISTAKE_SOURCES),
    /** The chapter that teaches what is right, as lesson/chapter; also the order on the page. */
    chapter: reference('chapters'),
    /** The sentence, number or code as one meets it, in our words: Markdown, with ```code```. */
    claim: inlineText,
    /** Asks for the error; answered by one of the choices. */
    ask: inlineText,
    choices: z
      .array(z.strictObject({ text: inlineText, right: z.boolean().default(false) }))
      .min(2)
      .max(5)
      .refine(
        (list) => list.filter(({ right }) => right).length === 1,
        'exactly one choice must be right',
      ),
    /** What is wrong, as Markdown, shown after the reader's choice; so are the next three. */
    wrong: inlineText,
    /** Why it is tempting, without blame. */
    tempting: inlineText,
    /** What is right, with its number computed. */
    right: inlineText,
    /** How to notice it in one's own work. */
    notice: inlineText,
    /** An instrument in the state that shows it. */
    instrument: z.strictObject({
      /** Its tag, such as `LossTranslator`. */
      tag: z.string(),
      /** As in an address: `p=1/2,1/2&q=9/10,1/10`. */
      state: z.string(),
      /** What to do with it, in a sentence or two. */
      look: inlineText,
    }),
    /** Id of a question in content/questions that mends it. */
    practise: slug.optional(),
  });

/** A distribution that prose and questions may name in expressions. */
export const distribution = {
  id: z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/),
  /** What it is, for the authors. */
  meaning: z.string(),
  /** Probabilities, as fractions or decimals separated by commas. */
  values: z.string(),
  /** Names of the outcomes, in the same order. */
  labels: z.array(z.string()).optional(),
};

/** A text that strips and expressions name by its id. */
export const passage = {
  id: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  text: z.string().min(1),
  /** Author, work and year. */
  from: z.string().min(1),
};

/** The formulas of one chapter on the cheat sheet; the id is the chapter's file name. */
export const cheatsheetBlock = {
  id: slug,
  entries: z.array(
    z.strictObject({
      name: z.string().min(1),
      /** TeX, displayed. */
      formula: z.string().min(1),
      /** When it holds, and what the symbols mean. */
      conditions: inlineText,
      /** The formula at work, with computed numbers. */
      example: inlineText.optional(),
    }),
  ),
  /** What goes wrong with these formulas, each in a line or two. */
  pitfalls: z.array(inlineText).min(1).max(3),
};
