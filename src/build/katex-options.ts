import type { KatexOptions } from 'katex';

/**
 * The macros an author may use in TeX. The first four give a term the colour of its quantity,
 * the same as in prose and pictures: `\truth{P(x)}`, `\model{Q(x)}`, `\gap{\KL(P\|Q)}`, `\ent{H(P)}`.
 * `\term{kl}{…}` ties a term of a displayed formula to its partner in the page's instrument.
 */
const macros = {
  '\\truth': '\\htmlClass{c-p}{#1}',
  '\\model': '\\htmlClass{c-q}{#1}',
  '\\gap': '\\htmlClass{c-kl}{#1}',
  '\\ent': '\\htmlClass{c-h}{#1}',
  '\\term': '\\htmlData{term=#1}{#2}',
  '\\KL': '\\operatorname{KL}',
  '\\E': '\\operatorname{E}',
  '\\Var': '\\operatorname{Var}',
  '\\softmax': '\\operatorname{softmax}',
};

const TRUSTED_COMMANDS = ['\\htmlClass', '\\htmlData', '\\htmlId'];

/** How every formula of the site is set, in lessons and in data files alike. */
export const katexOptions: KatexOptions = {
  macros,
  strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
  trust: ({ command }: { command: string }) => TRUSTED_COMMANDS.includes(command),
};
