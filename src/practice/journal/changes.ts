/** Tells this tab and the others that the journal has changed. */

const CHANNEL = 'surprisal.journal';
const listeners = new Set<() => void>();
let channel: BroadcastChannel | undefined;

function notify(): void {
  for (const listener of listeners) listener();
}

/** The channel between tabs; none where the browser refuses it, and each tab then sees only itself. */
function open(): BroadcastChannel | undefined {
  if (channel) return channel;
  try {
    channel = new BroadcastChannel(CHANNEL);
    channel.addEventListener('message', notify);
  } catch {
    /* Refused, as in some frames. */
  }
  return channel;
}

export function announce(): void {
  notify();
  open()?.postMessage('changed');
}

/** Calls `listener` after every change, also one made in another tab; returns how to stop. */
export function onChange(listener: () => void): () => void {
  open();
  listeners.add(listener);
  return () => listeners.delete(listener);
}
