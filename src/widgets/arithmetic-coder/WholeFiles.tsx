import { useSignal } from '@preact/signals';
import { MODEL_KINDS, type ModelKind } from '~/model-client/kinds';
import { ModelGate } from '~/model-client/ModelGate';
import { modelStatus } from '~/model-client/status';
import { Button, ButtonRow } from '~/ui/Button';
import { Select } from '~/ui/Select';
import { useUniqueId } from '~/ui/unique-id';
import { KIND_NAMES } from './codes';
import { sizeText, timeText } from './file-names';
import { MOST_BYTES, useFileWork, type Done, type FileWork } from './file-work';
import { percent } from './labels';

const REMARKS: Readonly<Record<ModelKind, string>> = {
  counts: ', the quickest',
  network: '',
  mixture: ', the smallest files',
};
const KINDS = MODEL_KINDS.map((value) => ({ value, label: KIND_NAMES[value] + REMARKS[value] }));

/** Drop a file: it becomes small, or whole again. */
export function WholeFiles({ isAwake }: { readonly isAwake: boolean }) {
  const files = useFileWork();
  const isReady = modelStatus.value.phase === 'ready';
  return (
    <div class="coder-file">
      <p class="coder-note">
        The coder and the language model make a file small, above all one in English, and give it
        back byte for byte. At most {sizeText(MOST_BYTES)}; nothing leaves your device. A file that
        was made small here ends in .sprl: choose it, and it is whole again.
      </p>
      {!isReady && (
        <ModelGate isAwake={isAwake}>The language model has to be started first.</ModelGate>
      )}
      {isReady && (
        <>
          <Chooser files={files} />
          <Select
            label="Model for files"
            choices={KINDS}
            value={files.kind.value}
            onChange={files.choose}
          />
        </>
      )}
      <Progress files={files} />
    </div>
  );
}

function Chooser({ files }: { readonly files: FileWork }) {
  const id = useUniqueId();
  const isOver = useSignal(false);
  const isBusy = files.work.value.phase === 'working';
  return (
    <div
      class={isOver.value ? 'coder-drop over' : 'coder-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        isOver.value = true;
      }}
      onDragLeave={() => {
        isOver.value = false;
      }}
      onDrop={(event) => {
        event.preventDefault();
        isOver.value = false;
        const file = event.dataTransfer?.files[0];
        if (file && !isBusy) files.take(file);
      }}
    >
      <label for={id}>Choose a file, or drop it here</label>
      <input
        id={id}
        type="file"
        disabled={isBusy}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) files.take(file);
          currentTarget.value = ''; // so that the same file can be chosen again
        }}
      />
    </div>
  );
}

function Progress({ files }: { readonly files: FileWork }) {
  const work = files.work.value;
  switch (work.phase) {
    case 'idle':
      return null;
    case 'measuring':
      return <p role="status">Measuring how fast the model is here …</p>;
    case 'chosen':
      return (
        <>
          <p role="status">
            “{work.file.name}” has {sizeText(work.file.bytes.length)} and will take{' '}
            {timeText(work.seconds)} with this model on this device.
          </p>
          <ButtonRow label="File">
            <Button strong onClick={files.compress}>
              Compress
            </Button>
            <Button onClick={files.stop}>Put away</Button>
          </ButtonRow>
        </>
      );
    case 'working':
      return (
        <>
          <p>
            {work.verb} “{work.name}”:{' '}
            <progress max={1} value={work.share} aria-label={`${work.verb} the file`} />{' '}
            {percent(work.share)}
            {work.secondsLeft !== undefined && `, ${timeText(work.secondsLeft)} left`}
          </p>
          <ButtonRow label="File">
            <Button onClick={files.stop}>Cancel</Button>
          </ButtonRow>
        </>
      );
    case 'failed':
      return (
        <p class="field-problem" role="alert">
          {work.message}
        </p>
      );
    case 'done':
      return <Result done={work} />;
  }
}

function Result({
  done: { verb, name, url, kind, before, after, gzipped },
}: {
  readonly done: Done;
}) {
  return (
    <>
      <p role="status">
        {verb === 'compressed'
          ? `${sizeText(before)} became ${sizeText(after)}${before > 0 ? ` (${percent(after / before)})` : ''}.`
          : `The file is whole again, byte for byte: ${sizeText(before)} gave back ${sizeText(after)}.`}{' '}
        Model: {KIND_NAMES[kind]}.
        {gzipped !== undefined && ` Gzip makes ${sizeText(gzipped)} of the same file.`}
      </p>
      <p>
        <a class="button strong" href={url} download={name}>
          Save {name}
        </a>
      </p>
    </>
  );
}
