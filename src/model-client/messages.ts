import type { MixtureWeights } from '~/language-model/predictor';
import type { ModelFile } from '~/language-model/read-models';
import type { Progress, Request, Result } from './requests';

/** A file that is downloaded, and how it is known to be whole. */
export interface Download {
  readonly url: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Which models a worker is to hold. */
export interface Order extends MixtureWeights {
  readonly downloads: Readonly<Record<ModelFile, Download>>;
  readonly fingerprint: string;
}

/** What the page and the worker say to each other. */
export type ToWorker =
  | { readonly say: 'begin'; readonly order: Order }
  | { readonly say: 'ask'; readonly id: number; readonly request: Request }
  | { readonly say: 'cancel'; readonly id: number }
  | { readonly say: 'ping' };

/** Why the models could not be started. */
export type FailureKind = 'network' | 'damaged' | 'memory' | 'stopped';

export interface Failure {
  readonly kind: FailureKind;
  /** For the reader: what happened and what can be done. */
  readonly message: string;
}

export type FromWorker =
  | { readonly say: 'loading'; readonly received: number }
  | { readonly say: 'reading' }
  | { readonly say: 'ready' }
  | { readonly say: 'failed'; readonly failure: Failure }
  | { readonly say: 'pong' }
  | { readonly say: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly say: 'result'; readonly id: number; readonly result: Result<Request> }
  | { readonly say: 'refused'; readonly id: number; readonly message: string };
