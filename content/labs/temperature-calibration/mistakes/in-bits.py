from math import exp, log

# Predictions in groups of one confidence: how far the predicted class is ahead (the logit),
# how many of them were right, and how many there were.
HELD_OUT = [[1, 599, 1000], [3, 769, 1000], [5, 881, 1000]]


def confidence(logit, temperature):
    """The probability that is given to the predicted one of two classes."""
    if temperature <= 0:
        raise ValueError("the temperature must be above 0")
    return 1 / (1 + exp(-logit / temperature))


def softplus(x):
    """ln(1 + e^x), for any x."""
    return max(x, 0) + log(1 + exp(-abs(x)))


def mean_over(groups, value):
    """The mean over all predictions of something that a group has in common."""
    return sum(total * value(logit, right / total) for logit, right, total in groups) / sum(
        total for _, _, total in groups
    )


def nll(groups, temperature):
    """The mean loss in nats: -ln c where the prediction was right, -ln(1 - c) where not."""
    if temperature <= 0:
        raise ValueError("the temperature must be above 0")
    return mean_over(
        groups,
        lambda logit, right: right * softplus(-logit / temperature)
        + (1 - right) * softplus(logit / temperature),
    ) / log(2)


def accuracy(groups, temperature):
    """The share of predictions that were right."""
    return sum(right for _, right, _ in groups) / sum(total for _, _, total in groups)


def ece(groups, temperature):
    """The mean distance between confidence and share of right predictions, a group a bin."""
    return mean_over(groups, lambda logit, right: abs(confidence(logit, temperature) - right))


def fit(groups):
    """The temperature with the smallest mean loss."""

    def overconfidence(temperature):  # falls through 0 at the best temperature
        return mean_over(
            groups, lambda logit, right: logit * (confidence(logit, temperature) - right)
        )

    low, high = log(0.01), log(100)
    while high - low > 1e-12:
        middle = (low + high) / 2
        if overconfidence(exp(middle)) > 0:
            low = middle
        else:
            high = middle
    return exp(low)


def report(held_out, test):
    """What is fitted on one set, used on another: [temperature, loss, calibration error]."""
    temperature = fit(held_out)
    return [temperature, nll(test, temperature), ece(test, temperature)]


print("loss and calibration error at T = 1:", nll(HELD_OUT, 1), ece(HELD_OUT, 1))
print("best temperature:", fit(HELD_OUT))
