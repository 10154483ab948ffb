import { useComputed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { checkWith } from '~/lib/check';
import { MODEL_KINDS } from '~/model-client/kinds';
import { rememberAll, type Known } from '~/model-client/memory';
import { ModelGate } from '~/model-client/ModelGate';
import { modelStatus } from '~/model-client/status';
import { useWanted } from '~/model-client/use-wanted';
import { Field } from '~/ui/Field';
import { Instrument } from '~/ui/Instrument';
import { Presets } from '~/ui/Presets';
import { Quantity } from '~/ui/Quantity';
import { Readout, Readouts } from '~/ui/Readouts';
import { Segmented } from '~/ui/Segmented';
import { Select } from '~/ui/Select';
import { useWidget, type WidgetProps, type WidgetStore } from '~/ui/use-widget';
import { BitBars, Interval } from './chart';
import { gzipRow, KIND_NAMES, LETTER_MODEL_NAMES } from './codes';
import { Comparison } from './Comparison';
import { FileFold } from './FileFold';
import { useGzippedSize } from './gzip';
import { model, querySchema, requestsOf, type Derived, type State } from './model';
import { Ends, MessageDigits, Strip } from './Reading';
import { LETTER_MODELS } from './steps';
import { Walk } from './Walk';

type Store = WidgetStore<State, Derived>;

interface ArithmeticCoderProps extends WidgetProps {
  /** What the language models answer for the state at first. */
  readonly known: readonly Known[];
  /** Bytes of the text at first after gzip. */
  readonly gzipped: number | undefined;
}

const SOURCES = [
  { value: 'letters', label: 'three letters' },
  { value: 'english', label: 'English' },
] as const;
const WAYS = [
  { value: 'encode', label: 'encode' },
  { value: 'decode', label: 'decode' },
] as const;
const DIGITS = [
  { value: 'binary', label: 'binary' },
  { value: 'decimal', label: 'decimal' },
] as const;

export default function ArithmeticCoderView(props: ArithmeticCoderProps) {
  useMemo(() => rememberAll(props.known), [props.known]);
  const store = useWidget(model, props);
  const { state, derived, hydrated } = store;
  const problem = useWanted(useComputed(() => requestsOf(state.value)));
  const { coding } = derived.value;
  const { way, digits, source } = state.value;

  const reading = coding ? (
    <>
      <Strip coding={coding} way={way} />
      <Interval coding={coding} way={way} />
      <Ends coding={coding} digits={digits} />
      <Walk store={store} coding={coding} />
      <BitBars coding={coding} />
      {(way === 'decode' || !coding.next) && <MessageDigits coding={coding} />}
    </>
  ) : (
    <div class="coder-waiting">
      {modelStatus.value.phase === 'ready' ? (
        <p>{problem.value ?? 'The model is reading the text.'}</p>
      ) : (
        <Gate isAwake={hydrated.value} />
      )}
    </div>
  );

  const picture = (
    <>
      {reading}
      <TextField store={store} />
    </>
  );

  const below = (
    <>
      {source === 'english' && coding && <Gate isAwake={hydrated.value} />}
      {source === 'letters' ? (
        <Comparison rows={derived.value.codes} length={derived.value.length} noun="letter" />
      ) : (
        <TextComparison store={store} gzipped={props.gzipped} />
      )}
      <FileFold isAwake={hydrated.value} />
    </>
  );

  return (
    <Instrument
      store={store}
      picture={picture}
      panel={<Panel store={store} id={props.id} />}
      below={below}
    />
  );
}

function Gate({ isAwake }: { readonly isAwake: boolean }) {
  return (
    <ModelGate isAwake={isAwake}>
      A small language model says how likely each piece of the text is. It is loaded once, and then
      runs in this page, without a network too.
    </ModelGate>
  );
}

function Panel({ store, id }: { readonly store: Store; readonly id: string }) {
  const { set, state, derived } = store;
  const { source, way, digits, kind, letterModel } = state.value;
  const { coding } = derived.value;
  return (
    <>
      <Segmented
        legend="Source"
        name={`${id}-source`}
        choices={SOURCES}
        value={source}
        onChange={(value) => {
          set({ source: value });
        }}
      />
      {source === 'letters' ? (
        <Select
          label="Model"
          choices={LETTER_MODELS.map((value) => ({ value, label: LETTER_MODEL_NAMES[value] }))}
          value={letterModel}
          onChange={(value) => {
            set({ letterModel: value });
          }}
        />
      ) : (
        <Select
          label="Model"
          choices={MODEL_KINDS.map((value) => ({ value, label: KIND_NAMES[value] }))}
          value={kind}
          onChange={(value) => {
            set({ kind: value });
          }}
        />
      )}
      <Segmented
        legend="Direction"
        name={`${id}-way`}
        choices={WAYS}
        value={way}
        onChange={(value) => {
          set({ way: value });
        }}
      />
      <Segmented
        legend="Digits of the ends"
        name={`${id}-digits`}
        choices={DIGITS}
        value={digits}
        onChange={(value) => {
          set({ digits: value });
        }}
      />
      {coding && (
        <Readouts>
          <Readout label="surprise so far" tone="c-h">
            <Quantity name="surprisal" value={coding.soFarBits} outcome="so far" />
          </Readout>
          <Readout label="digits settled">
            <Quantity name="number" value={coding.settled} outcome="settled" />
          </Readout>
          <Readout label="surprise of it all" tone="c-h">
            <Quantity name="information" value={coding.coded.surpriseBits} outcome="all" />
          </Readout>
          <Readout label="digits sent for it all">
            <Quantity name="number" value={coding.coded.message.length} outcome="sent" />
          </Readout>
          <Readout label="above the surprise" tone="c-kl">
            <Quantity
              name="information"
              value={Math.max(0, coding.coded.message.length - coding.coded.surpriseBits)}
              outcome="excess"
            />
          </Readout>
        </Readouts>
      )}
      <Presets store={store} />
    </>
  );
}

function TextField({ store }: { readonly store: Store }) {
  const { set, state } = store;
  const { source, message, text } = state.value;
  return source === 'letters' ? (
    <Field
      key="letters"
      label="Message of the letters a, b and c"
      text={message}
      check={(typed) => checkWith(querySchema.message.parse, typed)}
      onAccept={(value) => {
        set({ message: value });
      }}
      hint="the first has 14 a, 4 b and 2 c, as the true model expects of twenty"
    />
  ) : (
    <Field
      key="english"
      label="Text"
      text={text}
      check={(typed) => checkWith(querySchema.text.parse, typed)}
      onAccept={(value) => {
        set({ text: value });
      }}
      hint="English does best; anything can be sent. It stays on your device, and in the link that you share."
      multiline
    />
  );
}

interface TextComparisonProps {
  readonly store: Store;
  readonly gzipped: number | undefined;
}

function TextComparison({ store, gzipped }: TextComparisonProps) {
  const { text } = store.state.value;
  const { codes, length } = store.derived.value;
  const size = useGzippedSize(text, gzipped).value;
  const rows = useMemo(
    () => [...codes.slice(0, 2), gzipRow(size), ...codes.slice(2)],
    [codes, size],
  );
  return (
    <>
      <Comparison rows={rows} length={length} noun="character" />
      <p class="coder-note">
        Huffman’s code is fitted to this very text, and its table is not counted. Gzip is your
        browser’s own, at the level it chooses (mostly 6), its header of 18 bytes counted. The
        language models are not counted either: sender and receiver have them already.
      </p>
    </>
  );
}
