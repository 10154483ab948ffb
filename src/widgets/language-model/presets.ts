import type { Preset } from '~/ui/widget-contract';
import type { State } from './state';

/** The first words of a book of the training corpus, and of one that was held out from it. */
const TRAINED =
  'It is a truth universally acknowledged, that a single man in possession of a good fortune, must be in want of a wife.';
const HELD_OUT =
  'Marley was dead: to begin with. There is no doubt whatever about that. The register of his burial was signed by the clergyman.';

export const presets: readonly Preset<State>[] = [
  { label: 'the cat', state: {} },
  { label: 'a famous line', state: { text: 'To be, or not to be: that is the question.' } },
  { label: 'the same, shuffled', state: { text: 'Question that: be the not is, be to or to.' } },
  {
    label: 'twice the same',
    state: {
      text: 'The old clock in the hall struck thirteen. The old clock in the hall struck thirteen.',
    },
  },
  {
    label: 'German',
    state: { text: 'Der Hund schläft unter dem Tisch, und die Katze schaut aus dem Fenster.' },
  },
  { label: 'code', state: { text: 'for (let i = 0; i < n; i += 1) total += p[i];' } },
  { label: 'a book it was trained on', state: { text: TRAINED } },
  { label: 'a book it never saw', state: { text: HELD_OUT } },
  { label: 'your own suspicion', state: { text: '', at: 'end' } },
];
