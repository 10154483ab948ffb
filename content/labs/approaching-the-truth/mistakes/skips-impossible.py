import math


def cross_entropy(p, q):
    return sum(-p_i * math.log(q_i) for p_i, q_i in zip(p, q) if p_i > 0 and q_i > 0)


def kl_divergence(p, q):
    return cross_entropy(p, q) - cross_entropy(p, p)
