import { useEffect, useRef, useState } from 'preact/hooks';
import {
  datedDrafts,
  entries,
  erase,
  keepDrafts,
  merge,
  onChange,
  storageProblem,
} from '~/practice/journal';
import { FileError, readFile, writeFile, type JournalFile } from '~/practice/export/file';
import { describePreview, previewImport, type Preview } from '~/practice/export/merge';

/** Some browsers read a file only some time after the click that saves it. */
const RELEASE_MS = 60_000;
const UNREADABLE = 'The file could not be read. Nothing was changed.';

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

async function exportAll(): Promise<string> {
  const { entries: all, drafts } = await here();
  const now = Date.now();
  const day = new Date(now).toISOString().slice(0, 10);
  save(writeFile(all, drafts, now), `surprisal-${day}.json`);
  const texts = Object.keys(drafts).length;
  return `Saved ${all.length === 1 ? '1 entry' : `${all.length} entries`} and ${texts === 1 ? '1 text' : `${texts} texts`} of labs.`;
}

type Step =
  | { readonly name: 'rest' }
  | { readonly name: 'import'; readonly file: JournalFile; readonly preview: Preview }
  | { readonly name: 'erase'; readonly count: number };

/** Everything as one file, out and in, and gone: what is the reader's own stays in their hands. */
export default function Keep() {
  const [step, setStep] = useState<Step>({ name: 'rest' });
  const [said, setSaid] = useState('');
  const [failed, setFailed] = useState('');
  const [ready, setReady] = useState(false);
  const confirm = useRef<HTMLButtonElement>(null);
  const file = useRef<HTMLInputElement>(null);

  useEffect(() => setReady(true), []);
  useEffect(() => {
    if (step.name !== 'rest') confirm.current?.focus();
  }, [step]);
  // A preview is of the journal as it is: a change in another tab makes it anew.
  useEffect(
    () =>
      onChange(() => {
        setStep((now) => {
          if (now.name === 'import') void look(now.file);
          return now;
        });
      }),
    [],
  );

  const look = async (read: JournalFile) => {
    setStep({ name: 'import', file: read, preview: previewImport(read, await here()) });
  };

  const done = (words: string) => {
    setStep({ name: 'rest' });
    setFailed('');
    setSaid(storageProblem() ?? words);
    if (file.current) file.current.value = '';
  };

  const onFile = async (chosen: File | undefined) => {
    if (!chosen) return;
    setSaid('');
    setFailed('');
    try {
      await look(readFile(await chosen.text()));
    } catch (error) {
      setStep({ name: 'rest' });
      setFailed(error instanceof FileError ? error.message : UNREADABLE);
      if (file.current) file.current.value = '';
    }
  };

  const onImport = async ({ added, drafts }: Preview) => {
    setStep({ name: 'rest' });
    await merge(added);
    await keepDrafts(drafts);
    done(added.length === 1 ? 'Added 1 entry.' : `Added ${added.length} entries.`);
  };

  const onErase = async () => {
    await erase();
    done('Everything this site had kept in this browser is deleted.');
  };

  return (
    <fieldset class="keep" disabled={!ready}>
      <legend class="visually-hidden">Your journal</legend>
      <div class="buttons">
        <button
          type="button"
          class="button"
          onClick={() => void exportAll().then((words) => done(words))}
        >
          Save everything as a file
        </button>
        <label class="button file-button">
          Bring in a file
          <input
            ref={file}
            type="file"
            accept=".json,application/json"
            class="visually-hidden"
            onChange={({ currentTarget }) => void onFile(currentTarget.files?.[0])}
          />
        </label>
        <button
          type="button"
          class="button"
          onClick={() =>
            void entries().then((all) => setStep({ name: 'erase', count: all.length }))
          }
        >
          Delete everything
        </button>
      </div>
      {step.name === 'import' && (
        <div class="feedback" role="group" aria-label="What the file will add">
          {describePreview(step.preview).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <p class="buttons">
            <button
              type="button"
              class="button strong"
              ref={confirm}
              onClick={() => void onImport(step.preview)}
            >
              Add it
            </button>
            <button type="button" class="button" onClick={() => done('Nothing was changed.')}>
              Leave it
            </button>
          </p>
        </div>
      )}
      {step.name === 'erase' && (
        <div class="feedback bad" role="group" aria-label="Delete everything">
          <p>
            This deletes{' '}
            {step.count === 1
              ? 'the 1 entry of your journal'
              : `all ${step.count} entries of your journal`}
            , the code of your labs and your settings from this browser. It cannot be undone; a file
            you saved before can be brought in again.
          </p>
          <p class="buttons">
            <button type="button" class="button" onClick={() => done('Nothing was deleted.')}>
              Keep everything
            </button>
            <button
              type="button"
              class="button strong"
              ref={confirm}
              onClick={() => void onErase()}
            >
              Delete it all
            </button>
          </p>
        </div>
      )}
      <p role="status">{said}</p>
      {failed && (
        <p class="feedback bad" role="alert">
          {failed}
        </p>
      )}
    </fieldset>
  );
}
