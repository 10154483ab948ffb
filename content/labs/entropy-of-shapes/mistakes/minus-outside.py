import math


def entropy(p, base=2):
    return -(0.0 + sum(x * math.log(x) for x in p if x > 0)) / math.log(base)
