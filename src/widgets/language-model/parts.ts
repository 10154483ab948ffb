import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Quantity } from '~/ui/Quantity';
import type { PieceText, Strip } from './Strip';

/**
 * Parts that the page has loaded, handed on to what is loaded later. If that imported them by itself,
 * the bundler would cut the code that all instruments share into more and smaller files, which cost
 * every page some bytes.
 */
export interface Parts {
  readonly Quantity: typeof Quantity;
  readonly Strip: typeof Strip;
  readonly PieceText: typeof PieceText;
}

export const PartsContext = createContext<Parts | undefined>(undefined);

/** @throws {Error} outside of the instrument. */
export function useParts(): Parts {
  const parts = useContext(PartsContext);
  if (!parts) throw new Error('the parts of the page are missing');
  return parts;
}
