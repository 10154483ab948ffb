import { useSignal } from '@preact/signals';
import { withBase } from '~/lib/site';
import type { Check } from '~/lib/check';
import { Button, ButtonRow } from '~/ui/Button';
import { Field } from '~/ui/Field';
import { Instrument } from '~/ui/Instrument';
import { Presets } from '~/ui/Presets';
import { Segmented } from '~/ui/Segmented';
import { Select } from '~/ui/Select';
import { useWidget, type WidgetProps } from '~/ui/use-widget';
import { BoundsPicture, RanksPicture } from './chart';
import { GUESSER_NAMES } from './describe';
import { KeptGames } from './KeptGames';
import { games } from './kept';
import { Letters } from './Letters';
import { AFRESH, type Guesser, GUESSERS, isShannons, model, OWN_TEXT, type State } from './model';
import { Numbers } from './Numbers';
import { Pad } from './Pad';
import { KNOWN, type Passage, PASSAGES, SHANNON } from './passages';
import { toSymbols } from './symbols';

const OWN = 'own';

const nameOf = ({ work, author, year }: Pick<Passage, 'work' | 'author' | 'year'>): string =>
  `${work}, ${author}, ${year}`;

const TEXT_CHOICES = [
  { value: '0', label: 'Shannon’s own example, 1951' },
  ...PASSAGES.map(({ work, year }, index) => ({
    value: String(index + 1),
    label: `${index + 1} · ${work}, ${year}`,
  })),
];

function checkText(text: string): Check<string> {
  const symbols = toSymbols(text);
  const { min, max } = OWN_TEXT;
  return symbols.length < min || symbols.length > max
    ? { ok: false, message: `It needs ${min} to ${max} letters and has ${symbols.length}.` }
    : { ok: true, value: symbols };
}

/** Where the text is from, and how it was printed once it is known. */
function Source({ state, isKnown }: { readonly state: State; readonly isKnown: boolean }) {
  if (state.text !== '' && !isShannons(state)) {
    return (
      <p class="guess-source">
        A text of your own. The page has no figure of the model for it; try it in{' '}
        <a href={withBase('/widgets/#language-model')}>the language model</a>.
      </p>
    );
  }
  const passage = isShannons(state) ? undefined : PASSAGES[state.passage - 1];
  return (
    <p class="guess-source">
      {passage && isKnown ? `“${passage.text}” ` : ''}
      {nameOf(passage ?? SHANNON)}
    </p>
  );
}

/** The first passage of which nothing has been seen on this device, else the one after this. */
function nextPassage({ passage }: State): number {
  const fresh = PASSAGES.findIndex((_, index) => games.value[index + 1] === undefined);
  return fresh >= 0 ? fresh + 1 : (passage % PASSAGES.length) + 1;
}

export default function GuessingGameView(props: WidgetProps) {
  const store = useWidget(model, props);
  const { set, derived, writer } = store;
  const state = store.state.value;
  const now = derived.value;
  /** Whether the reader has asked to play here: the field then takes the keys. */
  const sought = useSignal(false);
  const isPlaying = state.by === 'you' && now.next !== undefined;

  const picture = (
    <>
      <Letters derived={now} known={state.known} />
      <Source state={state} isKnown={state.by === 'you' && !isPlaying} />
      {isPlaying ? (
        <Pad game={{ state, derived: now, set }} isSought={sought.value} />
      ) : (
        <ButtonRow label="Play">
          <Button
            strong
            onClick={() => {
              sought.value = true;
              set({ ...AFRESH, text: '', by: 'you', passage: nextPassage(state), known: 30 });
            }}
          >
            {state.by === 'you' ? 'Next text' : 'Guess a text yourself'}
          </Button>
        </ButtonRow>
      )}
      <BoundsPicture
        name={GUESSER_NAMES[state.by]}
        bounds={now.bounds}
        model={now.model}
        write={writer.value}
      />
      <RanksPicture shares={now.shares} />
    </>
  );

  const panel = (
    <>
      <Numbers derived={now} />
      <Select<Guesser>
        label="Who guesses"
        choices={GUESSERS.filter((by) => by !== 'model' || state.text === '').map((by) => ({
          value: by,
          label: GUESSER_NAMES[by],
        }))}
        value={state.by}
        onChange={(by) => {
          set(by === 'you' && state.passage === 0 ? { by, passage: 1, known: 30 } : { by });
        }}
      />
      <Select
        label="Text"
        choices={[
          ...TEXT_CHOICES,
          ...(state.text === '' ? [] : [{ value: OWN, label: 'a text of your own' }]),
        ]}
        value={state.text === '' ? String(state.passage) : OWN}
        onChange={(value) => {
          if (value === OWN) return;
          const by = value === '0' ? 'shannon' : 'you';
          set({ ...AFRESH, text: '', passage: Number(value), by });
        }}
      />
      {state.by !== 'three-known' && (
        <Segmented
          legend="Letters known at first"
          name={`${props.id}-known`}
          choices={KNOWN.map((count) => ({ value: String(count), label: String(count) }))}
          value={String(state.known)}
          onChange={(value) => {
            set({ ...AFRESH, known: KNOWN.find((count) => String(count) === value) ?? 0 });
          }}
        />
      )}
      <Presets store={store} />
    </>
  );

  const below = (
    <>
      <KeptGames state={state} set={set} />
      <details class="guess-own">
        <summary>A text of your own, or a friend’s</summary>
        <Field
          label="Text to guess"
          text=""
          multiline
          check={checkText}
          onAccept={(text) => {
            set({ ...AFRESH, text, by: 'you', known: 30 });
          }}
          hint={`${OWN_TEXT.min} to ${OWN_TEXT.max} letters. It stays in this page; its link carries it with every letter turned by 13, so that a friend does not read it at a glance.`}
        />
      </details>
    </>
  );

  return <Instrument store={store} picture={picture} panel={panel} below={below} />;
}
