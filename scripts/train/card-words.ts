import { SHAPE } from './settings.ts';

/** What the models cannot do, for their card. */
export const LIMITS: readonly string[] = [
  'The models know English of a narrow kind: books of 1796 to 1920, addresses of presidents of the United States up to 2021, and short examples and definitions from a dictionary.',
  'A modern phrase, a message among friends, code or another language costs them far more than it would cost a model that has read the web.',
  `They look back only a little way, the counts on three pieces of text and the network on at most ${SHAPE.longest}; what stood earlier in a text they count, and understand nothing of it.`,
  'They have no knowledge to rely on: a likely sentence is one that resembles what they read, not one that is true.',
  'The old books and speeches hold the prejudices of their time, about women, peoples, religions, classes and illness, and the models can repeat them.',
  'A loss depends on the text: the held-out works were written in the same centuries, and by some of the same authors, as the ones in training.',
];

/** What they must not be used for. */
export const NOT_FOR: readonly string[] = [
  'Do not take what they write as fact or as advice of any kind.',
  'Do not judge a writer by them: a high surprise does not mean that a text is bad, wrong or foreign, and a low one does not mean that it is good.',
  'Do not use them to decide whether a text was written by a person or by a machine; they cannot tell.',
  'Do not decide anything about a person with their help.',
  'Do not publish what they generate as if a person had written it, and do not show it to children without reading it first.',
];
