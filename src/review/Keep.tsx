import { useEffect, useRef, useState } from 'preact/hooks';
import { Confirmation } from './Confirmation';
import type { Offer } from './keep-actions';

type Step =
  | { readonly name: 'rest' }
  | { readonly name: 'import'; readonly offer: Offer }
  | { readonly name: 'erase'; readonly count: number };

const REST: Step = { name: 'rest' };
const actions = () => import('./keep-actions');

/** Everything as one file, out and in, and gone: what is the reader's own stays in their hands. */
export default function Keep() {
  const [step, setStep] = useState<Step>(REST);
  const [said, setSaid] = useState('');
  const [failed, setFailed] = useState('');
  const [ready, setReady] = useState(false);
  const file = useRef<HTMLInputElement>(null);

  useEffect(() => setReady(true), []);

  const rest = (words: string, problem = '') => {
    setStep(REST);
    setSaid(words);
    setFailed(problem);
    if (file.current) file.current.value = '';
  };
  const onExport = async () => rest(await (await actions()).exportAll());
  const onFile = async (chosen: File | undefined) => {
    if (!chosen) return;
    rest('');
    const offer = await (await actions()).readChosen(chosen);
    if (typeof offer === 'string') rest('', offer);
    else setStep({ name: 'import', offer });
  };
  const onImport = async (offer: Offer) => rest(await (await actions()).bringIn(offer));
  const onAskErase = async () => {
    rest('');
    setStep({ name: 'erase', count: await (await actions()).countEntries() });
  };
  const onErase = async () => rest(await (await actions()).eraseAll());

  return (
    <fieldset class="keep" disabled={!ready}>
      <legend class="visually-hidden">Your journal</legend>
      <div class="buttons">
        <button type="button" class="button" onClick={() => void onExport()}>
          Save everything as a file
        </button>
        <label class="button file-button">
          Bring in a file
          <input
            ref={file}
            type="file"
            accept=".json,application/json"
            class="visually-hidden"
            onChange={() => void onFile(file.current?.files?.[0])}
          />
        </label>
        <button type="button" class="button" onClick={() => void onAskErase()}>
          Delete everything
        </button>
      </div>
      {step.name === 'import' && (
        <Confirmation
          label="What the file will add"
          sentences={step.offer.sentences}
          yes="Add it"
          no="Leave it"
          onYes={() => void onImport(step.offer)}
          onNo={() => rest('Nothing was changed.')}
        />
      )}
      {step.name === 'erase' && (
        <Confirmation
          label="Delete everything"
          grave
          sentences={[
            `This deletes ${step.count === 1 ? 'the 1 entry' : `all ${step.count} entries`} of your journal, the code of your labs and your settings from this browser.`,
            'It cannot be undone; a file you saved before can be brought in again.',
          ]}
          yes="Delete it all"
          no="Keep everything"
          onYes={() => void onErase()}
          onNo={() => rest('Nothing was deleted.')}
        />
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
