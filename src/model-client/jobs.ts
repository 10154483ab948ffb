import type { Answerer, Answering } from './answer';
import type { FromWorker } from './messages';
import { RequestError, type Request, type Task } from './requests';

/** After this long a job makes way, so that the worker can listen. */
const SLICE_MS = 25;
const REPORT_MS = 100;

/** What is answered at once goes before what takes long: a whole file never holds up a typed letter. */
const TURN: Readonly<Record<Task, number>> = {
  distribution: 0,
  why: 0,
  score: 1,
  compare: 2,
  trace: 2,
  generate: 2,
  compress: 3,
  expand: 3,
};

interface Job {
  readonly id: number;
  readonly turn: number;
  readonly answering: Answering<Request>;
  reported: number;
}

/** Works on questions in slices: those whose turn is earlier first, and of these the oldest. */
export class Jobs {
  readonly #answerer: Answerer;
  readonly #say: (message: FromWorker) => void;
  #jobs: readonly Job[] = [];
  #isWorking = false;

  constructor(answerer: Answerer, say: (message: FromWorker) => void) {
    this.#answerer = answerer;
    this.#say = say;
  }

  add(id: number, request: Request): void {
    const job = {
      id,
      turn: TURN[request.task],
      answering: this.#answerer.answer(request),
      reported: performance.now(),
    };
    this.#jobs = [...this.#jobs, job].sort((a, b) => a.turn - b.turn);
    if (!this.#isWorking) this.#work();
  }

  remove(id: number): void {
    this.#jobs = this.#jobs.filter((job) => job.id !== id);
  }

  #work(): void {
    const job = this.#jobs[0];
    this.#isWorking = job !== undefined;
    if (!job) return;
    try {
      this.#goOn(job);
    } catch (error) {
      this.remove(job.id);
      this.#say({ say: 'refused', id: job.id, message: wordsFor(error) });
    }
    setTimeout(() => {
      this.#work();
    });
  }

  #goOn(job: Job): void {
    const { id, answering } = job;
    const until = performance.now() + SLICE_MS;
    for (;;) {
      const step = answering.next();
      if (step.done === true) {
        this.remove(id);
        this.#say({ say: 'result', id, result: step.value });
        return;
      }
      const now = performance.now();
      if (now < until) continue;
      if (now - job.reported > REPORT_MS) {
        job.reported = now;
        this.#say({ say: 'progress', id, progress: step.value });
      }
      return;
    }
  }
}

function wordsFor(error: unknown): string {
  if (error instanceof RequestError) return error.message;
  const reason = error instanceof Error ? error.message : String(error);
  if (error instanceof RangeError) return `There is not enough memory for this (${reason}).`;
  return `The model failed at this (${reason}).`;
}
