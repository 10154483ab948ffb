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
    ...


def loss_floor(counts):
    """The conditional entropy of the next symbol given the one before, in nats."""
    ...


def log_softmax(row):
    """The logarithms of the probabilities that a row of logits stands for."""
    top = max(row)
    norm = top + log(sum(exp(logit - top) for logit in row))
    return [logit - norm for logit in row]


def loss(counts, logits):
    """The mean of -ln q(next | before) over the transitions counted, in nats."""
    ...


def step(counts, logits, rate):
    """The logits after one step of full-batch gradient descent on the mean loss."""
    ...


def train(counts, steps, rate):
    """The losses at the start, with all logits 0, and after each step."""
    ...


def held_out_loss(counts, other, extra):
    """The mean loss, in nats, on the transitions `other` of the model counted in `counts`,
    with `extra` added to every count; inf if the model excludes one of them."""
    ...


def bits_per_character(nats, tokens, characters):
    """A loss in nats per token, on a text of so many tokens and characters, in bits per character."""
    ...


print("floor:", loss_floor(transitions(TEXT)))
print("losses:", train(transitions(TEXT), 5, 50))
