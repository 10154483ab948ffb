import math


def as_distribution(target, n):
    if isinstance(target, list):
        return target
    return [1 if i == target else 0 for i in range(n)]


def log_sum_exp(logits):
    top = max(logits)
    return top + math.log(sum(math.exp(z - top) for z in logits))


def cross_entropy(logits, target):
    p = as_distribution(target, len(logits))
    total = log_sum_exp(logits)
    return sum(p_i * (total - z) for p_i, z in zip(p, logits))


def batch_loss(batch, labels, ignore=-1):
    losses = [cross_entropy(z, k) for z, k in zip(batch, labels) if k != ignore]
    # The mean of no losses is 0/0, so it is NaN: a 0 would look like a perfect batch.
    return sum(losses) / len(losses) if losses else math.nan


def gradient(logits, target):
    p = as_distribution(target, len(logits))
    total = log_sum_exp(logits)
    return [math.exp(z - total) - p_i for p_i, z in zip(p, logits)]


print("scores 2, 1, 0, class 0:", cross_entropy([2, 1, 0], 0))
print("scores 0, 800, class 0:", cross_entropy([0, 800], 0))
print("a batch of two:", batch_loss([[2, 1, 0], [2, 1, 0]], [0, 2]))
print("gradient:", gradient([2, 1, 0], 0))
