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
    left = weight * exp(normal_log_density(x, LEFT, SPREAD))
    right = (1 - weight) * exp(normal_log_density(x, RIGHT, SPREAD))
    return log(left + right)


def match(weight):
    """Mean and standard deviation of the target."""
    mean = weight * LEFT + (1 - weight) * RIGHT
    between = weight * (LEFT - mean) ** 2 + (1 - weight) * (RIGHT - mean) ** 2
    return [mean, sqrt(SPREAD**2 + between)]


def integral(height, low, high):
    """The area below a function that vanishes at both ends, by the trapezoidal rule."""
    steps = int((high - low) / 0.05) + 1
    width = (high - low) / steps
    return width * sum(height(low + i * width) for i in range(steps + 1))


def forward(mean, deviation, weight):
    """KL(P || Q) of the target and Q = N(mean, deviation^2), in nats."""

    def height(x):
        log_p = target_log_density(x, weight)
        return exp(log_p) * (log_p - normal_log_density(x, mean, deviation))

    return integral(height, LEFT - 7 * SPREAD, RIGHT + 7 * SPREAD)


def reverse(mean, deviation, weight):
    """KL(Q || P), in nats."""

    def height(x):
        log_q = normal_log_density(x, mean, deviation)
        return exp(log_q) * (log_q - target_log_density(x, weight))

    return integral(height, mean - 7 * deviation, mean + 7 * deviation)


def descend(mean, deviation, weight):
    """Where KL(Q || P) stops falling, from this start on: the mean and deviation of Q."""
    lowest, reach = reverse(mean, deviation, weight), 0.5
    while reach > 3e-4:
        neighbours = [
            (mean - reach, deviation),
            (mean + reach, deviation),
            (mean, deviation / (1 + reach)),
            (mean, deviation * (1 + reach)),
        ]
        for place in neighbours:
            kl = reverse(place[0], place[1], weight)
            if kl < lowest:
                lowest, (mean, deviation) = kl, place
                break
        else:
            reach /= 2
    return [mean, deviation]


def sampled_reverse(mean, deviation, weight, draws, seed):
    """KL(Q || P) estimated from seeded draws of Q, in nats."""
    total = 0
    for z in normals(draws, seed):
        x = mean + deviation * z
        total += normal_log_density(x, mean, deviation) - target_log_density(x, weight)
    return total / draws


print("moments of the target:", match(0.5))
print("forward and reverse at (0, 1):", forward(0, 1, 0.5), reverse(0, 1, 0.5))
