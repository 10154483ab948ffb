import math


def as_distribution(target, n):
    if isinstance(target, list):
        return target
    return [1 if i == target else 0 for i in range(n)]


def softmax(logits):
    top = max(logits)
    weights = [math.exp(z - top) for z in logits]
    return [w / sum(weights) for w in weights]


def cross_entropy(logits, target):
    p = as_distribution(target, len(logits))
    q = softmax(logits)
    return sum(-p_i * math.log(q_i) for p_i, q_i in zip(p, q) if p_i > 0)


def batch_loss(batch, labels, ignore=-1):
    losses = [cross_entropy(z, k) for z, k in zip(batch, labels) if k != ignore]
    return sum(losses) / len(losses)
