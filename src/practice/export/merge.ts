import type { Draft, Entry } from '~/practice/journal/entry';
import type { JournalFile } from './file';

type Drafts = Readonly<Record<string, Draft>>;

/** What an import will do, before it does it. */
export interface Preview {
  /** Entries that are not here yet. */
  readonly added: readonly Entry[];
  /** Entries that are here already. */
  readonly known: number;
  /** Drafts to put into the journal: new ones, newer ones, and copies of those that give way. */
  readonly drafts: Drafts;
  /** Keys of drafts that are new here. */
  readonly draftsAdded: readonly string[];
  /** Keys whose draft here differs and is older or newer than the file's. */
  readonly draftsReplaced: readonly string[];
  readonly draftsKept: readonly string[];
}

/** Under which key the text that gave way is kept. */
function earlierKey(key: string, { at }: Draft): string {
  return `earlier/${key}/${at}`;
}

/**
 * An import is a merge: entries are joined by `uid`; of two different drafts the newer one stays in
 * place, and the other is kept beside it. Nothing that is here is lost.
 */
export function previewImport(
  file: JournalFile,
  here: { readonly entries: readonly Entry[]; readonly drafts: Drafts },
): Preview {
  const uids = new Set(here.entries.map(({ uid }) => uid));
  const added = file.entries.filter(({ uid }) => !uids.has(uid) && uids.add(uid));
  const drafts: Record<string, Draft> = {};
  const draftsAdded: string[] = [];
  const draftsReplaced: string[] = [];
  const draftsKept: string[] = [];
  for (const [key, theirs] of Object.entries(file.drafts)) {
    const ours = Object.hasOwn(here.drafts, key) ? here.drafts[key] : undefined;
    if (ours?.text === theirs.text) continue;
    if (!ours) {
      drafts[key] = theirs;
      if (!key.startsWith('earlier/')) draftsAdded.push(key);
    } else if (theirs.at > ours.at) {
      drafts[key] = theirs;
      drafts[earlierKey(key, ours)] = ours;
      draftsReplaced.push(key);
    } else if (!Object.hasOwn(here.drafts, earlierKey(key, theirs))) {
      drafts[earlierKey(key, theirs)] = theirs;
      draftsKept.push(key);
    }
  }
  const known = file.entries.length - added.length;
  return { added, known, drafts, draftsAdded, draftsReplaced, draftsKept };
}

const KINDS: Readonly<Record<Entry['kind'], string>> = {
  answer: 'answer',
  read: 'chapter read',
  lab: 'run of a lab',
  rate: 'rating',
  undo: 'rating taken back',
};
const PLURALS: Readonly<Record<Entry['kind'], string>> = {
  answer: 'answers',
  read: 'chapters read',
  lab: 'runs of labs',
  rate: 'ratings',
  undo: 'ratings taken back',
};

/** The preview in words, one sentence each. */
export function describePreview(preview: Preview): string[] {
  const { added, known, draftsAdded, draftsReplaced, draftsKept } = preview;
  const counts = (Object.keys(KINDS) as Entry['kind'][])
    .map((kind) => ({ kind, count: added.filter((entry) => entry.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${count === 1 ? KINDS[kind] : PLURALS[kind]}`);
  const sentences = [
    counts.length > 0
      ? `It adds ${counts.join(', ')}.`
      : 'It adds nothing to what you did: all of it is here already.',
  ];
  if (known > 0 && counts.length > 0) {
    sentences.push(`${known} ${known === 1 ? 'entry is' : 'entries are'} here already.`);
  }
  const draftCount = (keys: readonly string[]) =>
    `${keys.length} ${keys.length === 1 ? 'text' : 'texts'} of labs`;
  if (draftsAdded.length > 0) sentences.push(`It adds ${draftCount(draftsAdded)}.`);
  if (draftsReplaced.length > 0) {
    sentences.push(
      `${draftCount(draftsReplaced)} ${draftsReplaced.length === 1 ? 'is' : 'are'} newer in the file and will be used; yours will be kept beside.`,
    );
  }
  if (draftsKept.length > 0) {
    sentences.push(
      `${draftCount(draftsKept)} ${draftsKept.length === 1 ? 'is' : 'are'} older in the file; yours will stay, the file’s will be kept beside.`,
    );
  }
  return sentences;
}
