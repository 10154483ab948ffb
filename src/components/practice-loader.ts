/**
 * Listens for the first answer to a question or prediction, and only then loads what judges it.
 */
async function judge(event: Event): Promise<void> {
  const form =
    event.target instanceof Element && event.target.closest<HTMLFormElement>('[data-practice]');
  if (!form) return;
  event.preventDefault();
  const { judgeAnswer } = await import('./practice');
  judgeAnswer(form);
}

async function move(event: Event): Promise<void> {
  const button =
    event.target instanceof Element && event.target.closest<HTMLElement>('[data-move]');
  if (!button) return;
  const { moveItem } = await import('./practice');
  moveItem(button);
}

document.addEventListener('submit', (event) => void judge(event));
document.addEventListener('click', (event) => void move(event));
