/** States in which an update of an instrument costs more than in its default. */

/** @param {number} count */
const even = (count) => Array.from({ length: count }, () => `1/${count}`).join();
/** @param {number} count */
const uneven = (count) => {
  const total = (count * (count + 1)) / 2;
  return Array.from({ length: count }, (_, index) => `${index + 1}/${total}`).join();
};
/** @param {number} count */
const evenUp = (count) => Array.from({ length: count }, (_, index) => index % 5).join();
/** @param {number} rows @param {number} columns @param {number} tables */
const joint = (rows, columns, tables = 1) => {
  const cells = rows * columns;
  const total = (tables * (cells * (cells + 1))) / 2;
  const row = (/** @type {number} */ x) =>
    Array.from({ length: columns }, (_, y) => `${x * columns + y + 1}/${total}`).join();
  const table = Array.from({ length: rows }, (_, x) => row(x)).join('|');
  return Array.from({ length: tables }, () => table).join('||');
};

/** By instrument: queries of its address.
 * @type {Record<string, string[]>} */
export const HEAVY = {
  'classifier-loss': [`logits=${evenUp(10)}&smoothing=0.1&twice=on`],
  'code-lengths': [`p=${uneven(12)}&q=${even(12)}`],
  'cross-entropy-calculator': [`p=${uneven(12)}&q=${even(12)}`],
  'entropy-calculator': [`p=${uneven(64)}`, `p=${uneven(12)}`],
  'estimator-bias': ['k=30&n=1000&repeats=400', 'mode=mi&k=30&n=1000&repeats=400&dependence=0.3'],
  'gaussian-elbo': [`dim=8&mu=${evenUp(8)}&sigma=${even(8)}&x=${evenUp(8)}&w=${even(8)}`],
  'information-plane': ['bins=10000', 'view=plane&activation=relu&noise=0.05'],
  'kl-explorer': [`p=${uneven(12)}&q=${even(12)}&r=${even(12)}&read=bet`],
  'loss-decomposition': [`p=${uneven(10)}&step=60&noise=0.1&smoothing=0.1`],
  'loss-translator': [`loss2=2&per2=byte&card=open&p=${uneven(12)}&q=${even(12)}`],
  'mode-fitting': ['start=-4,-2,-1,2,4&step=60', 'direction=forward&start=-4,-2,-1,2,4&step=60'],
  'mutual-information': [
    `joint=${joint(6, 6)}`,
    `mode=three&joint=${joint(6, 6, 3)}`,
    'mode=gaussian',
  ],
  'rlhf-penalty': ['draws=10000&gold=1,-1,0,0.5', `draws=10000&p=${even(8)}&rewards=${evenUp(8)}`],
  simplex: ['q=1/4,1/4,1/2'],
  'surprise-curve': ['q=1/3&axis=log'],
  'temperature-softmax': [
    'preset=long-tail&topk=200&topp=0.95&minp=0.001&draws=10000',
    `logits=${evenUp(16)}&topk=12&topp=0.95&minp=0.001&draws=10000`,
  ],
  'twenty-questions': [`p=${uneven(16)}`],
};
