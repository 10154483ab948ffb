from math import exp, floor, log, log2, pi, sqrt, tanh


def inputs(count):
    """So many equally likely numbers from -1 to 1, none of them 0."""
    return [(2 * i + 1 - count) / count for i in range(count)]


def bin_index(value, low, high, bins):
    """The number, from 0 on, of the bin into which a value falls."""
    return round(bins * (value - low) / (high - low))


def label_entropy(labels):
    """The entropy in bits of a list of labels that are only told apart."""
    counts = {}
    for label in labels:
        counts[label] = counts.get(label, 0) + 1
    return sum(n / len(labels) * log2(len(labels) / n) for n in counts.values())


def tanh_information(weight, bins):
    """I(X; T) in bits for 256 inputs and T = tanh(weight * X), sorted into bins from -1 to 1."""
    return label_entropy([bin_index(tanh(weight * x), -1, 1, bins) for x in inputs(256)])


def relu_information(weight, bins):
    """The same for T = max(0, weight * X), sorted into bins from 0 to the weight."""
    return label_entropy([bin_index(max(0, weight * x), 0, weight, bins) for x in inputs(256)])


def noisy_information(weight, noise):
    """I(X; T) in bits for 64 inputs and T = tanh(weight * X) + a normal error of that size."""
    centres = [tanh(weight * x) for x in inputs(64)]
    width = noise / 4
    entropy = 0  # of T, by the trapezoidal rule
    for i in range(-floor((1 + 7 * noise) / width), floor((1 + 7 * noise) / width) + 1):
        density = sum(exp(-(((i * width - c) / noise) ** 2) / 2) for c in centres)
        density /= len(centres) * noise * sqrt(2 * pi)
        if density > 0:
            entropy -= width * density * log(density)
    entropy_of_noise = log(noise * sqrt(2 * pi)) + 0.5
    return (entropy - entropy_of_noise) / log(2)


for weight in [0.1, 1, 2, 5, 10, 50]:
    print("weight", weight, "bits", tanh_information(weight, 30))
