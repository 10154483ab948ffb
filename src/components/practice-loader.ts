import type * as Practice from '~/practice/question';

let loading: Promise<typeof Practice> | undefined;

/**
 * One promise for all, so that what waits for the code is answered in the order in which it came.
 * After a failure it is asked for anew.
 */
function load(): Promise<typeof Practice> {
  loading ??= import('~/practice/question').catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/**
 * Hands what a reader does in a question or prediction to the code that answers it, which is loaded
 * then and not before. It serves every form of the document, also one that is put in later.
 */
async function hand(event: Event): Promise<void> {
  const form =
    event.target instanceof Element && event.target.closest<HTMLFormElement>('[data-practice]');
  if (!form) return;
  if (event.type === 'submit') event.preventDefault();
  const { handle } = await load();
  handle(event, form);
}

for (const type of ['submit', 'click', 'pointerdown', 'input']) {
  document.addEventListener(type, (event) => void hand(event));
}

/** Who spreads 100 % over the choices wants the sliders to be there already. */
async function recall(): Promise<void> {
  const { prepare } = await load();
  prepare(document);
}

try {
  if (localStorage.getItem('surprisal.spread') && document.querySelector('[data-switch]'))
    void recall();
} catch {
  /* Storage is denied: nothing is remembered. */
}
