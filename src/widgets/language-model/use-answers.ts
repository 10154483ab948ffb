import { useSignal, useSignalEffect, type ReadonlySignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { withBase } from '~/lib/site';
import { recall, rememberAll } from '~/model-client/memory';
import type { Request } from '~/model-client/requests';
import { modelStatus } from '~/model-client/status';
import { ANSWERS, knownOf, type Answers } from './answers';

/**
 * Fetches the answers that were worked out when the site was built, once, where one of them is wanted
 * and no model runs that could work it out here. Says whether they are on their way.
 */
export function useAnswers(
  wanted: ReadonlySignal<readonly Request[]>,
  isWorkedOut: () => boolean,
): ReadonlySignal<boolean> {
  const isComing = useSignal(false);
  const asked = useMemo(() => ({ once: false }), []);
  useSignalEffect(() => {
    const isMissing = wanted.value.some((request) => recall(request) === undefined);
    if (asked.once || !isMissing || modelStatus.value.phase === 'ready' || !isWorkedOut()) return;
    asked.once = true;
    isComing.value = true;
    fetch(withBase(ANSWERS))
      .then((response) => response.json() as Promise<Answers>)
      .then((answers) => {
        rememberAll(knownOf(answers));
      })
      .catch(() => {
        // without a network the start button is still there
        asked.once = false;
      })
      .finally(() => {
        isComing.value = false;
      });
  });
  return isComing;
}
