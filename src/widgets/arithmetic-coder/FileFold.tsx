import { useSignal } from '@preact/signals';
import type * as Files from './WholeFiles';

/** Whole files: their part of the program is loaded when it is first opened. */
export function FileFold({ isAwake }: { readonly isAwake: boolean }) {
  const loaded = useSignal<typeof Files | undefined>(undefined);
  const files = loaded.value;
  return (
    <details
      class="coder-files"
      onToggle={({ currentTarget }) => {
        if (!currentTarget.open || files) return;
        void import('./WholeFiles').then((module) => {
          loaded.value = module;
        });
      }}
    >
      <summary>Compress a whole file</summary>
      {files && <files.WholeFiles isAwake={isAwake} />}
    </details>
  );
}
