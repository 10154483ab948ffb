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
    if any(x < 0 for x in p):
        raise ValueError("a probability is negative")
    if abs(sum(p) - 1) > 1e-9:
        raise ValueError("the probabilities do not sum to 1")
    nats = sum(-x * math.log(x) for x in p if x > 0)
    return nats / math.log(base)


for name, p in SHAPES.items():
    print(name, entropy(p))
