import { expectation, exponentialTilt, klDivergence } from '~/math';
import { BETA } from './beta';

/** What the best policy at one β costs and earns. */
export interface FrontierPoint {
  readonly beta: number;
  /** KL(π‖π₀), in bits. */
  readonly klBits: number;
  /** Mean reward that the policy is trained for. */
  readonly reward: number;
  /** Mean true reward, where it is known apart. */
  readonly gold: number | undefined;
}

export interface Task {
  readonly reference: readonly number[];
  readonly rewards: readonly number[];
  readonly gold: readonly number[] | undefined;
}

/** Points of the frontier, at equal ratios of β: 20 for each power of ten. */
const POINTS = 61;

export function frontierPoint({ reference, rewards, gold }: Task, beta: number): FrontierPoint {
  const policy = exponentialTilt(reference, rewards, beta);
  return {
    beta,
    klBits: klDivergence(policy, reference),
    reward: expectation(policy, rewards),
    gold: gold && expectation(policy, gold),
  };
}

function computeFrontier(task: Task): FrontierPoint[] {
  return Array.from({ length: POINTS }, (_, index) =>
    frontierPoint(task, BETA.max * (BETA.min / BETA.max) ** (index / (POINTS - 1))),
  );
}

/** A rise or fall of the true reward smaller than this is rounding. */
const ROUNDING = 1e-9;
/** Each leaves two thirds of the range in which the turn lies; together, a millionth. */
const REFINEMENTS = 34;

/** The β between two others at which the true reward is largest, where it rises and then falls. */
function refine(task: Task, low: number, high: number): FrontierPoint {
  let [from, to] = [Math.log(low), Math.log(high)];
  const gold = (logBeta: number): number => frontierPoint(task, Math.exp(logBeta)).gold ?? 0;
  for (let step = 0; step < REFINEMENTS; step += 1) {
    const third = (to - from) / 3;
    if (gold(from + third) < gold(to - third)) from += third;
    else to -= third;
  }
  return frontierPoint(task, Math.exp((from + to) / 2));
}

function turningPoint(task: Task, points: readonly FrontierPoint[]): FrontierPoint | undefined {
  const golds = points.map(({ gold }) => gold ?? -Infinity);
  const most = Math.max(...golds);
  const index = golds.indexOf(most);
  const top = points[index];
  if (!top || (golds.at(-1) ?? most) >= most - ROUNDING) return undefined;
  const before = points[index - 1];
  const after = points[index + 1];
  return before && after ? refine(task, after.beta, before.beta) : top;
}

/** The best policies from the dearest β to the cheapest, and where the true reward turns. */
export interface Frontier {
  /** The most reward for each divergence. */
  readonly points: readonly FrontierPoint[];
  /**
   * Where the true reward is largest on the way, if it falls again afterwards: beyond it the policy
   * gains only what the proxy mistakes.
   */
  readonly turn: FrontierPoint | undefined;
}

let last: { readonly task: Task; readonly frontier: Frontier } | undefined;

/** The last answer is kept, since it does not change while β is moved. */
export function frontierOf(task: Task): Frontier {
  const isSame =
    last?.task.reference === task.reference &&
    last.task.rewards === task.rewards &&
    last.task.gold === task.gold;
  if (!isSame || !last) {
    const points = computeFrontier(task);
    last = { task, frontier: { points, turn: task.gold && turningPoint(task, points) } };
  }
  return last.frontier;
}
