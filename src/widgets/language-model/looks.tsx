import { useRef } from 'preact/hooks';
import { Cuts } from './Cuts';
import type { Derived } from './derive';
import { NextLook } from './NextLook';
import type { State } from './state';
import { WhyLook } from './WhyLook';
import { WriteLook } from './WriteLook';

interface CloserProps {
  readonly state: State;
  readonly derived: Derived;
  /** The models are running, so that what is missing is on its way. */
  readonly isReady: boolean;
  readonly set: (change: Partial<State>) => void;
}

/** What is looked at beside the sum; what was known last stays until there is news. */
export function Closer({ state, derived, isReady, set }: CloserProps) {
  const last = useRef({ why: derived.why, next: derived.next });
  last.current = {
    why: derived.why ?? last.current.why,
    next: derived.next ?? last.current.next,
  };
  const { why, next } = last.current;
  const missing = isReady ? (
    <p class="field-hint">This is being worked out.</p>
  ) : (
    <p class="field-hint">The model works this out once you have started it.</p>
  );
  const looked = {
    why: why && <WhyLook why={why} kind={state.kind} />,
    next: next && <NextLook next={next} />,
    write: isReady && <WriteLook state={state} samples={derived.samples} set={set} />,
  };
  if (state.look === 'sum') return null;
  const isOld = state.look !== 'write' && !derived[state.look];
  return (
    <>
      {state.look !== 'why' && <Cuts state={state} set={set} />}
      <div class={isOld ? 'stale' : undefined}>
        {(isOld || !looked[state.look]) && missing}
        {looked[state.look]}
      </div>
    </>
  );
}
