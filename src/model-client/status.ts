import { signal } from '@preact/signals';
import { ORDER } from './card';
import type { Client } from './client';
import { areKept, deleteKept } from './download';
import type { Failure } from './messages';

/** How far the models are, for all instruments of a page together. */
export type ModelStatus =
  | { readonly phase: 'off' }
  | { readonly phase: 'loading'; readonly received: number }
  | { readonly phase: 'reading' }
  | { readonly phase: 'ready' }
  | { readonly phase: 'failed'; readonly failure: Failure };

export const modelStatus = signal<ModelStatus>({ phase: 'off' });

/** Says that the reader has started the models on this device before. */
const KEPT = 'surprisal.models';
let client: Client | undefined;
let starts = 0;

/** The running models; undefined as long as they are not ready. */
export function runningClient(): Client | undefined {
  return modelStatus.value.phase === 'ready' ? client : undefined;
}

/** Downloads and starts the models, unless they are on their way. */
export async function startModels(): Promise<void> {
  const { phase } = modelStatus.peek();
  if (phase !== 'off' && phase !== 'failed') return;
  modelStatus.value = { phase: 'loading', received: 0 };
  starts += 1;
  const mine = starts;
  const set = (status: ModelStatus): void => {
    if (mine === starts) modelStatus.value = status;
  };
  try {
    const { Client: Started } = await import('./client');
    if (mine !== starts) return;
    client = new Started({
      onLoading: (received) => set({ phase: 'loading', received }),
      onReading: () => set({ phase: 'reading' }),
      onReady: () => {
        set({ phase: 'ready' });
        note(true);
      },
      onFailed: (failure) => set({ phase: 'failed', failure }),
    });
  } catch {
    const message = 'The program of the models did not come through. Try again.';
    set({ phase: 'failed', failure: { kind: 'network', message } });
  }
}

/** Stops a download, or running models. */
export function stopModels(): void {
  starts += 1;
  client?.close();
  client = undefined;
  modelStatus.value = { phase: 'off' };
}

/** Stops the models and deletes what is kept of them on this device. */
export async function forgetModels(): Promise<void> {
  stopModels();
  note(false);
  await deleteKept();
}

/**
 * Starts the models if the reader has started them before and they are kept still: then nothing has
 * to be downloaded.
 */
export async function startKeptModels(): Promise<void> {
  if (wasNoted() && (await areKept(ORDER.downloads, ORDER.fingerprint))) await startModels();
}

function wasNoted(): boolean {
  try {
    return localStorage.getItem(KEPT) !== null;
  } catch {
    return false; // storage is closed to this page: nothing is kept
  }
}

function note(kept: boolean): void {
  try {
    if (kept) localStorage.setItem(KEPT, 'yes');
    else localStorage.removeItem(KEPT);
  } catch {
    // storage is closed to this page: the reader will press the button again
  }
}
