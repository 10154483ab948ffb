function announce(item: HTMLElement): void {
  const status = item.closest('form')?.querySelector<HTMLElement>('[data-status]');
  if (!status) return;
  const place = [...(item.parentElement?.children ?? [])].indexOf(item) + 1;
  status.className = 'feedback';
  status.textContent = `Now in place ${place}.`;
}

/** Moves an item of an ordering one place up or down, and keeps the focus on its button. */
export function moveItem(button: HTMLElement): void {
  const item = button.closest<HTMLElement>('[data-item]');
  const isUp = button.dataset.move === 'up';
  const neighbour = isUp ? item?.previousElementSibling : item?.nextElementSibling;
  if (!item || !neighbour) return;
  if (isUp) neighbour.before(item);
  else neighbour.after(item);
  button.focus();
  announce(item);
}

/** Lets the neighbours whose middle a held item has passed change sides; the item itself stays held. */
function makeRoom(item: HTMLElement, top: number): void {
  const { height } = item.getBoundingClientRect();
  const middle = (element: Element) => {
    const box = element.getBoundingClientRect();
    return box.top + box.height / 2;
  };
  for (;;) {
    const { previousElementSibling: before, nextElementSibling: after } = item;
    if (before && top < middle(before)) item.after(before);
    else if (after && top + height > middle(after)) item.before(after);
    else return;
  }
}

/** Lets a pressed item follow the pointer: by mouse anywhere on it, by touch at its hold. */
export function dragItem(event: PointerEvent): void {
  const target = event.target instanceof Element ? event.target : null;
  const item = target?.closest<HTMLElement>('[data-item]');
  const mayDrag = event.pointerType === 'mouse' ? event.button === 0 : target?.closest('.hold');
  if (!item || !mayDrag || target?.closest('button')) return;
  try {
    item.setPointerCapture(event.pointerId);
  } catch {
    return; // let go before this code had arrived
  }
  const grabbed = event.clientY - item.getBoundingClientRect().top;
  const start = [...(item.parentElement?.children ?? [])].indexOf(item);
  const follow = ({ clientY }: PointerEvent) => {
    item.style.removeProperty('translate');
    makeRoom(item, clientY - grabbed);
    const offset = clientY - grabbed - item.getBoundingClientRect().top;
    item.style.setProperty('translate', `0 ${String(offset)}px`);
  };
  const letGo = ({ target: loser }: PointerEvent) => {
    if (loser !== item) return; // by touch, its hold loses the pointer to the item at first
    item.removeEventListener('pointermove', follow);
    item.removeEventListener('lostpointercapture', letGo);
    item.classList.remove('held');
    item.style.removeProperty('translate');
    if ([...(item.parentElement?.children ?? [])].indexOf(item) !== start) announce(item);
  };
  item.classList.add('held');
  item.addEventListener('pointermove', follow);
  item.addEventListener('lostpointercapture', letGo);
}
