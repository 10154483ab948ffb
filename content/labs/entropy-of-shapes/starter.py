import math

SHAPES = {
    "uniform": [1 / 8] * 8,
    "forecast": [0.35, 0.35, 0.1, 0.1, 0.04, 0.04, 0.01, 0.01],
    "bimodal": [0.01, 0.02, 0.46, 0.01, 0.01, 0.46, 0.02, 0.01],
    "two spikes": [0, 0, 1 / 2, 0, 0, 1 / 2, 0, 0],
    "peaked": [0.01, 0.01, 0.01, 0.93, 0.01, 0.01, 0.01, 0.01],
    "certain": [0, 0, 0, 1, 0, 0, 0, 0],
}


def entropy(p, base=2):
    # p is a list of probabilities, one for each outcome.
    # Return the average surprise, in units of the logarithm's base.
    ...


print("a fair coin:", entropy([1 / 2, 1 / 2]))
# When the coin gives 1, print the entropy of every shape.
