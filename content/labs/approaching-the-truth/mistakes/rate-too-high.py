import math


def cross_entropy(p, q):
    if any(p_i > 0 and q_i == 0 for p_i, q_i in zip(p, q)):
        return math.inf
    return sum(-p_i * math.log(q_i) for p_i, q_i in zip(p, q) if p_i > 0)


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
        logits = [z - 10 * rate * (q_i - p_i) for z, q_i, p_i in zip(logits, q, p)]
        losses.append(cross_entropy(p, softmax(logits)))
    return losses
