from math import inf, log2


def ideal_length(message, counts):
    """The surprise of the whole message, in bits; inf if the model excludes a symbol."""
    ...


def narrow(message, counts):
    """The message's interval as whole numbers: from low/whole up to (low + width)/whole."""
    ...


def encode(message, counts):
    """The shortest bits b such that all numbers starting 0.b lie in the interval."""
    ...


def decode(bits, counts, length):
    """The message of that length which the bits stand for."""
    ...


def adaptive_length(message, symbols):
    """The surprise in bits under a model that counts as it reads, starting from 1 each."""
    ...


def steps_length(steps):
    """The surprise in bits where each step brings its own [start, count, total]."""
    ...


def encode_steps(steps):
    """The bits to send where each step brings its own [start, count, total]."""
    ...


MESSAGE = [0, 0, 1, 0, 0, 0, 2, 0, 1, 0, 0, 0, 0, 1, 0, 2, 0, 0, 1, 0]  # 14 zeros, 4 ones, 2 twos
print("surprise:", ideal_length(MESSAGE, [7, 2, 1]))
print("sent:", encode(MESSAGE, [7, 2, 1]))
