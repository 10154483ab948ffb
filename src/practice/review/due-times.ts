import { entries } from '~/practice/journal';
import { rememberDue } from '~/practice/journal/marker';
import { cardsOf } from './cards';
import { courseFile } from './course-file';

/** Fired on the document when the header's count of due questions may have changed. */
export const DUE_CHANGED = 'surprisal:due';

/** Writes down when the questions of the journal that the site still has fall due. */
export async function refreshDueTimes(): Promise<void> {
  const [all, course] = await Promise.all([entries(), courseFile()]);
  const cards = cardsOf(all, Date.now()).filter(
    ({ question }) => course?.questions.includes(question) ?? true,
  );
  rememberDue(cards.map(({ due }) => due));
  document.dispatchEvent(new Event(DUE_CHANGED));
}
