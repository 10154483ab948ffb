import math


def cross_entropy(p, q):
    if any(p_i > 0 and q_i == 0 for p_i, q_i in zip(p, q)):
        return math.inf
    return sum(-p_i * math.log2(q_i) for p_i, q_i in zip(p, q) if p_i > 0)


def kl_divergence(p, q):
    return cross_entropy(p, q) - cross_entropy(p, p)


def mixture_losses(p, steps):
    n = len(p)
    roads = [k / steps for k in range(steps + 1)]
    return [cross_entropy(p, [(1 - t) / n + t * p_i for p_i in p]) for t in roads]


def softmax(logits):
    top = max(logits)
    weights = [math.exp(z - top) for z in logits]
    total = sum(weights)
    return [w / total for w in weights]


def descent_losses(p, steps, rate=1):
    logits = [0.0] * len(p)
    losses = [cross_entropy(p, softmax(logits))]
    for _ in range(steps):
        q = softmax(logits)
        logits = [z - rate * (q_i - p_i) for z, q_i, p_i in zip(logits, q, p)]
        losses.append(cross_entropy(p, softmax(logits)))
    return losses
