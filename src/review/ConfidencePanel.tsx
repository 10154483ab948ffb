import { useMemo } from 'preact/hooks';
import { withBase } from '~/lib/site';
import { confidenceOf, FEWEST_ANSWERS, type Confidence } from '~/practice/review/confidence';
import { DataTable } from '~/ui/DataTable';
import { Quantity } from '~/ui/Quantity';
import { Readout, Readouts } from '~/ui/Readouts';
import { useWriter } from '~/ui/writer-context';
import { ReliabilityPicture } from './ReliabilityPicture';
import type { JournalView } from './use-journal';

const CHAPTER = '/lessons/20-information-theory/temperature/';
const percent = (share: number) => `${Math.round(100 * share)} %`;

function Split({ parts, answers }: { parts: NonNullable<Confidence['parts']>; answers: number }) {
  const { unitName } = useWriter();
  const { score, uncertainty, resolution, reliability, spread } = parts;
  return (
    <>
      <p>
        It splits, as in every chapter, into an entropy and a divergence. Not even perfect odds
        would have saved the first part, which is what remained open given how sure you were. The
        second is what you lost because your odds and what came true differ.
      </p>
      <Readouts>
        <Readout label="left open by how sure you were, an entropy" tone="c-h">
          <Quantity name="conditional-entropy-xy" value={Math.max(0, uncertainty - resolution)} />
        </Readout>
        <Readout label="lost by odds that were off, a divergence" tone="c-kl">
          <Quantity name="kl" value={reliability} />
        </Readout>
      </Readouts>
      <details class="reveal">
        <summary>How this is computed, and how far to trust it</summary>
        <p>
          Each answer’s odds are put in falling order, so that the outcome is the place of the right
          choice: your favourite, your second, and so on. Answers are put into bins by the odds of
          the favourite. The score is then exactly uncertainty − resolution + reliability + spread:
          the entropy of the outcomes over all answers; minus the mutual information of bin and
          outcome; plus the mean KL divergence from what came true in a bin to its mean odds; plus
          what comes of odds that differ inside a bin.
        </p>
        <DataTable
          table={{
            caption: `The parts of your score over ${answers} answers, in ${unitName}`,
            columns: ['part', unitName],
            rows: [
              ['uncertainty', { quantity: 'entropy', value: uncertainty }],
              ['− resolution', { quantity: 'mutual-information', value: resolution }],
              ['+ reliability', { quantity: 'kl', value: reliability }],
              ['+ spread', { quantity: 'information', value: spread }],
              ['= score', { quantity: 'cross-entropy', value: score }],
            ],
          }}
        />
        <p>
          From few answers, resolution and reliability come out too large: in a bin of three answers
          even well-chosen odds look off. Read the split as a first hint below a hundred answers.
        </p>
      </details>
    </>
  );
}

/** The reader's own cross-entropy over the answers for which they spread 100 %. */
export function ConfidencePanel({ view }: { readonly view: JournalView }) {
  const { answers, parts, bins } = useMemo(() => confidenceOf(view.entries), [view.entries]);
  return (
    <section aria-labelledby="confidence">
      <h2 id="confidence">How sure, and how right</h2>
      {parts && answers > 0 ? (
        <>
          <p>
            {answers === 1 ? 'Once' : `${answers} times`} you have spread 100 % over the choices of
            a question. The right choice then surprised you by{' '}
            <Quantity name="cross-entropy" value={parts.score} /> on average: your own
            cross-entropy.
            {parts.score === Infinity &&
              ' It is infinite, since you once gave the right choice nothing: no later answer can mend that.'}
          </p>
          {answers >= FEWEST_ANSWERS ? (
            <Split parts={parts} answers={answers} />
          ) : (
            <p>
              After {FEWEST_ANSWERS} such answers it is split here into what was uncertain and what
              your odds got wrong; with fewer, chance would decide the parts.
            </p>
          )}
          <ReliabilityPicture bins={bins} />
          <p class="quiet sans">
            Dots on the dotted line: odds as good as their word. Below it, too sure; above it, too
            modest. Larger dots stand for more answers.
          </p>
          <DataTable
            table={{
              caption: 'Your favourite choice, by the odds you gave it',
              columns: ['odds', 'answers', 'odds on average', 'was right'],
              rows: bins.map(({ from, to, answers: count, stated, right }) => [
                `${percent(from)} to ${percent(to)}`,
                String(count),
                percent(stated),
                percent(right),
              ]),
            }}
          />
        </>
      ) : (
        <p>
          At a question with choices you may spread 100 % over them instead of picking one. Each
          such answer is scored by the surprise of the right choice, and here you will see your own
          cross-entropy, how much of it is lack of <a href={withBase(CHAPTER)}>calibration</a>, and
          whether your 80 % come true eight times in ten.
        </p>
      )}
    </section>
  );
}
