import { createContext, type ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { InformationUnit } from '~/lib/format';
import type { Writer } from './widget-contract';
import { writerFor } from './writer';

/** The reader's unit, for every number below. */
export const WriterContext = createContext<Writer>(writerFor('bit'));

export function useWriter(): Writer {
  return useContext(WriterContext);
}

interface InUnitProps {
  readonly unit: InformationUnit;
  readonly children: ComponentChildren;
}

/** Numbers in one unit whatever the reader's is, where the units are compared. */
export function InUnit({ unit, children }: InUnitProps) {
  return <WriterContext.Provider value={writerFor(unit)}>{children}</WriterContext.Provider>;
}
