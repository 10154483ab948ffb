import type { Verdict } from '~/labs/judge';
import { planText, readValue } from '~/labs/plan-text';
import type { Own } from './session';

interface Last {
  readonly verdicts: ReadonlyMap<string, Verdict>;
  readonly own: Own | undefined;
}

/** The last results of a lab, as text to keep. */
export function keptText({ verdicts, own }: Last): string {
  const list = [...verdicts].map(([id, { passed }]) => ({ id, passed }));
  return planText({ version: 1, verdicts: list, own: own ?? null });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/**
 * Reads what `keptText` wrote; undefined for anything else, such as the text of an older site. The
 * messages, which are HTML, are not kept: a file that is imported could hold any.
 */
export function readKept(text: string | undefined): Last | undefined {
  if (text === undefined) return undefined;
  try {
    const value = readValue(text);
    if (!isRecord(value) || value.version !== 1 || !Array.isArray(value.verdicts)) return undefined;
    const verdicts = (value.verdicts as unknown[]).filter(isRecord).map(({ id, passed }) => {
      const verdict: Verdict = { passed: passed === true, message: '' };
      return [String(id), verdict] as const;
    });
    const numbers = (list: unknown): unknown[] => (Array.isArray(list) ? (list as unknown[]) : []);
    const own = Array.isArray(value.own)
      ? numbers(value.own).map((series) =>
          numbers(series).map((rows) =>
            numbers(rows).map((row) => (typeof row === 'number' ? row : undefined)),
          ),
        )
      : undefined;
    return { verdicts: new Map(verdicts), own };
  } catch {
    return undefined;
  }
}
