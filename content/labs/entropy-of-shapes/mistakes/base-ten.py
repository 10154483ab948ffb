import math


def entropy(p, base=10):
    if sum(p) != 1:
        raise ValueError("the probabilities do not sum to 1")
    return sum(-x * math.log10(x) for x in p if x > 0)
