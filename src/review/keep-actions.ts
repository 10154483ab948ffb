import { FileError, readFile, writeFile, type JournalFile } from '~/practice/export/file';
import { describePreview, previewImport, type Preview } from '~/practice/export/merge';
import { datedDrafts, entries, erase, keepDrafts, merge, storageProblem } from '~/practice/journal';

/** What the buttons of Keep do; loaded when one of them is pressed. */

/** Some browsers read a file only some time after the click that saves it. */
const RELEASE_MS = 60_000;
const UNREADABLE = 'The file could not be read. Nothing was changed.';

const count = (number: number, one: string, many: string) =>
  number === 1 ? `1 ${one}` : `${number} ${many}`;

async function here() {
  const [all, drafts] = await Promise.all([entries(), datedDrafts()]);
  return { entries: all, drafts };
}

/** Offers a text as a file to be saved. */
function save(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  Object.assign(link, { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), RELEASE_MS);
}

/** Saves everything as a file, and says what it holds. */
export async function exportAll(): Promise<string> {
  const { entries: all, drafts } = await here();
  const now = Date.now();
  save(writeFile(all, drafts, now), `surprisal-${new Date(now).toISOString().slice(0, 10)}.json`);
  const texts = count(Object.keys(drafts).length, 'text', 'texts');
  return storageProblem() ?? `Saved ${count(all.length, 'entry', 'entries')} and ${texts} of labs.`;
}

/** A file that may be brought in, and what that would do to the journal as it is now. */
export interface Offer {
  readonly file: JournalFile;
  readonly preview: Preview;
  readonly sentences: readonly string[];
}

export async function offerOf(file: JournalFile): Promise<Offer> {
  const preview = previewImport(file, await here());
  return { file, preview, sentences: describePreview(preview) };
}

/** Reads a chosen file; a text says why it was refused. */
export async function readChosen(chosen: File): Promise<Offer | string> {
  try {
    return await offerOf(readFile(await chosen.text()));
  } catch (error) {
    return error instanceof FileError ? error.message : UNREADABLE;
  }
}

export async function bringIn({ preview: { added, drafts } }: Offer): Promise<string> {
  await merge(added);
  if (Object.keys(drafts).length > 0) await keepDrafts(drafts);
  return storageProblem() ?? `Added ${count(added.length, 'entry', 'entries')}.`;
}

export async function countEntries(): Promise<number> {
  return (await entries()).length;
}

export async function eraseAll(): Promise<string> {
  await erase();
  return storageProblem() ?? 'Everything this site had kept in this browser is deleted.';
}
