from math import log, log2

SYMBOLS = " abcdefghijklmnopqrstuvwxyz"

# Letters and the space, from the most frequent in English text to the least.
BY_FREQUENCY = " etaoinshrdlcumwfgypbvkjxqz"


def guess_ranks(text, order):
    """How many guesses each symbol of the text takes if they are tried in this order."""
    ...


def rank_frequencies(ranks):
    """The share of symbols that took 1, 2, ... 27 guesses, as a list of 27 numbers."""
    ...


def upper_bound(q):
    """The entropy of the rank, in bits per symbol."""
    ...


def lower_bound(q):
    """Shannon's sum over the falling frequencies, in bits per symbol."""
    ...


def shortfall(ranks):
    """By how many bits the upper bound is too low on average, (K - 1) / 2N in nats."""
    ...


def bits_per_symbol(probabilities):
    """The mean surprise in bits of a model that gave these probabilities to what came."""
    ...


LINE = "twas brillig and the slithy toves did gyre and gimble in the wabe"
print("guesses:", guess_ranks(LINE, BY_FREQUENCY))
print("three ranks, even:", upper_bound([1 / 3, 1 / 3, 1 / 3]), "bits")
