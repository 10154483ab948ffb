from math import log


def make_random(seed):
    """A seeded function that gives numbers in [0, 1) (given): Wichmann and Hill's generator."""
    a, b, c = seed % 30268 + 1, seed % 30306 + 1, seed % 30322 + 1

    def random():
        nonlocal a, b, c
        a, b, c = 171 * a % 30269, 172 * b % 30307, 170 * c % 30323
        return (a / 30269 + b / 30307 + c / 30323) % 1

    return random


def plugin_entropy(counts):
    """The entropy of the observed frequencies, in nats."""
    observations = sum(counts)
    return sum(n / observations * log(observations / n) for n in counts if n > 0)


def corrected_entropy(counts):
    """The plug-in entropy with the correction of Miller and Madow, in nats."""
    observed = sum(1 for n in counts if n > 0)
    return plugin_entropy(counts) + (observed - 1) / sum(counts)


def mutual_information(table):
    """The plug-in mutual information of a table of counts, in nats."""
    rows = [sum(row) for row in table]
    columns = [sum(column) for column in zip(*table)]
    cells = [n for row in table for n in row]
    return plugin_entropy(rows) + plugin_entropy(columns) - plugin_entropy(cells)


def mean_estimate(outcomes, observations, repetitions, seed):
    """The mean plug-in entropy of so many samples of a fair die with that many faces."""
    random = make_random(seed)
    total = 0
    for _ in range(repetitions):
        counts = [0] * outcomes
        for _ in range(observations):
            counts[int(outcomes * random())] += 1
        total += plugin_entropy(counts)
    return total / repetitions


def paired(xs, ys):
    """The table of counts of pairs, for values from 0 on (given)."""
    table = [[0] * (max(ys) + 1) for _ in range(max(xs) + 1)]
    for x, y in zip(xs, ys):
        table[x][y] += 1
    return table


def shuffled(values, random):
    """A copy in random order (given)."""
    values = list(values)
    for last in range(len(values) - 1, 0, -1):
        chosen = int((last + 1) * random())
        values[last], values[chosen] = values[chosen], values[last]
    return values


def shuffle_test(xs, ys, shuffles, seed):
    """The share of shufflings of ys that show at least as much information as the pairs in hand,
    which are counted as one shuffling more."""
    random = make_random(seed)
    found = mutual_information(paired(xs, ys))
    as_much = 1
    for _ in range(shuffles):
        if mutual_information(paired(xs, shuffled(ys, random))) >= found - 1e-9:
            as_much += 1
    return as_much / (shuffles + 1)


print("mean estimate of a die with 8 faces:", mean_estimate(8, 20, 100, 1), "truth:", log(8))
