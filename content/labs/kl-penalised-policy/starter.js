const REFERENCE = [0.4, 0.3, 0.2, 0.1];
const REWARDS = [0, 1, 2, 3];

// Step 1: change these four by hand until the objective at a price of 1 grows no more.
const HAND_TUNED = [0.4, 0.3, 0.2, 0.1];

const sum = (values) => values.reduce((total, value) => total + value, 0);

/** The mean reward under a policy. */
function mean(policy, rewards) {
  // Your code.
}

/** KL(p ‖ q) in nats; Infinity where p gives something that q excludes. */
function kl(p, q) {
  // Your code.
}

/** The mean reward less the price of the divergence. */
function objective(policy, reference, rewards, beta) {
  // Your code.
}

/** The objective of your own policy, at a price of 1 (given). */
function handTuned() {
  return objective(HAND_TUNED, REFERENCE, REWARDS, 1);
}

/** The policy with the largest objective. */
function bestPolicy(reference, rewards, beta) {
  // Your code.
}

/** The mean of the rewards `judge` under the policy that is best for `rewards`. */
function meanReward(reference, rewards, judge, beta) {
  // Your code.
}

/** The policy that draws so often from the reference and keeps the best; no two rewards tie. */
function bestOf(draws, reference, rewards) {
  // Your code.
}

console.log('my own policy:', handTuned());
console.log('the best one at 1:', bestPolicy(REFERENCE, REWARDS, 1));
