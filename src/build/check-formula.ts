import katex from 'katex';
import { katexOptions } from './katex-options.ts';

/** What is wrong with a formula, in KaTeX's words; undefined if it can be set. */
export function formulaMistake(
  tex: string,
  { displayMode }: { displayMode: boolean },
): string | undefined {
  try {
    katex.renderToString(tex, { ...katexOptions, displayMode, throwOnError: true });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
