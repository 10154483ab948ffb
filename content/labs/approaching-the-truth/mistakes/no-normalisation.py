import math


def cross_entropy(p, q):
    if any(p_i > 0 and q_i == 0 for p_i, q_i in zip(p, q)):
        return math.inf
    return sum(-p_i * math.log(q_i) for p_i, q_i in zip(p, q) if p_i > 0)


def mixture_losses(p, steps):
    n = len(p)
    roads = [k / steps for k in range(steps + 1)]
    return [cross_entropy(p, [1 / n + t * p_i for p_i in p]) for t in roads]


def softmax(logits):
    return [math.exp(z) for z in logits]


def descent_losses(p, steps, rate=1):
    logits = [0.0] * len(p)
    losses = [cross_entropy(p, softmax(logits))]
    for _ in range(steps):
        q = softmax(logits)
        logits = [z - rate * (q_i - p_i) for z, q_i, p_i in zip(logits, q, p)]
        losses.append(cross_entropy(p, softmax(logits)))
    return losses
