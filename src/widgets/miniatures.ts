import { columns, ground, HEIGHT, WIDTH } from '~/charts/miniature';
import { defaultState } from '~/lib/query-state';
import { writerFor } from '~/ui/writer';
import { miniature as arithmeticCoder } from './arithmetic-coder/miniature';
import { miniature as binaryEntropy } from './binary-entropy/miniature';
import { miniature as calibration } from './calibration/miniature';
import { miniature as classifierLoss } from './classifier-loss/miniature';
import { miniature as codeLengths } from './code-lengths/miniature';
import { miniature as crossEntropyCalculator } from './cross-entropy-calculator/miniature';
import { miniature as entropyCalculator } from './entropy-calculator/miniature';
import { miniature as estimatorBias } from './estimator-bias/miniature';
import { miniature as gaussianElbo } from './gaussian-elbo/miniature';
import { miniature as gaussianKl } from './gaussian-kl/miniature';
import { miniature as guessingGame } from './guessing-game/miniature';
import { miniature as informationPlane } from './information-plane/miniature';
import { miniature as klExplorer } from './kl-explorer/miniature';
import { miniature as languageModel } from './language-model/miniature';
import { miniature as lossDecomposition } from './loss-decomposition/miniature';
import { miniature as lossTranslator } from './loss-translator/miniature';
import { miniature as modeFitting } from './mode-fitting/miniature';
import { miniature as mutualInformation } from './mutual-information/miniature';
import { miniature as rlhfPenalty } from './rlhf-penalty/miniature';
import { miniature as simplex } from './simplex/miniature';
import { miniature as surpriseCurve } from './surprise-curve/miniature';
import { miniature as temperatureSoftmax } from './temperature-softmax/miniature';
import { miniature as twentyQuestions } from './twenty-questions/miniature';
import { models, type AnyWidget } from './models';

type Draw = (derived: unknown) => string;

/** What an instrument looks like when it is small, by its id. A new instrument may add one line. */
const DRAWINGS: Readonly<Record<string, unknown>> = {
  'arithmetic-coder': arithmeticCoder,
  'binary-entropy': binaryEntropy,
  calibration,
  'classifier-loss': classifierLoss,
  'code-lengths': codeLengths,
  'cross-entropy-calculator': crossEntropyCalculator,
  'entropy-calculator': entropyCalculator,
  'estimator-bias': estimatorBias,
  'gaussian-elbo': gaussianElbo,
  'gaussian-kl': gaussianKl,
  'guessing-game': guessingGame,
  'information-plane': informationPlane,
  'kl-explorer': klExplorer,
  'language-model': languageModel,
  'loss-decomposition': lossDecomposition,
  'loss-translator': lossTranslator,
  'mode-fitting': modeFitting,
  'mutual-information': mutualInformation,
  'rlhf-penalty': rlhfPenalty,
  simplex,
  'surprise-curve': surpriseCurve,
  'temperature-softmax': temperatureSoftmax,
  'twenty-questions': twentyQuestions,
};

/** Numbers of a picture made from a table: at most so many. */
const MAX_COLUMNS = 8;

/** The first column of numbers of an instrument's table, for one that has no drawing of its own. */
function tableColumns(widget: AnyWidget, state: Record<string, unknown>, derived: unknown): string {
  const { rows } = widget.table(state, derived, writerFor('bit'));
  const values = rows
    .map((row) => row.find((cell) => typeof cell !== 'string')?.value ?? 0)
    .map((value) => (Number.isFinite(value) ? Math.abs(value) : 0))
    .slice(0, MAX_COLUMNS);
  const most = Math.max(...values) || 1;
  return (
    columns(
      values.map((value) => value / most),
      'p',
    ) + ground()
  );
}

/** The inside of an instrument's small picture, in its default state. */
export function miniatureOf(widget: AnyWidget): string {
  const state = defaultState(widget.query);
  const derived = widget.derive(state);
  const draw = DRAWINGS[widget.id] as Draw | undefined;
  return draw ? draw(derived) : tableColumns(widget, state, derived);
}

/**
 * One file with the small pictures of all instruments, each a symbol by the instrument's id, so that
 * a page takes the one it wants and its own colours with it: `<use href="…/pictures.svg#simplex">`.
 */
export function pictureSheet(): string {
  const symbols = models.map(
    (widget) =>
      `<symbol id="${widget.id}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${miniatureOf(widget)}</symbol>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>\n`;
}
