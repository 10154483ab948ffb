import math

P = [0.7, 0.2, 0.1]


def cross_entropy(p, q):
    # Return the average surprise of the model q at events that follow p, in nats.
    ...


def kl_divergence(p, q):
    # Return what the loss has on top of the entropy of p, in nats.
    ...


def mixture_losses(p, steps):
    # Road A: return the losses of the models (1 - t) * uniform + t * p, t from 0 to 1.
    ...


def descent_losses(p, steps, rate=1):
    # Road B: return the loss before the first step of gradient descent, and after each.
    ...


print("the uniform model:", cross_entropy(P, [1 / 3, 1 / 3, 1 / 3]))
print("the truth itself:", cross_entropy(P, P))
