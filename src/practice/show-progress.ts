import { aboutTime } from '~/lib/duration';
import { entries, onChange } from './journal';
import { courseFile } from './review/course-file';
import { minutesLeftOf, progressOf } from './review/progress';

/** Minutes that an estimate is rounded to. */
const STEP = 5;

function timeLeft(minutes: number): string {
  if (minutes === 0) return 'done';
  return aboutTime(Math.max(STEP, STEP * Math.round(minutes / STEP))).replace('about ', '');
}

/** Marks the chapters read, and the labs passed, in the lists of the page; adds no room. */
function mark(paths: ReadonlySet<string>, done: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-place]')) {
    if (!paths.has(link.dataset.place ?? '') || link.dataset.done !== undefined) continue;
    link.dataset.done = '';
    const word = document.createElement('span');
    Object.assign(word, { className: 'visually-hidden', textContent: `, ${done}` });
    link.append(word);
  }
}

async function fill(): Promise<void> {
  const [all, course] = await Promise.all([entries(), courseFile()]);
  if (!course) return;
  const progress = progressOf(all, course);
  for (const name of ['read', 'right', 'passed'] as const) {
    const count = progress[name].size;
    const place = document.querySelector(`[data-count="${name}"]`);
    const bar = document.querySelector<HTMLElement>(`[data-bar="${name}"]`);
    if (place) place.textContent = String(count);
    bar?.style.setProperty('--share', String(count / Number(bar.dataset.of)));
  }
  for (const track of course.tracks) {
    const place = document.querySelector(`[data-left="${track.name}"]`);
    if (place) place.textContent = timeLeft(minutesLeftOf(track, progress, course));
  }
  const pathsOf = (list: typeof course.chapters, done: ReadonlySet<string>) =>
    new Set(list.filter(({ slug }) => done.has(slug)).map(({ path }) => path));
  mark(pathsOf(course.chapters, progress.read), 'read');
}

/** Shows the reader's progress on the page, now and after every change. */
export async function showProgress(): Promise<void> {
  onChange(() => void fill());
  await fill();
}
