import * as v from 'valibot';
import { jsonFault } from './json-fault';
import { draftSchema, entrySchema, type Draft, type Entry } from '~/practice/journal/entry';

/**
 * The file in which a reader takes everything along: all entries and drafts, as one JSON object.
 * CONTRIBUTING.md describes it; a change of its shape raises VERSION and adds a step to MIGRATIONS.
 */

export const FORMAT = 'surprisal-journal';
export const VERSION = 1;

const schema = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  /** When the file was written, as ISO 8601. */
  exported: v.pipe(v.string(), v.isoTimestamp()),
  entries: v.array(entrySchema),
  drafts: v.record(v.pipe(v.string(), v.maxLength(200)), draftSchema),
});

export type JournalFile = v.InferOutput<typeof schema>;

type Plain = Readonly<Record<string, unknown>>;

/** Version 0 kept drafts as bare texts; without a time, they yield to any that has one. */
function fromVersion0(file: Plain): Plain {
  const drafts = Object.entries((file.drafts ?? {}) as Plain);
  return {
    ...file,
    version: 1,
    drafts: Object.fromEntries(
      drafts.map(([key, text]) => [key, typeof text === 'string' ? { text, at: 0 } : text]),
    ),
  };
}

/** MIGRATIONS[n] turns a file of version n into one of version n + 1. */
const MIGRATIONS = [fromVersion0] as const;

/** Why a file was refused, in words for the reader. */
export class FileError extends Error {
  override readonly name = 'FileError';
}

export function writeFile(
  entries: readonly Entry[],
  drafts: Readonly<Record<string, Draft>>,
  now: number,
): string {
  const sorted = [...entries].sort((a, b) => a.at - b.at || (a.uid < b.uid ? -1 : 1));
  const exported = new Date(now).toISOString();
  return `${JSON.stringify({ format: FORMAT, version: VERSION, exported, entries: sorted, drafts }, null, 1)}\n`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const fault = jsonFault(text);
    const place = fault ? ` at line ${fault.line}, column ${fault.column}` : '';
    throw new FileError(
      `The file is damaged or incomplete: it stops being JSON${place}. Nothing was changed.`,
    );
  }
}

/** A path such as entries[12].rating. */
function pathOf(issue: v.BaseIssue<unknown>): string {
  return (issue.path ?? [])
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads a file, of this or an older version.
 * @throws {FileError} saying what is wrong and where; nothing has been changed then.
 */
export function readFile(text: string): JournalFile {
  let file = parseJson(text);
  if (!isPlain(file) || file.format !== FORMAT) {
    throw new FileError(
      `This is not a file of this site: it does not say "format": "${FORMAT}". Nothing was changed.`,
    );
  }
  const { version } = file;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0) {
    throw new FileError('The file does not say which version it has. Nothing was changed.');
  }
  if (version > VERSION) {
    throw new FileError(
      `The file has version ${version}, and this copy of the site reads versions up to ${VERSION}: reload the page and try again. Nothing was changed.`,
    );
  }
  for (const migrate of MIGRATIONS.slice(version)) file = migrate(file as Plain);
  const result = v.safeParse(schema, file);
  if (result.success) return result.output;
  const [first] = result.issues;
  const more = result.issues.length - 1;
  const others = more > 0 ? ` There are ${more} more such places.` : '';
  throw new FileError(
    `The file is damaged: in ${pathOf(first)}, ${first.expected ?? 'another value'} was expected and ${first.received} found.${others} Nothing was changed.`,
  );
}
