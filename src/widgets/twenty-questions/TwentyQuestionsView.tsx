import { checkDistribution, checkWith } from '~/lib/check';
import { formatNumber } from '~/lib/format';
import { nextSeed } from '~/lib/params';
import { Button, ButtonRow } from '~/ui/Button';
import { Field } from '~/ui/Field';
import { Instrument } from '~/ui/Instrument';
import { Presets } from '~/ui/Presets';
import { Quantity } from '~/ui/Quantity';
import { Readout, Readouts } from '~/ui/Readouts';
import { useWidget, type WidgetProps } from '~/ui/use-widget';
import { listText } from '~/ui/values';
import { Items, Lengths } from './chart';
import { questionText } from './describe';
import { evenQuestion, planQuestion, toggled } from './game';
import { type Derived, ITEMS, model, querySchema } from './model';

const count = (value: number) => (
  <Quantity name="number" value={value} text={formatNumber(value, { decimals: 3 })} />
);

/** A new game about the same things. */
const AFRESH = { asked: [], set: 0 } as const;

export default function TwentyQuestionsView(props: WidgetProps) {
  const store = useWidget(model, props);
  const { set, derived, writer, hydrated } = store;
  const state = store.state.value;
  const { items, answers, question, end, mostBits, leftBits } = derived.value;
  const toggle = (index: number): void => {
    set({ set: toggled(state.set, index) });
  };

  const picture = (
    <>
      <Items items={items} onToggle={hydrated.value ? toggle : undefined} />
      <ButtonRow label="Ask about">
        {items.map(({ label, isLeft, isAsked }, index) => (
          <Button
            key={index}
            pressed={isAsked}
            disabled={!isLeft || end !== undefined}
            onClick={() => {
              toggle(index);
            }}
          >
            {label}
          </Button>
        ))}
      </ButtonRow>
      <Lengths
        lengths={[
          {
            name: 'entropy H',
            value: derived.value.entropyBits,
            text: writer.value.information(derived.value.entropyBits),
            mark: 'm-h',
          },
          questionsRow('best plan', derived.value.bestQuestions, end?.optimal),
          questionsRow('random sets', derived.value.randomQuestions, end?.random),
          ...(answers.length > 0
            ? [{ name: 'you', value: answers.length, text: String(answers.length), mark: 'own' }]
            : []),
        ]}
      />
    </>
  );

  const panel = (
    <>
      <Readouts>
        <Readout label="entropy H at the start" tone="c-h">
          <Quantity name="entropy" value={derived.value.entropyBits} />
        </Readout>
        <Readout label="entropy of what is left">
          <Quantity name="information" value={leftBits} />
        </Readout>
        <Readout label="this question brings">
          <Quantity name="information" value={question?.bits ?? 0} />
        </Readout>
        <Readout label="the most even brings">
          <Quantity name="information" value={mostBits} />
        </Readout>
        <Readout label="questions, best plan">{count(derived.value.bestQuestions)}</Readout>
        <Readout label="questions, random sets">{count(derived.value.randomQuestions)}</Readout>
      </Readouts>
      <ButtonRow label="Play">
        <Button
          strong={question !== undefined}
          disabled={!question}
          onClick={() => {
            set({ asked: [...state.asked, state.set], set: 0 });
          }}
        >
          ask
        </Button>
        <Button
          onClick={() => {
            set({ ...AFRESH, seed: nextSeed(state.seed) });
          }}
        >
          new thing
        </Button>
      </ButtonRow>
      <ButtonRow label="Choose a question">
        <Button
          disabled={end !== undefined}
          onClick={() => {
            set({ set: planQuestion(items) });
          }}
        >
          as the best plan
        </Button>
        <Button
          disabled={end !== undefined}
          onClick={() => {
            set({ set: evenQuestion(items) });
          }}
        >
          most even
        </Button>
      </ButtonRow>
      <Presets store={store} />
    </>
  );

  const below = (
    <>
      <Answers answers={answers} write={writer.value.information} />
      <div class="controls">
        <Field
          label="Probabilities of the things"
          text={listText(items.map(({ p }) => p))}
          check={(text) => checkDistribution(text, ITEMS)}
          onAccept={(value) => {
            set({ ...AFRESH, p: value, n: undefined });
          }}
          hint="Decimals, fractions or counts, separated by commas"
        />
        <Field
          label="Names"
          text={items.map(({ label }) => label).join(', ')}
          check={(text) => checkWith(querySchema.labels.parse, text)}
          onAccept={(value) => {
            set({ labels: value, p: items.map(({ p }) => p), n: undefined });
          }}
        />
      </div>
    </>
  );

  return <Instrument store={store} picture={picture} panel={panel} below={below} />;
}

/** An average, and what one game took once it is over. */
function questionsRow(name: string, average: number, now: number | undefined) {
  const mean = formatNumber(average, { decimals: 2 });
  return {
    name,
    value: average,
    text: now === undefined ? mean : `${mean}, now ${now}`,
    mark: 'm-average',
  };
}

interface AnswersProps {
  readonly answers: Derived['answers'];
  readonly write: (bits: number) => string;
}

/** What has been asked and answered. */
function Answers({ answers, write }: AnswersProps) {
  if (answers.length === 0) return null;
  return (
    <ol class="answers">
      {answers.map(({ labels, isYes, bits }, index) => (
        <li key={index}>{`${questionText(labels)} ${isYes ? 'Yes' : 'No'}: ${write(bits)}.`}</li>
      ))}
    </ol>
  );
}
