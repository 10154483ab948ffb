// What the other rooms may use. What is missing here serves the files of this room alone.
export { arithmeticDecode, arithmeticEncode, arithmeticEncodeSteps } from './arithmetic-code';
export {
  cellWithin,
  type CodingInterval,
  endDigits,
  type EndDigits,
  type Extent,
  extentOf,
  intervalBits,
  type IntervalShare,
  narrowInterval,
  partOfInterval,
  UNIT_INTERVAL,
} from './arithmetic-interval';
export { bestOfN, bestOfNKl } from './best-of-n';
export {
  bigramLoss,
  type BigramStep,
  countedBigramLoss,
  descendBigram,
  type Transitions,
  transitionCounts,
} from './bigram';
export { type Bins, empiricalEntropy, equalCountBins, equalWidthBins } from './binning';
export { binaryEntropy, binaryEntropySlope, inverseBinaryEntropy } from './binary-entropy';
export {
  accuracy,
  bestTemperature,
  calibrationFloor,
  calibrationLoss,
  confidence,
  type ConfidenceGroup,
  expectedCalibrationError,
} from './calibration';
export { expectedLength, fixedLengths, huffmanLengths, kraftSum, shannonLengths } from './codes';
export { prefixCodewords } from './codewords';
export {
  conditionalMutualInformation,
  meanOverThird,
  type Slice,
  slicesOfThird,
  type Triple,
  withoutThird,
} from './conditional-mutual-information';
export { contextEntropy } from './context-entropy';
export { crossEntropy, crossEntropyTerms } from './cross-entropy';
export {
  assertDistribution,
  assertSameLength,
  DISTRIBUTION_TOLERANCE,
  type Distribution,
  mix,
  normalize,
  oneHot,
  uniform,
} from './distribution';
export {
  doubleSoftmaxGradient,
  doubleSoftmaxLoss,
  smoothedDoubleSoftmaxFloor,
} from './double-softmax';
export { entropy, entropyTerms, maxEntropy } from './entropy';
export {
  millerMadowCorrection,
  observedOutcomes,
  type PairCounts,
  pluginEntropy,
  pluginMutualInformation,
} from './estimators';
export {
  expectedMillerMadowEntropy,
  expectedMillerMadowMutualInformation,
  expectedObservedOutcomes,
  expectedPluginEntropy,
  expectedPluginMutualInformation,
} from './expected-estimates';
export { expectation, exponentialTilt, penalisedOptimum, reverseTiltKl } from './exponential-tilt';
export { type Gaussian, gaussianKl } from './gaussian';
export { gaussianDensity, gaussianKlDensity } from './gaussian-density';
export { gaussianEntropy } from './gaussian-entropy';
export { type FitDirection, fitGaussian, type FitStep } from './gaussian-fit';
export { type GaussianMixture, mixtureDensity, momentMatch } from './gaussian-mixture';
export { klFromMixture, klToMixture } from './mixture-divergence';
export { gaussianMutualInformation, residualSpread } from './gaussian-mutual-information';
export { descendLogits, type DescentOptions, type DescentStep } from './gradient-descent';
export { guessRankLowerBound, guessesNeeded, rankFrequencies } from './guess-ranks';
export { growthRate } from './growth-rate';
export { jensenShannonDivergence } from './jensen-shannon';
export {
  assertJoint,
  conditionalEntropy,
  type Joint,
  jointEntropy,
  type Marginals,
  marginals,
  mutualInformation,
} from './joint';
export { mergeColumns, productOfMarginals, transpose } from './joint-tables';
export { klDivergence, klTerms } from './kl-divergence';
export {
  KL_ESTIMATORS,
  type KlEstimates,
  klEstimateMoments,
  klEstimates,
  type Moments,
} from './kl-estimators';
export { doubleSoftmaxFloor, smoothLabels } from './label-smoothing';
export { maximumEntropyWithMean } from './maximum-entropy';
export {
  clippedCrossEntropy,
  clippedKlDivergence,
  klWithoutLogarithm,
} from './library-conventions';
export {
  bestPosterior,
  evidenceLowerBound,
  type LinearGaussian,
  logEvidence,
  reconstruction,
  STANDARD_NORMAL,
} from './linear-gaussian';
export {
  crossEntropyWithLogits,
  logSoftmax,
  logSumExp,
  softmax,
  softmaxCrossEntropyGradient,
  type TemperatureOption,
} from './logits';
export { adaptiveMessageLength, messageLength } from './message-length';
export { gaussianMixtureEntropy, mixtureEntropy } from './mixture-entropy';
export { naiveCrossEntropyWithLogits, naiveSoftmax } from './naive-softmax';
export { entropyOfPerplexity, perplexity } from './perplexity';
export { pointwiseMutualInformation } from './pointwise-mutual-information';
export { compressionRatio, convertRate, type Denominator, type SymbolLengths } from './rates';
export { sampleCategorical, sampleCounts } from './sampling';
export { scoreDecomposition, type ScoredForecast, type ScoreParts } from './score-decomposition';
export { complementSurprisal, surprisal } from './surprisal';
export {
  entropySlopeInTemperature,
  expectedLogit,
  greedyDistribution,
  softmaxEntropy,
} from './temperature';
export { pinskerBound, totalVariation } from './total-variation';
export { minP, topK, topP, type Truncation, type TruncationOptions, truncate } from './truncation';
export { convert, fromNats, toNats, type Unit, type UnitOption, UNITS } from './units';
export { matchLength, roundedTo, withProbability } from './simplex';
export { entropyContour } from './entropy-contour';
export { jackknife, type Jackknife } from './jackknife';
export { mostEvenSplit, randomQuestions } from './questions';
