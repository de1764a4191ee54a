/** Labels of the cue tagger. */
export const Cue = { out: 0, begin: 1, inside: 2 } as const
export const CUE_LABELS = 3
/** `CUE_STEPS[from * 3 + to]` is 1 where the step may be taken: a cue's inside needs its beginning. */
export const CUE_STEPS: Uint8Array = Uint8Array.of(1, 1, 0, 1, 1, 1, 1, 1, 1)
export const CUE_FIRST: Uint8Array = Uint8Array.of(1, 1, 0)
