import { formatNumber } from '~/lib/format';
import { listOf } from '~/lib/phrases';
import { readableProbability } from '~/lib/probabilities';
import type { Cell, Table, Writer } from '~/ui/widget-contract';
import type { Derived, State } from './model';

/** “Is it “mat” or “sofa”?” as a phrase without its quotation marks. */
export function questionText(labels: readonly string[]): string {
  return `Is it ${listOf(labels.map((label) => `“${label}”`)).replace(/ and (?=“[^”]*”$)/, ' or ')}?`;
}

export function questions(count: number): string {
  const text = formatNumber(count, { decimals: 2 });
  return `${text} ${text === '1' ? 'question' : 'questions'}`;
}

/** Two numbers of questions or bits closer than this differ by rounding. */
const ALIKE = 1e-9;

function ended(
  { items, secret, answers }: Derived,
  end: { optimal: number; random: number },
  write: Writer,
): string {
  const item = items[secret];
  const name = `“${item?.label ?? ''}”`;
  if (answers.length === 0) return `Nothing is to be asked: ${name} is certain.`;
  const total = answers.reduce((sum, { bits }) => sum + bits, 0);
  return (
    `It is ${name}, found after ${questions(answers.length)}. The best plan needs ` +
    `${formatNumber(end.optimal)} for it, a random asker needed ${formatNumber(end.random)}. The answers ` +
    `brought ${write.information(total)}, which is the surprise of probability ` +
    `${readableProbability(item?.p ?? 1)}.`
  );
}

/** The state in a few sentences. */
export function describe(_state: State, derived: Derived, write: Writer): string {
  const { items, question, end, leftBits, mostBits, leftQuestions } = derived;
  if (end) return ended(derived, end, write);
  const left = items.filter(({ isLeft }) => isLeft).length;
  const start = `${left} things are left, an entropy of ${write.information(leftBits)}.`;
  if (!question) {
    return `${start} Choose what to ask about: some of them, since all or none would tell nothing.`;
  }
  const asked = items.filter(({ isAsked }) => isAsked).map(({ label }) => label);
  const compared =
    question.bits >= mostBits - ALIKE
      ? 'and no question brings more'
      : `while the most even question brings ${write.information(mostBits)}`;
  const plan =
    question.questions <= leftQuestions + ALIKE
      ? 'as few as any plan needs'
      : `where the best plan needs ${questions(leftQuestions)}`;
  return (
    `${start} ${questionText(asked)} Yes has probability ${readableProbability(question.yes)}, so the answer brings ` +
    `${write.information(question.bits)} on average, ${compared}. From here it takes ` +
    `${questions(question.questions)} on average if you go on well, ${plan}.`
  );
}

/** The questions asked, and the averages they are measured by. */
export function table(_state: State, derived: Derived, write: Writer): Table {
  const { items, answers, entropyBits, bestQuestions, randomQuestions: random } = derived;
  const number = (value: number): Cell => ({ value, quantity: 'number' });
  const information = (value: number): Cell => ({ value, quantity: 'information' });
  return {
    caption: `Things, averages and answers; information in ${write.unitName}`,
    columns: ['what', 'probability or number', `information (${write.unitName})`],
    rows: [
      ...items.map(({ label, p, now }): (string | Cell)[] => [
        now === p ? label : `${label}, at the start`,
        { value: p, quantity: 'probability', outcome: label },
        '',
      ]),
      ['entropy of the start', '', { value: entropyBits, quantity: 'entropy' }],
      ['questions on average, best plan', number(bestQuestions), ''],
      ['questions on average, random sets', number(random), ''],
      ...answers.map(({ labels, isYes, yes, bits }): (string | Cell)[] => [
        `${questionText(labels)} ${isYes ? 'Yes' : 'No'}; probability of yes`,
        number(yes),
        information(bits),
      ]),
    ],
  };
}
