from math import exp, inf, log

ALPHABET = " abcdefghijklmnopqrstuvwxyz"

# The beginning of Alice's Adventures in Wonderland, without its capitals and punctuation.
TEXT = (
    "alice was beginning to get very tired of sitting by her sister on the bank and of having "
    "nothing to do once or twice she had peeped into the book her sister was reading but it had "
    "no pictures or conversations in it and what is the use of a book thought alice without "
    "pictures or conversations"
)


def transitions(text):
    """How often each symbol follows each other one: rows the symbol before, columns the next."""
    counts = [[0] * 27 for _ in ALPHABET]
    for before, after in zip(text, text[1:]):
        counts[ALPHABET.index(before)][ALPHABET.index(after)] += 1
    return counts


def loss_floor(counts):
    """The conditional entropy of the next symbol given the one before, in nats."""
    total = sum(map(sum, counts))
    return sum(
        count / total * log(sum(row) / count) for row in counts for count in row if count > 0
    )


def log_softmax(row):
    """The logarithms of the probabilities that a row of logits stands for."""
    top = max(row)
    norm = top + log(sum(exp(logit - top) for logit in row))
    return [logit - norm for logit in row]


def loss(counts, logits):
    """The mean of -ln q(next | before) over the transitions counted, in nats."""
    total = sum(map(sum, counts))
    surprise = 0
    for row, row_logits in zip(counts, logits):
        for count, log_q in zip(row, log_softmax(row_logits)):
            surprise -= count * log_q
    return surprise / total


def step(counts, logits, rate):
    """The logits after one step of full-batch gradient descent on the mean loss."""
    total = sum(map(sum, counts))
    updated = []
    for row, row_logits in zip(counts, logits):
        seen = sum(row)
        slopes = [
            (seen * exp(log_q) - count) / total
            for count, log_q in zip(row, log_softmax(row_logits))
        ]
        updated.append([z - rate * slope for z, slope in zip(row_logits, slopes)])
    return updated


def train(counts, steps, rate):
    """The losses at the start, with all logits 0, and after each step."""
    logits = [[0] * len(row) for row in counts]
    losses = [loss(counts, logits)]
    for _ in range(steps):
        logits = step(counts, logits, rate)
        losses.append(loss(counts, logits))
    return losses


def held_out_loss(counts, other, extra):
    """The mean loss, in nats, on the transitions `other` of the model counted in `counts`,
    with `extra` added to every count; inf if the model excludes one of them."""
    total = sum(map(sum, other))
    surprise = 0
    for seen, row in zip(counts, other):
        all_seen = sum(seen) + extra * len(seen)
        for count, found in zip(seen, row):
            if found > 0:
                weight = count + extra
                surprise += found * log(all_seen / weight) if weight > 0 else inf
    return surprise / total


def bits_per_character(nats, tokens, characters):
    """A loss in nats per token, on a text of so many tokens and characters, in bits per character."""
    return nats / log(2)


print("floor:", loss_floor(transitions(TEXT)))
print("losses:", train(transitions(TEXT), 5, 50))
