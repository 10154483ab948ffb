import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Writer } from './widget-contract';
import { writerFor } from './writer';

/** The reader's unit, for every number below. */
export const WriterContext = createContext<Writer>(writerFor('bit'));

export function useWriter(): Writer {
  return useContext(WriterContext);
}
