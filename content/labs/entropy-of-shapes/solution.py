import math


def entropy(p, base=2):
    if any(x < 0 for x in p):
        raise ValueError("a probability is negative")
    if abs(sum(p) - 1) > 1e-9:
        raise ValueError("the probabilities do not sum to 1")
    nats = sum(-x * math.log(x) for x in p if x > 0)
    return nats / math.log(base)


print("A fair coin:", entropy([0.5, 0.5]))
