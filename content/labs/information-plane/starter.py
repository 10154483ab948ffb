from math import exp, floor, log, log2, pi, sqrt, tanh


def inputs(count):
    """So many equally likely numbers from -1 to 1, none of them 0."""
    ...


def bin_index(value, low, high, bins):
    """The number, from 0 on, of the bin into which a value falls."""
    ...


def label_entropy(labels):
    """The entropy in bits of a list of labels that are only told apart."""
    ...


def tanh_information(weight, bins):
    """I(X; T) in bits for 256 inputs and T = tanh(weight * X), sorted into bins from -1 to 1."""
    ...


def relu_information(weight, bins):
    """The same for T = max(0, weight * X), sorted into bins from 0 to the weight."""
    ...


def noisy_information(weight, noise):
    """I(X; T) in bits for 64 inputs and T = tanh(weight * X) + a normal error of that size."""
    ...


for weight in [0.1, 1, 2, 5, 10, 50]:
    print("weight", weight, "bits", tanh_information(weight, 30))
