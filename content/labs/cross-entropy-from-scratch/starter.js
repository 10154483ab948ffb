function crossEntropy(logits, target) {
  // target is the index of the right class, or a list of probabilities.
  // Return the loss in nats.
}

function batchLoss(batch, labels, ignore = -1) {
  // Return the mean loss over the positions whose label is not `ignore`.
}

function gradient(logits, target) {
  // Return a list: the slope of the loss in each logit.
}

console.log('scores 2, 1, 0, class 0:', crossEntropy([2, 1, 0], 0));
