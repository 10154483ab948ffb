/** Names of `data-quantity`, each with whether it is information and so carries a unit. */
const QUANTITIES = {
  surprisal: true,
  entropy: true,
  'entropy-q': true,
  'max-entropy': true,
  'cross-entropy': true,
  'cross-entropy-reverse': true,
  kl: true,
  'kl-reverse': true,
  js: true,
  perplexity: false,
  'mutual-information': true,
  'joint-entropy': true,
  'conditional-entropy-xy': true,
  'conditional-entropy-yx': true,
  'entropy-x': true,
  'entropy-y': true,
  probability: false,
  'expected-length': true,
  information: true,
  number: false,
} as const;

/** A name for what a number on the page means; the public vocabulary of `data-quantity`. */
export type Quantity = keyof typeof QUANTITIES;

export const QUANTITY_NAMES = Object.keys(QUANTITIES) as [Quantity, ...Quantity[]];

/** Whether the quantity is measured in bits, nats or hartleys. */
export function isInformation(quantity: Quantity): boolean {
  return QUANTITIES[quantity];
}

const BY_FUNCTION: Readonly<Record<string, Quantity>> = {
  surprisal: 'surprisal',
  entropy: 'entropy',
  binaryEntropy: 'entropy',
  softmaxEntropy: 'entropy',
  maxEntropy: 'max-entropy',
  crossEntropy: 'cross-entropy',
  crossEntropyWithLogits: 'cross-entropy',
  klDivergence: 'kl',
  gaussianKl: 'kl',
  jensenShannonDivergence: 'js',
  perplexity: 'perplexity',
  mutualInformation: 'mutual-information',
  conditionalMutualInformation: 'mutual-information',
  gaussianMutualInformation: 'mutual-information',
  expectedPluginMutualInformation: 'mutual-information',
  expectedMillerMadowMutualInformation: 'mutual-information',
  expectedPluginEntropy: 'entropy',
  expectedMillerMadowEntropy: 'entropy',
  jointEntropy: 'joint-entropy',
  expectedLength: 'expected-length',
  kraftSum: 'number',
  totalVariation: 'number',
  entropySlopeInTemperature: 'number',
};

/** The quantity that a function of this name returns, where that is one quantity. */
export function quantityOfFunction(name: string): Quantity | undefined {
  return BY_FUNCTION[name];
}
