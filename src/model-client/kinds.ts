import type { ModelKind } from '~/language-model/predictor';

export type { ModelKind };

/** The kinds of models, for pages, which do not load the code of the models for their names. */
export const MODEL_KINDS = ['counts', 'network', 'mixture'] as const satisfies readonly ModelKind[];
