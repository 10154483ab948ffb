import { createContext } from 'preact';
import { useContext, useId } from 'preact/hooks';

/** Id of the figure that an instrument stands in. */
export const FigureId = createContext('');

/**
 * An id that is unique on its page. `useId` alone counts the islands of the page that was built,
 * and an instrument may be fetched from another page into this one.
 */
export function useUniqueId(): string {
  return `${useContext(FigureId)}-${useId()}`;
}
