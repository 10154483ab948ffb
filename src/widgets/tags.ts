/** What an instrument is about, for the filter of the workbench; the first six stand there at once. */
const TAGS: Readonly<Record<string, readonly string[]>> = {
  'surprise-curve': ['surprise', 'bits', 'nats', 'logarithm'],
  'entropy-calculator': ['entropy', 'perplexity', 'letters', 'counts'],
  'cross-entropy-calculator': ['cross-entropy', 'KL divergence', 'loss'],
  'kl-explorer': ['KL divergence', 'Jensen–Shannon', 'asymmetry', 'triangle inequality'],
  'loss-decomposition': ['loss', 'training', 'label noise', 'label smoothing'],
  'temperature-softmax': ['temperature', 'softmax', 'top-k', 'top-p', 'min-p', 'sampling'],
  'twenty-questions': ['surprise', 'Huffman', 'questions'],
  'binary-entropy': ['entropy', 'coin'],
  simplex: ['entropy', 'KL divergence', 'three outcomes'],
  'code-lengths': ['codes', 'Huffman', 'Kraft', 'compression'],
  'gaussian-kl': ['KL divergence', 'Gaussian', 'differential entropy'],
  'mode-fitting': ['KL divergence', 'Gaussian', 'forward', 'reverse', 'variational inference'],
  'classifier-loss': ['loss', 'softmax', 'logits', 'gradient', 'overflow'],
  'loss-translator': [
    'loss',
    'units',
    'perplexity',
    'bits per byte',
    'PyTorch',
    'TensorFlow',
    'JAX',
    'SciPy',
  ],
  'guessing-game': ['entropy', 'English', 'language model', 'Shannon', 'letters', 'bounds'],
  'language-model': [
    'language model',
    'surprise',
    'loss',
    'tokens',
    'perplexity',
    'temperature',
    'sampling',
  ],
  calibration: ['temperature', 'calibration', 'accuracy'],
  'rlhf-penalty': ['RLHF', 'KL divergence', 'reward', 'policy'],
  'gaussian-elbo': ['VAE', 'ELBO', 'KL divergence', 'Gaussian'],
  'information-plane': ['mutual information', 'binning', 'information bottleneck'],
  'mutual-information': ['mutual information', 'joint entropy', 'XOR'],
  'estimator-bias': ['estimation', 'bias', 'mutual information'],
  'arithmetic-coder': ['codes', 'compression', 'arithmetic coding', 'language model', 'files'],
};

/** Words a reader may look for; none for an instrument that has not been given any. */
export function tagsOf(id: string): readonly string[] {
  return TAGS[id] ?? [];
}

/** Instruments of the first six chapters, which the workbench shows without waiting. */
export const CORE_IDS: readonly string[] = Object.keys(TAGS).slice(0, 6);

/** What an instrument answers, in one line, for a practitioner who looks for it. */
const LINES: Readonly<Record<string, string>> = {
  'surprise-curve': 'Turn a probability into bits, nats or hartleys, or add up two surprises.',
  'entropy-calculator':
    'Entropy and perplexity of probabilities, counts or the letters of a pasted text.',
  'cross-entropy-calculator': 'Entropy, cross-entropy and KL of two distributions, both ways.',
  'kl-explorer': 'See which outcomes a divergence comes from, and when it is infinite.',
  'loss-decomposition': 'Watch a loss fall to its floor, under label noise and smoothing.',
  'temperature-softmax': 'What T, top-k, top-p and min-p make of your logits; draw samples.',
  'twenty-questions': 'What each yes-or-no question is expected to bring, against the best plan.',
  'binary-entropy': 'Entropy and slope for one event of probability p.',
  simplex: 'Move P and Q through the triangle of three outcomes, edges included.',
  'code-lengths': 'Shannon, Huffman and fixed codes, and a code made for Q used on P.',
  'gaussian-kl': 'KL of two normal distributions, both ways, closed form and integral.',
  'mode-fitting': 'Which peak one Gaussian settles on, by forward and by reverse KL.',
  'classifier-loss': 'Softmax, loss and gradient from logits, as typed and as it is safe.',
  'loss-translator':
    'A loss in nats, bits, perplexity or bits per byte; argument orders of four libraries.',
  'guessing-game':
    'Guess a text letter by letter, as Shannon’s readers did: bounds on your entropy of English.',
  'language-model':
    'Type a sentence: what each piece cost a model that runs in this page, and what it expected.',
  calibration: 'Fit one temperature to a reliability diagram; accuracy stays.',
  'rlhf-penalty': 'Slide β: the best policy, its reward and what it pays in KL.',
  'gaussian-elbo': 'Reconstruction, KL and bound of an approximate posterior; collapse.',
  'information-plane': 'Make “compression” appear and vanish by the choice of bins or noise.',
  'mutual-information': 'Entropies and information of a joint table or two normal variables.',
  'arithmetic-coder':
    'A text becomes one number, as long as its surprise; whole files too, with a language model.',
  'estimator-bias': 'How far plug-in estimates lie off at N samples, and a shuffle test.',
};

/** One line about an instrument; undefined for one that has not been given any. */
export function lineOf(id: string): string | undefined {
  return LINES[id];
}
