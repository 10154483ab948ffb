/** Under which the reader's own distribution is kept. */
export const STORAGE_KEY = 'surprisal.mine';
