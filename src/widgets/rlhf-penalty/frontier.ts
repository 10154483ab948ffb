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

/** Points of the frontier, at equal ratios of β: 30 for each power of ten. */
const POINTS = 91;

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

let last: { readonly task: Task; readonly points: readonly FrontierPoint[] } | undefined;

/**
 * The best policies from the dearest β to the cheapest: the most reward for each divergence. The
 * last answer is kept, since it does not change while β is moved.
 */
export function frontierOf(task: Task): readonly FrontierPoint[] {
  const isSame =
    last?.task.reference === task.reference &&
    last.task.rewards === task.rewards &&
    last.task.gold === task.gold;
  if (!isSame || !last) last = { task, points: computeFrontier(task) };
  return last.points;
}

/** A rise or fall of the true reward smaller than this is rounding. */
const ROUNDING = 1e-9;

/**
 * Where the true reward is largest on the way, if it falls again afterwards: the point beyond which
 * the policy gains only what the proxy mistakes.
 */
export function turningPoint(points: readonly FrontierPoint[]): FrontierPoint | undefined {
  const gold = (point: FrontierPoint | undefined): number => point?.gold ?? -Infinity;
  const top = points.reduce<FrontierPoint | undefined>(
    (best, point) => (gold(point) > gold(best) ? point : best),
    undefined,
  );
  return top && gold(points.at(-1)) < gold(top) - ROUNDING ? top : undefined;
}
