import type { ArgumentModel } from '../../src/reading/attributions/argument-tagger.ts'
import type { CueModel } from '../../src/reading/attributions/cue-tagger.ts'
import type { CueFindings } from '../../src/reading/attributions/propose.ts'

export const workerScript: URL = new URL('./fold-worker.js', import.meta.url)

/** What every worker is given: where the articles are, and how they are dealt into folds. */
export interface FoldShared {
  readonly models: string
  readonly folder: string
  readonly folds: number
}

/** Train on all folds but `fold`, or on all where it is null; the cue tagger then reads that fold for the other's training. */
export type FoldTask =
  | { readonly kind: 'cues'; readonly fold: number | null }
  | {
      readonly kind: 'arguments'
      readonly fold: number | null
      /** By article, in order; articles of one text share theirs. */
      readonly cues: readonly CueFindings[]
    }

export interface CueFold {
  readonly model: CueModel
  /** For each article of the fold, in order. */
  readonly found: readonly CueFindings[]
}

export interface ArgumentFold {
  readonly model: ArgumentModel
}
