import { useSignal } from '@preact/signals';
import type { BenchProps } from './props';
import type { Session } from './session';

interface AnswersProps {
  readonly session: Session;
  readonly answers: BenchProps['answers'];
  readonly lab: string;
}

interface Reply {
  readonly right: boolean;
  /** As HTML. */
  readonly words: string;
}

/** Judges a typed number; what it needs is loaded when a first one is given. */
async function reply(session: Session, id: string, text: string): Promise<Reply> {
  const [plan, { parseTyped }, { InputError }] = await Promise.all([
    session.loadPlan(),
    import('~/practice/judge/expression'),
    import('~/lib/probabilities'),
  ]);
  const answer = plan.answers.find((one) => one.id === id);
  if (!answer) return { right: false, words: '' };
  const near = (value: number, target: number): boolean =>
    Math.abs(value - target) <= answer.within * Math.max(1, Math.abs(target));
  try {
    const { value } = parseTyped(text);
    if (near(value, answer.answer)) return { right: true, words: '' };
    const trap = answer.traps.find((one) => near(value, one.value));
    return { right: false, words: trap?.hint ?? answer.otherwise };
  } catch (error) {
    if (error instanceof InputError) return { right: false, words: error.message };
    throw error;
  }
}

/** The lab's numbers, typed: another way to pass, for whoever computes by hand or elsewhere. */
export function Answers({ session, answers, lab }: AnswersProps) {
  const texts = useSignal<Readonly<Record<string, string>>>({});
  const replies = useSignal<Readonly<Record<string, Reply>>>({});
  if (answers.length === 0) return null;

  async function judge(id: string): Promise<void> {
    replies.value = { ...replies.value, [id]: await reply(session, id, texts.value[id] ?? '') };
    if (answers.every((answer) => replies.value[answer.id]?.right)) {
      await session.passByHand(answers.map((answer) => answer.id));
    }
  }

  return (
    <section class="bench-answers" aria-labelledby={`${lab}-answers`}>
      <h3 id={`${lab}-answers`}>The numbers, typed</h3>
      <p class="bench-note">
        Whoever computes elsewhere, or by hand, passes the lab with these. Expressions such as{' '}
        <code>log2(3)</code> and fractions are understood.
      </p>
      {answers.map(({ id, ask }) => {
        const given = replies.value[id];
        return (
          <form
            key={id}
            class="bench-answer"
            onSubmit={(event) => {
              event.preventDefault();
              void judge(id);
            }}
          >
            <label for={`${lab}-answer-${id}`} dangerouslySetInnerHTML={{ __html: ask }} />
            <input
              id={`${lab}-answer-${id}`}
              type="text"
              inputMode="text"
              autocomplete="off"
              value={texts.value[id] ?? ''}
              onInput={({ currentTarget }) => {
                texts.value = { ...texts.value, [id]: currentTarget.value };
              }}
            />
            <button class="button" type="submit">
              Check the number
            </button>
            <p class={given ? `feedback ${given.right ? 'good' : 'bad'}` : ''} role="status">
              {given && (
                <>
                  <strong>{given.right ? 'Right.' : 'Not yet.'}</strong>{' '}
                  <span dangerouslySetInnerHTML={{ __html: given.words }} />
                </>
              )}
            </p>
          </form>
        );
      })}
    </section>
  );
}
