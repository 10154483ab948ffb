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
  calibration: ['temperature', 'calibration', 'accuracy'],
  'rlhf-penalty': ['RLHF', 'KL divergence', 'reward', 'policy'],
  'gaussian-elbo': ['VAE', 'ELBO', 'KL divergence', 'Gaussian'],
  'information-plane': ['mutual information', 'binning', 'information bottleneck'],
  'mutual-information': ['mutual information', 'joint entropy', 'XOR'],
  'estimator-bias': ['estimation', 'bias', 'mutual information'],
};

/** Words a reader may look for; none for an instrument that has not been given any. */
export function tagsOf(id: string): readonly string[] {
  return TAGS[id] ?? [];
}

/** Instruments of the first six chapters, which the workbench shows without waiting. */
export const CORE_IDS: readonly string[] = Object.keys(TAGS).slice(0, 6);
