import { useSignal, useSignalEffect, type ReadonlySignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { recall, remember, rememberPart } from './memory';
import { RequestError, type Request } from './requests';
import { modelStatus, runningClient, startKeptModels } from './status';

/**
 * Has the running models answer what a widget wants to show now, into the memory. What is no longer
 * wanted is taken back. Gives what the models refused, in words for the reader.
 */
export function useWanted(
  wanted: ReadonlySignal<readonly Request[]>,
): ReadonlySignal<string | undefined> {
  const problem = useSignal<string | undefined>(undefined);
  const asked = useMemo(() => new Map<string, AbortController>(), []);
  const refused = useMemo(() => new Map<string, string>(), []);

  useEffect(() => {
    void startKeptModels();
    return () => {
      for (const controller of asked.values()) controller.abort();
    };
  }, [asked]);

  useSignalEffect(() => {
    const client = runningClient();
    const requests = new Map(wanted.value.map((request) => [JSON.stringify(request), request]));
    for (const [key, controller] of asked) {
      if (requests.has(key) && modelStatus.value.phase === 'ready') continue;
      controller.abort();
      asked.delete(key);
    }
    if (!client) {
      refused.clear();
      problem.value = undefined;
      return;
    }
    problem.value = [...requests.keys()].map((key) => refused.get(key)).find(Boolean);
    for (const [key, request] of requests) {
      if (asked.has(key) || refused.has(key) || recall(request) !== undefined) continue;
      const controller = new AbortController();
      asked.set(key, controller);
      client
        .ask(request, {
          signal: controller.signal,
          onProgress: ({ partial }) => {
            if (partial !== undefined) rememberPart(request, partial);
          },
        })
        .then((result) => {
          remember(request, result);
        })
        .catch((error: unknown) => {
          // what was taken back, or stopped with the models, can be asked again
          if (controller.signal.aborted || !(error instanceof RequestError)) return;
          refused.set(key, error.message);
          problem.value = error.message;
        })
        .finally(() => {
          if (asked.get(key) === controller) asked.delete(key);
        });
    }
  });
  return problem;
}
