/**
 * Notes a chapter as read once its end has been on the screen; only then the journal is loaded.
 * (Elsewhere than in a chapter nothing is marked as an end.)
 */
const end = document.querySelector<HTMLElement>('[data-end-of]');
if (end) {
  new IntersectionObserver(([entry], observer) => {
    if (!entry?.isIntersecting) return;
    observer.disconnect();
    void import('~/practice/reading').then(({ readToEnd }) => readToEnd(end.dataset.endOf ?? ''));
  }).observe(end);
}

export {};
