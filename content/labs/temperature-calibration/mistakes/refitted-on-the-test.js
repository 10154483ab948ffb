// Predictions in groups of one confidence: how far the predicted class is ahead (the logit), how
// many of them were right, and how many there were.
const HELD_OUT = [
  [1, 599, 1000],
  [3, 769, 1000],
  [5, 881, 1000],
];

const sum = (values) => values.reduce((total, value) => total + value, 0);

/** The probability that is given to the predicted one of two classes. */
function confidence(logit, temperature) {
  if (!(temperature > 0)) throw new RangeError('the temperature must be above 0');
  return 1 / (1 + Math.exp(-logit / temperature));
}

/** ln(1 + e^x), for any x. */
function softplus(x) {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}

/** The mean over all predictions of something that a group has in common. */
function meanOver(groups, value) {
  const parts = groups.map(([logit, right, total]) => total * value(logit, right / total));
  return sum(parts) / sum(groups.map(([, , total]) => total));
}

/** The mean loss in nats: −ln c where the prediction was right, −ln(1 − c) where not. */
function nll(groups, temperature) {
  if (!(temperature > 0)) throw new RangeError('the temperature must be above 0');
  return meanOver(
    groups,
    (logit, right) =>
      right * softplus(-logit / temperature) + (1 - right) * softplus(logit / temperature),
  );
}

/** The share of predictions that were right. */
function accuracy(groups, temperature) {
  return sum(groups.map(([, right]) => right)) / sum(groups.map(([, , total]) => total));
}

/** The mean distance between confidence and share of right predictions, a group a bin. */
function ece(groups, temperature) {
  return meanOver(groups, (logit, right) => Math.abs(confidence(logit, temperature) - right));
}

/** The temperature with the smallest mean loss. */
function fit(groups) {
  // Falls through 0 at the best temperature.
  const overconfidence = (temperature) =>
    meanOver(groups, (logit, right) => logit * (confidence(logit, temperature) - right));
  let [low, high] = [Math.log(0.01), Math.log(100)];
  while (high - low > 1e-12) {
    const middle = (low + high) / 2;
    if (overconfidence(Math.exp(middle)) > 0) low = middle;
    else high = middle;
  }
  return Math.exp(low);
}

/** What is fitted on one set, used on another: [temperature, loss, calibration error]. */
function report(heldOut, test) {
  const temperature = fit(test);
  return [temperature, nll(test, temperature), ece(test, temperature)];
}

console.log('loss and calibration error at T = 1:', nll(HELD_OUT, 1), ece(HELD_OUT, 1));
console.log('best temperature:', fit(HELD_OUT));
