from math import log, log2

SYMBOLS = " abcdefghijklmnopqrstuvwxyz"

# Letters and the space, from the most frequent in English text to the least.
BY_FREQUENCY = " etaoinshrdlcumwfgypbvkjxqz"


def guess_ranks(text, order):
    """How many guesses each symbol of the text takes if they are tried in this order."""
    return [order.index(symbol) + 1 for symbol in text]


def rank_frequencies(ranks):
    """The share of symbols that took 1, 2, ... 27 guesses, as a list of 27 numbers."""
    counts = [0] * 27
    for rank in ranks:
        if not 1 <= rank <= 27:
            raise ValueError("a rank of " + str(rank) + " is not from 1 to 27")
        counts[rank - 1] += 1
    return [count / len(ranks) for count in counts]


def upper_bound(q):
    """The entropy of the rank, in bits per symbol."""
    hit = q[0]
    return sum(share * log2(1 / share) for share in (hit, 1 - hit) if share > 0)


def lower_bound(q):
    """Shannon's sum over the falling frequencies, in bits per symbol."""
    falling = sorted(q, reverse=True) + [0]
    return sum(i * (falling[i - 1] - falling[i]) * log2(i) for i in range(1, len(falling)))


def shortfall(ranks):
    """By how many bits the upper bound is too low on average, (K - 1) / 2N in nats."""
    return (len(set(ranks)) - 1) / (2 * len(ranks)) / log(2)


def bits_per_symbol(probabilities):
    """The mean surprise in bits of a model that gave these probabilities to what came."""
    return sum(log2(1 / p) for p in probabilities) / len(probabilities)


LINE = "twas brillig and the slithy toves did gyre and gimble in the wabe"
print("guesses:", guess_ranks(LINE, BY_FREQUENCY))
print("three ranks, even:", upper_bound([1 / 3, 1 / 3, 1 / 3]), "bits")
