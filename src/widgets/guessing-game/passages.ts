/** A sentence to guess, as printed, and the work it is from. */
export interface Passage {
  readonly text: string;
  readonly author: string;
  readonly work: string;
  readonly year: number;
}

/**
 * Sentences of works that the language models were not trained on, the easy ones first. All are in
 * the public domain: books by their age, addresses as works of the United States Government.
 */
export const PASSAGES: readonly Passage[] = [
  {
    text: 'When he came to my tree, he seemed to think that there might be something among its branches worth looking at.',
    author: 'S. H. Hammond',
    work: 'Wild Northern Scenes',
    year: 1857,
  },
  {
    text: 'There was a chair set close beside the child, and there were signs of some one having been there, lately.',
    author: 'Charles Dickens',
    work: 'A Christmas Carol',
    year: 1843,
  },
  {
    text: 'And while no nation has ever faced such a challenge, no nation has ever been so ready to seize the burden and the glory of freedom.',
    author: 'John F. Kennedy',
    work: 'State of the Union',
    year: 1962,
  },
  {
    text: 'Whoever you are, this plan is your chance to graduate ready for the new economy, without a load of debt.',
    author: 'Barack Obama',
    work: 'State of the Union',
    year: 2015,
  },
  {
    text: 'It was a pleasant thing to row along the shore, into the bays, around the islands, and into the creeks that came in from other little lakes deeper in the wilderness.',
    author: 'S. H. Hammond',
    work: 'Wild Northern Scenes',
    year: 1857,
  },
  {
    text: 'Whenever people talk to me about the weather, I always feel quite certain that they mean something else.',
    author: 'Oscar Wilde',
    work: 'The Importance of Being Earnest',
    year: 1895,
  },
  {
    text: 'So to hold it they were compelled to dismantle many cities in the country, for in truth there is no safe way to retain them otherwise than by ruining them.',
    author: 'Niccolò Machiavelli, translated by W. K. Marriott',
    work: 'The Prince',
    year: 1908,
  },
  {
    text: 'There are no constraints on the human mind, no walls around the human spirit, no barriers to our progress except those we ourselves erect.',
    author: 'Ronald Reagan',
    work: 'State of the Union',
    year: 1985,
  },
  {
    text: 'The greyness of twilight came stealing over the water, and grew into darkness in the beautiful valley where that lake lay sleeping.',
    author: 'S. H. Hammond',
    work: 'Wild Northern Scenes',
    year: 1857,
  },
  {
    text: 'It was startling enough to scare the soul out of a man, but I held fast and was just about to step forward, when my collar was twisted tight from behind.',
    author: 'Stewart Edward White and Samuel Hopkins Adams',
    work: 'The Mystery',
    year: 1907,
  },
  {
    text: 'Then we stripped the mask with its bristle of long whiskers, took the gall, and dragged the carcass into the surf where it was devoured by fish.',
    author: 'Stewart Edward White and Samuel Hopkins Adams',
    work: 'The Mystery',
    year: 1907,
  },
  {
    text: 'Sheets and towels, a little wearing apparel, two old-fashioned silver teaspoons, a pair of sugar-tongs, and a few boots.',
    author: 'Charles Dickens',
    work: 'A Christmas Carol',
    year: 1843,
  },
];

/** Shannon’s own example, with the guesses his reader needed for each of its symbols. */
export const SHANNON = {
  text: 'there is no reverse on a motorcycle a friend of mine found this out rather dramatically the other day ',
  author: 'Claude Shannon',
  work: 'Prediction and Entropy of Printed English',
  year: 1951,
  ranks:
    '1.1.1.5.1.1.2.1.1.2.1.1.15.1.17.1.1.1.2.1.3.2.1.2.2.7.1.1.1.1.4.1.1.1.1.1.3.1.8.6.1.3.1.1.1.1.1.1.1.1.1.1.1.6.2.1.1.1.1.1.1.2.1.1.1.1.1.1.4.1.1.1.1.1.1.11.5.1.1.1.1.1.1.1.1.1.1.1.6.1.1.1.1.1.1.1.1.1.1.1.1.1',
} as const;

/** How many symbols of a text may be known before the first guess. */
export const KNOWN = [0, 30, 60] as const;
export type Known = (typeof KNOWN)[number];

/** How the language models fare on a text, told that it has 27 symbols. */
export interface Figures {
  /** Bits a symbol, from each number of known symbols on. */
  readonly counts: readonly number[];
  readonly network: readonly number[];
  readonly mixture: readonly number[];
  /** Guesses that the mixture needs for each symbol, a digit to base 36 each. */
  readonly ranks: string;
}

/** What Shannon printed for readers who knew a hundred letters, in bits a letter. */
export const SHANNON_PRINTED = { lower: 0.6, upper: 1.3 } as const;

/**
 * His table for readers who knew three letters: how often, of a hundred, the first, second, … guess
 * was right. The 21 that took more than three are shared out evenly over the ranks 4 to 20.
 */
export const THREE_KNOWN = {
  letters: 100,
  shares: [0.47, 0.18, 0.14, ...new Array<number>(17).fill(0.21 / 17), 0, 0, 0, 0, 0, 0, 0],
} as const;
