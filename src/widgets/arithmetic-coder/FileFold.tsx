import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type * as Files from './WholeFiles';

/** Whole files: their part of the program is loaded when it is first opened. */
export function FileFold({ isAwake }: { readonly isAwake: boolean }) {
  const loaded = useSignal<typeof Files | undefined>(undefined);
  const files = loaded.value;
  const fold = useRef<HTMLDetailsElement>(null);

  function load(): void {
    if (!fold.current?.open || files) return;
    void import('./WholeFiles').then((module) => {
      loaded.value = module;
    });
  }

  useEffect(load, []); // a reader may have opened it before scripts came

  return (
    <details ref={fold} class="coder-files" onToggle={load}>
      <summary>Compress a whole file</summary>
      {files && <files.WholeFiles isAwake={isAwake} />}
    </details>
  );
}
