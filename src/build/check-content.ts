import type { AstroIntegration } from 'astro';
import { z } from 'astro/zod';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { isMap, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import * as schema from './content-schema.ts';
import { labData } from './lab-schema.ts';

/** Where the file of an entry may stand; `*` is its id. */
const FILES = {
  resources: 'content/resources/*.yaml',
  chapters: 'content/lessons/*.mdx',
  lessons: 'content/lessons/*/index.mdx',
};

/** A reference that is checked at once: a dangling one is a mistake, not a line in a log. */
const reference: schema.Reference = (collection) =>
  z.string().transform((id, context) => {
    const file = FILES[collection].replace('*', id);
    if (!existsSync(file)) context.addIssue({ code: 'custom', message: `there is no ${file}` });
    return { collection, id };
  });

const COLLECTIONS: readonly [pattern: string, schema: z.ZodType][] = [
  ['content/lessons/*/index.mdx', schema.lesson(reference)],
  ['content/lessons/*/!(index).mdx', schema.chapter(reference)],
  ['content/lessons/*/*/*.mdx', schema.part(reference)],
  ['content/labs/*/index.mdx', schema.lab(reference)],
  ['content/labs/*/lab.yaml', labData],
  ['content/resources/*.yaml', schema.resource],
  ['content/questions/**/*.yaml', schema.question],
  ['content/glossary/*.yaml', schema.glossaryTerm(reference)],
  ['content/mistakes/*.yaml', schema.mistake(reference)],
  ['content/distributions.yaml', z.array(z.strictObject(schema.distribution))],
  ['content/passages.yaml', z.array(z.strictObject(schema.passage))],
  ['content/cheatsheet.yaml', z.array(z.strictObject(schema.cheatsheetBlock))],
];

/** The YAML of a file, and the line it begins on: all of a .yaml, the frontmatter of an .mdx. */
function yamlOf(file: string): { text: string; firstLine: number } {
  const text = readFileSync(file, 'utf8');
  if (file.endsWith('.yaml')) return { text, firstLine: 1 };
  return { text: /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '', firstLine: 2 };
}

/** The node at `path`, or the nearest one above it that is there; for an unknown key, that key. */
function nodeAt(document: Document, issue: z.core.$ZodIssue): unknown {
  const path = [...issue.path] as (string | number)[];
  if (issue.code === 'unrecognized_keys') {
    const owner = path.length > 0 ? document.getIn(path, true) : document.contents;
    const pair =
      isMap(owner) &&
      owner.items.find(({ key }) => isScalar(key) && issue.keys.includes(String(key.value)));
    if (pair) return pair.key;
  }
  return nodeAtPath(document, path);
}

function nodeAtPath(document: Document, path: readonly (string | number)[]): unknown {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (node) return node;
  }
  return document.contents;
}

function rangeStart(node: unknown): number {
  const range =
    typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
  return Array.isArray(range) ? Number(range[0]) : 0;
}

/** The line, from 1, of the node at a path, or of the nearest one above it. */
export function lineAt(
  document: Document,
  lines: LineCounter,
  path: readonly (string | number)[],
): number {
  return lines.linePos(rangeStart(nodeAtPath(document, path))).line;
}

/** What is wrong with one file, each mistake with its line. */
export function mistakesIn(file: string, fileSchema: z.ZodType): string[] {
  const { text, firstLine } = yamlOf(file);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineOf = (offset: number): number => lines.linePos(offset).line + firstLine - 1;
  if (document.errors.length > 0) {
    return document.errors.map(
      ({ pos, message }) => `${file}:${lineOf(pos[0])}: ${message.split('\n')[0] ?? ''}`,
    );
  }
  const result = fileSchema.safeParse(document.toJS());
  if (result.success) return [];
  return result.error.issues.map((issue) => {
    const line = lineOf(rangeStart(nodeAt(document, issue)));
    return `${file}:${line}: ${issue.path.join('.') || 'the file'}: ${issue.message}`;
  });
}

/** Every mistake in the data and frontmatter of content/. */
export function contentMistakes(): string[] {
  return COLLECTIONS.flatMap(([pattern, fileSchema]) =>
    globSync(pattern).flatMap((file) => mistakesIn(file, fileSchema)),
  );
}

/** Refuses to build content that does not fit its schema, naming file, line and field. */
export function checkContent(): AstroIntegration {
  return {
    name: 'check-content',
    hooks: {
      'astro:config:setup': () => {
        const mistakes = contentMistakes();
        if (mistakes.length > 0)
          throw new Error(
            `Mistakes in the content:\n${mistakes.join('\n')}\n` +
              'The fields are described in src/build/content-schema.ts and src/build/lab-schema.ts.',
          );
      },
    },
  };
}
