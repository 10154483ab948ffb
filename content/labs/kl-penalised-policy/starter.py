from math import exp, inf, log

REFERENCE = [0.4, 0.3, 0.2, 0.1]
REWARDS = [0, 1, 2, 3]

# Step 1: change these four by hand until the objective at a price of 1 grows no more.
HAND_TUNED = [0.4, 0.3, 0.2, 0.1]


def mean(policy, rewards):
    """The mean reward under a policy."""
    ...


def kl(p, q):
    """KL(p || q) in nats; inf where p gives something that q excludes."""
    ...


def objective(policy, reference, rewards, beta):
    """The mean reward less the price of the divergence."""
    ...


def hand_tuned():
    """The objective of your own policy, at a price of 1 (given)."""
    return objective(HAND_TUNED, REFERENCE, REWARDS, 1)


def best_policy(reference, rewards, beta):
    """The policy with the largest objective."""
    ...


def mean_reward(reference, rewards, judge, beta):
    """The mean of the rewards `judge` under the policy that is best for `rewards`."""
    ...


def best_of(draws, reference, rewards):
    """The policy that draws so often from the reference and keeps the best; no two rewards tie."""
    ...


print("my own policy:", hand_tuned())
print("the best one at 1:", best_policy(REFERENCE, REWARDS, 1))
