from math import cos, exp, log, pi, sqrt

# The target P: two normal densities of this spread at these places.
LEFT, RIGHT, SPREAD = -3, 3, 0.5


def normals(draws, seed):
    """Seeded draws from the standard normal distribution (given)."""
    a, b, c = seed % 30268 + 1, seed % 30306 + 1, seed % 30322 + 1

    def uniform():
        nonlocal a, b, c
        a, b, c = 171 * a % 30269, 172 * b % 30307, 170 * c % 30323
        return (a / 30269 + b / 30307 + c / 30323) % 1

    return [sqrt(-2 * log(1 - uniform())) * cos(2 * pi * uniform()) for _ in range(draws)]


def normal_log_density(x, mean, deviation):
    """ln N(x; mean, deviation^2)."""
    z = (x - mean) / deviation
    return -z * z / 2 - log(deviation * sqrt(2 * pi))


def target_log_density(x, weight):
    """ln p(x), with `weight` on the left peak; finite even where p(x) itself rounds to 0."""
    ...


def match(weight):
    """Mean and standard deviation of the target."""
    ...


def integral(height, low, high):
    """The area below a function that vanishes at both ends, by the trapezoidal rule."""
    steps = int((high - low) / 0.05) + 1
    width = (high - low) / steps
    return width * sum(height(low + i * width) for i in range(steps + 1))


def forward(mean, deviation, weight):
    """KL(P || Q) of the target and Q = N(mean, deviation^2), in nats."""
    ...


def reverse(mean, deviation, weight):
    """KL(Q || P), in nats."""
    ...


def descend(mean, deviation, weight):
    """Where KL(Q || P) stops falling, from this start on: the mean and deviation of Q."""
    ...


def sampled_reverse(mean, deviation, weight, draws, seed):
    """KL(Q || P) estimated from seeded draws of Q, in nats."""
    ...


print("moments of the target:", match(0.5))
print("forward and reverse at (0, 1):", forward(0, 1, 0.5), reverse(0, 1, 0.5))
