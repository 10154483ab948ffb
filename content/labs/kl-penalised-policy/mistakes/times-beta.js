const REFERENCE = [0.4, 0.3, 0.2, 0.1];
const REWARDS = [0, 1, 2, 3];

// Step 1: change these four by hand until the objective at a price of 1 grows no more.
const HAND_TUNED = [0.09, 0.17, 0.31, 0.43];

const sum = (values) => values.reduce((total, value) => total + value, 0);

/** The mean reward under a policy. */
function mean(policy, rewards) {
  return sum(policy.map((share, i) => share * rewards[i]));
}

/** KL(p ‖ q) in nats; Infinity where p gives something that q excludes. */
function kl(p, q) {
  return sum(p.map((share, i) => (share > 0 ? share * Math.log(share / q[i]) : 0)));
}

/** The mean reward less the price of the divergence. */
function objective(policy, reference, rewards, beta) {
  return mean(policy, rewards) - beta * kl(policy, reference);
}

/** The objective of your own policy, at a price of 1 (given). */
function handTuned() {
  return objective(HAND_TUNED, REFERENCE, REWARDS, 1);
}

/** The policy with the largest objective. */
function bestPolicy(reference, rewards, beta) {
  const top = Math.max(...rewards);
  const weights = reference.map((share, i) => share * Math.exp((rewards[i] - top) * beta));
  const total = sum(weights);
  return weights.map((weight) => weight / total);
}

/** The mean of the rewards `judge` under the policy that is best for `rewards`. */
function meanReward(reference, rewards, judge, beta) {
  return mean(bestPolicy(reference, rewards, beta), judge);
}

/** The policy that draws so often from the reference and keeps the best; no two rewards tie. */
function bestOf(draws, reference, rewards) {
  return reference.map((share, i) => {
    const below = sum(reference.filter((_, j) => rewards[j] < rewards[i]));
    return (below + share) ** draws - below ** draws;
  });
}

console.log('my own policy:', handTuned());
console.log('the best one at 1:', bestPolicy(REFERENCE, REWARDS, 1));
