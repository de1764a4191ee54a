/** Labels of the argument tagger. */
export const Argument = { out: 0, sourceBegin: 1, sourceInside: 2, contentBegin: 3, contentInside: 4 } as const
export const ARGUMENT_LABELS = 5

const STEPS = new Uint8Array(25).fill(1)
// An inside follows its own begin or inside.
for (const from of [0, 3, 4]) STEPS[from * 5 + 2] = 0
for (const from of [0, 1, 2]) STEPS[from * 5 + 4] = 0
/** `ARGUMENT_STEPS[from * 5 + to]` is 1 where the step may be taken. */
export const ARGUMENT_STEPS: Uint8Array = STEPS
export const ARGUMENT_FIRST: Uint8Array = Uint8Array.of(1, 1, 0, 1, 0)
