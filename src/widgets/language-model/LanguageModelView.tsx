import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { withBase } from '~/lib/site';
import { recall, rememberAll, type Known } from '~/model-client/memory';
import { ModelGate } from '~/model-client/ModelGate';
import { modelStatus } from '~/model-client/status';
import { useWanted } from '~/model-client/use-wanted';
import { Instrument } from '~/ui/Instrument';
import { Presets } from '~/ui/Presets';
import { Quantity } from '~/ui/Quantity';
import { Segmented } from '~/ui/Segmented';
import { useWidget, type WidgetProps } from '~/ui/use-widget';
import { Chosen } from './Chosen';
import { requestsOf, type Derived } from './derive';
import { Key } from './Key';
import type * as Looks from './looks';
import { model, querySchema } from './model';
import { PartsContext } from './parts';
import { withText } from './place';
import { presets } from './presets';
import { KINDS, type Look } from './state';
import { PieceText, Strip } from './Strip';
import { Sum } from './Sum';
import { TextBox } from './TextBox';
import { useAnswers } from './use-answers';

interface LanguageModelProps extends WidgetProps {
  /** Answers to what the page shows at first. */
  readonly known: readonly Known[];
}

const KIND_CHOICES = KINDS.map((value) => ({ value, label: value }));
const LOOK_CHOICES = [
  { value: 'sum', label: 'sum' },
  { value: 'why', label: 'why?' },
  { value: 'next', label: 'next?' },
  { value: 'write', label: 'write' },
] as const satisfies readonly { value: Look; label: string }[];
const KEY = <Key />;
const CARD = (
  <p>
    <a href={withBase('/language-model/')}>What are these models?</a>
  </p>
);
const PARTS = { Quantity, Strip, PieceText };
const WORKED_OUT = presets.map(({ state }) => state.text ?? querySchema.text.defaultValue);

export default function LanguageModelView({ known, ...props }: LanguageModelProps) {
  useMemo(() => rememberAll(known), [known]);
  const store = useWidget(model, props);
  const { set, derived, hydrated } = store;
  const state = store.state.value;
  const wanted = useComputed(() => requestsOf(store.state.value));
  const problem = useWanted(wanted);
  const isComing = useAnswers(wanted, () => WORKED_OUT.includes(store.state.value.text));
  const now = derived.value;
  const isReady = modelStatus.value.phase === 'ready';
  const isMissing = wanted.value.some((request) => recall(request) === undefined);
  const isBusy = isComing.value || (isReady && isMissing && problem.value === undefined);

  /** What was last known whole: it stays until what was asked for is known. */
  const last = useRef<Derived>(now);
  if (now.totals) last.current = now;
  const { totals, scored, place } = last.current;
  const isStale = !now.totals;
  const pieces = scored?.pieces ?? [];
  const strip = now.scored ?? scored;

  /** Loaded when it is first looked at, or can be. */
  const looks = useSignal<typeof Looks | undefined>(undefined);
  const Closer = looks.value?.Closer;
  useEffect(() => {
    // with the models here, nothing else shall need the network
    if ((state.look === 'sum' && !isReady) || looks.value) return;
    void import('./looks').then((module) => {
      looks.value = module;
    });
  }, [state.look, isReady]);

  // What does not depend on the place is not drawn again for every step through the text.
  const { compared } = last.current;
  const textBox = useMemo(
    () => (
      <TextBox
        text={state.text}
        onText={(text) => {
          set(withText(store.state.value, text));
        }}
      />
    ),
    [state.text],
  );
  const gate = useMemo(
    () => (
      <ModelGate isAwake={hydrated.value}>
        To see the bars of your own words, start the model. It is downloaded once and runs in this
        page; what you type stays here.
      </ModelGate>
    ),
    [hydrated.value],
  );
  const kinds = useMemo(
    () => (
      <Segmented
        legend="Whose surprise"
        name={`${props.id}-kind`}
        choices={KIND_CHOICES}
        value={state.kind}
        onChange={(kind) => {
          set({ kind });
        }}
      />
    ),
    [state.kind],
  );
  const sum = useMemo(
    () => totals && <Sum totals={totals} compared={compared} />,
    [scored?.pieces, compared],
  );

  const picture = (
    <div aria-busy={isBusy}>
      {textBox}
      <div class={now.scored ? undefined : 'stale'}>
        <Strip
          pieces={strip?.pieces ?? []}
          rest={strip?.rest ?? ''}
          place={isStale ? undefined : place}
          onPlace={(at) => {
            set({ at: at < pieces.length ? at : 'end' });
          }}
        />
      </div>
      {!now.scored && !isReady && !isComing.value && (
        <p class="field-problem">
          These are the bars of the text before. Start the model to see those of yours.
        </p>
      )}
      {KEY}
      {problem.value !== undefined && <p class="field-problem">{problem.value}</p>}
      {gate}
    </div>
  );

  const panel = (
    <>
      {place !== undefined && (!isStale || isReady) && (
        <Chosen pieces={pieces} place={place} isStale={isStale} set={set} />
      )}
      {kinds}
      {CARD}
    </>
  );

  const below = (
    <>
      <div class="examples">
        <Presets store={store} />
      </div>
      <Segmented
        legend="Look closer"
        name={`${props.id}-look`}
        choices={LOOK_CHOICES}
        value={state.look}
        onChange={(look) => {
          set({ look });
        }}
      />
      <div class={isStale ? 'look stale' : 'look'}>
        {state.look === 'sum' && sum}
        {Closer && (
          <PartsContext.Provider value={PARTS}>
            <Closer state={state} derived={now} isReady={isReady} set={set} />
          </PartsContext.Provider>
        )}
      </div>
    </>
  );

  return <Instrument store={store} picture={picture} panel={panel} below={below} />;
}
