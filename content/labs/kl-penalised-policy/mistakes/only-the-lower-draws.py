from math import exp, inf, log

REFERENCE = [0.4, 0.3, 0.2, 0.1]
REWARDS = [0, 1, 2, 3]

# Step 1: change these four by hand until the objective at a price of 1 grows no more.
HAND_TUNED = [0.09, 0.17, 0.31, 0.43]


def mean(policy, rewards):
    """The mean reward under a policy."""
    return sum(share * reward for share, reward in zip(policy, rewards))


def kl(p, q):
    """KL(p || q) in nats; inf where p gives something that q excludes."""
    return sum((a * log(a / b) if b > 0 else inf) for a, b in zip(p, q) if a > 0)


def objective(policy, reference, rewards, beta):
    """The mean reward less the price of the divergence."""
    return mean(policy, rewards) - beta * kl(policy, reference)


def hand_tuned():
    """The objective of your own policy, at a price of 1 (given)."""
    return objective(HAND_TUNED, REFERENCE, REWARDS, 1)


def best_policy(reference, rewards, beta):
    """The policy with the largest objective."""
    top = max(rewards)
    weights = [share * exp((reward - top) / beta) for share, reward in zip(reference, rewards)]
    total = sum(weights)
    return [weight / total for weight in weights]


def mean_reward(reference, rewards, judge, beta):
    """The mean of the rewards `judge` under the policy that is best for `rewards`."""
    return mean(best_policy(reference, rewards, beta), judge)


def best_of(draws, reference, rewards):
    """The policy that draws so often from the reference and keeps the best; no two rewards tie."""
    policy = []
    for share, reward in zip(reference, rewards):
        below = sum(s for s, r in zip(reference, rewards) if r < reward)
        policy.append((below + share) ** draws)
    return policy


print("my own policy:", hand_tuned())
print("the best one at 1:", best_policy(REFERENCE, REWARDS, 1))
