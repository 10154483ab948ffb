import math


def cross_entropy(p, q):
    return sum(-q_i * math.log(p_i) for p_i, q_i in zip(p, q) if p_i > 0)
