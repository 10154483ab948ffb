import { entries, record } from './journal';

/** Notes that the end of a chapter has been reached, once. */
export async function readToEnd(chapter: string): Promise<void> {
  const all = await entries();
  if (all.some((entry) => entry.kind === 'read' && entry.chapter === chapter)) return;
  await record({ kind: 'read', chapter });
}
