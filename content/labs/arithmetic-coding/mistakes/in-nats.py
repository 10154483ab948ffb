from math import inf, log, log2


def ideal_length(message, counts):
    """The surprise of the whole message, in bits; inf if the model excludes a symbol."""
    total = sum(counts)
    return sum(log(total / counts[symbol]) if counts[symbol] else inf for symbol in message)


def narrow(message, counts):
    """The message's interval as whole numbers: from low/whole up to (low + width)/whole."""
    total = sum(counts)
    low, width, whole = 0, 1, 1
    for symbol in message:
        low = low * total + width * sum(counts[:symbol])
        width *= counts[symbol]
        whole *= total
    return [low, width, whole]


def encode(message, counts):
    """The shortest bits b such that all numbers starting 0.b lie in the interval."""
    low, width, whole = narrow(message, counts)
    if width == 0:
        raise ValueError("the model excludes this message")
    length, cells = 0, 1
    while True:
        first = (low * cells + whole - 1) // whole  # the first cell that starts inside
        if (first + 1) * whole <= (low + width) * cells:
            return [(first >> (length - 1 - place)) & 1 for place in range(length)]
        length, cells = length + 1, cells * 2


def decode(bits, counts, length):
    """The message of that length which the bits stand for."""
    total = sum(counts)
    place, whole = 0, 1
    for bit in bits:
        place, whole = 2 * place + bit, 2 * whole
    message = []
    for _ in range(length):
        place *= total
        symbol, start = 0, 0
        while place >= (start + counts[symbol]) * whole:
            start += counts[symbol]
            symbol += 1
        message.append(symbol)
        place -= start * whole
        whole *= counts[symbol]
    return message


def adaptive_length(message, symbols):
    """The surprise in bits under a model that counts as it reads, starting from 1 each."""
    counts = [1] * symbols
    bits = 0
    for symbol in message:
        bits += log2(sum(counts) / counts[symbol])
        counts[symbol] += 1
    return bits


def shortest(low, width, whole):
    """The shortest bits b such that all numbers starting 0.b lie in an interval that is not empty."""
    length, cells = 0, 1
    while True:
        first = (low * cells + whole - 1) // whole  # the first cell that starts inside
        if (first + 1) * whole <= (low + width) * cells:
            return [(first >> (length - 1 - place)) & 1 for place in range(length)]
        length, cells = length + 1, cells * 2


def steps_length(steps):
    """The surprise in bits where each step brings its own [start, count, total]."""
    return sum(log(total / count) for _, count, total in steps)


def encode_steps(steps):
    """The bits to send where each step brings its own [start, count, total]."""
    low, width, whole = 0, 1, 1
    for start, count, total in steps:
        low = low * total + width * start
        width *= count
        whole *= total
    return shortest(low, width, whole)


MESSAGE = [0, 0, 1, 0, 0, 0, 2, 0, 1, 0, 0, 0, 0, 1, 0, 2, 0, 0, 1, 0]  # 14 zeros, 4 ones, 2 twos
print("surprise:", ideal_length(MESSAGE, [7, 2, 1]))
print("sent:", encode(MESSAGE, [7, 2, 1]))
