import math


def entropy(p, base=2):
    return sum(-x * math.log(x) for x in p) / math.log(base)
