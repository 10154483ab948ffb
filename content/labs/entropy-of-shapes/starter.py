import math


def entropy(p, base=2):
    # p is a list of probabilities, one for each outcome.
    # Return the average surprise, in units of the logarithm's base.
    ...


print("A fair coin:", entropy([0.5, 0.5]))
