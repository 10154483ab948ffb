import { MODEL_KINDS, type ModelKind } from '~/model-client/kinds';
import { answer } from './language-models';

export { MODEL_KINDS };

/** A piece of a text as a strip shows it. */
export interface StripPiece {
  /** Its text; its bytes in hexadecimal where they are no text by themselves. */
  readonly label: string;
  /** What it cost the model, in bits. */
  readonly bits: number;
}

/** A text in pieces. */
export interface Strip {
  readonly pieces: readonly StripPiece[];
  readonly characters: number;
  /** What the pieces cost together, in bits: the bill. */
  readonly bits: number;
}

/** Bars end here, in bits; what cost more has its number. */
const TALLEST = 16;

/** What each piece of a text costs. */
export function scoredText(text: string, kind: ModelKind): Strip {
  return stripOf(answer({ task: 'score', text, kind }).pieces, text);
}

/**
 * What each piece of a text costs when `before` has been read already.
 * @throws {Error} if no piece begins where `before` ends.
 */
export function scoredAfter(before: string, text: string, kind: ModelKind): Strip {
  const known = answer({ task: 'score', text: before, kind }).pieces;
  const all = answer({ task: 'score', text: before + text, kind }).pieces;
  if (known.some(({ id }, index) => all[index]?.id !== id)) {
    throw new Error(`no piece of the text begins after “${before}”; let it go on with a space`);
  }
  return stripOf(all.slice(known.length), text);
}

/** Text that the model writes itself, and what it costs the model. */
export function writtenText(request: {
  readonly prompt: string;
  readonly kind: ModelKind;
  /** 0 for always the likeliest piece. */
  readonly temperature: number;
  readonly seed: number;
  readonly count: number;
}): Strip {
  const temperature = request.temperature === 0 ? 'greedy' : request.temperature;
  const { pieces, text } = answer({ task: 'generate', ...request, temperature });
  return stripOf(pieces, text);
}

function stripOf(
  pieces: readonly { readonly label: string; readonly probability: number }[],
  text: string,
): Strip {
  const shown = pieces.map(({ label, probability }) => ({ label, bits: -Math.log2(probability) }));
  return {
    pieces: shown,
    characters: Array.from(text).length,
    bits: shown.reduce((sum, { bits }) => sum + bits, 0),
  };
}

/**
 * The pieces as markup: each is followed by its whole bits, and its class is the height of its bar.
 * The space before a word stands outside, so that lines break between words alone.
 * @param before - what was read before, shown without bars.
 */
export function stripMarkup(pieces: readonly StripPiece[], before = ''): string {
  const known = before === '' ? '' : `<span>${escape(before)}</span>`;
  const underlaid = pieces
    .map(({ label, bits }) => {
      const whole = Math.round(bits);
      const space = label.startsWith(' ') && label.length > 1 ? ' ' : '';
      const shown = escape(visible(label.slice(space.length)));
      return `${space}<b class="b${Math.min(TALLEST, whole)}">${shown}<i>${whole}</i></b>`;
    })
    .join('');
  return known + underlaid;
}

function visible(label: string): string {
  return label.replaceAll('\n', '↵').replace(/^ +$/, '␣');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
