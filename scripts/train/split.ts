import type { Work } from './works.ts';

export type Part = 'train' | 'dev' | 'fiction' | 'speeches' | 'other';

/** Works on which weights and sizes are chosen. */
const DEV = [
  '2000_william_j_clinton_d',
  '1955_dwight_d_eisenhower_r',
  'chesterton-thursday',
  '10007', // Carmilla
  'alice',
];

/** Works that nothing is chosen on: they are only measured, once. */
const TEST: Readonly<Record<string, Part>> = {
  'christmas-carol': 'fiction',
  earnest: 'fiction',
  '10008': 'fiction', // The Mystery
  '2015_barack_obama_d': 'speeches',
  '1962_john_f_kennedy_d': 'speeches',
  '1985_ronald_reagan_r': 'speeches',
  '10009': 'other', // Wild Northern Scenes, a travel book
  'the-prince': 'other',
};

export const TEST_PARTS = ['fiction', 'speeches', 'other'] as const;

/** Which part of the corpus a work belongs to. */
export function partOf({ name }: Work): Part {
  return TEST[name] ?? (DEV.includes(name) ? 'dev' : 'train');
}

/** @throws {Error} if a work that should be held out is not in the corpus. */
export function checkHeldOut(works: readonly Work[]): void {
  const names = new Set(works.map(({ name }) => name));
  const missing = [...DEV, ...Object.keys(TEST)].filter((name) => !names.has(name));
  if (missing.length > 0) throw new Error(`held-out works not found: ${missing.join(', ')}`);
}
