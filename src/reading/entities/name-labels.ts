import type { EntityType } from './entity.ts'

/** Types in the order of their labels: label `1 + 2 * type` begins a name, the next one goes on with it; 0 is no name. */
export const nameTypes: readonly EntityType[] = ['person', 'organisation', 'place', 'group']
export const LABELS = 9
export const begins = (type: number): number => 1 + 2 * type
export const goesOn = (type: number): number => 2 + 2 * type
export const typeOfLabel = (label: number): number => (label - 1) >> 1

/** `allowedSteps[from * LABELS + to]`: a name goes on only after a label of its own type. */
export const allowedSteps: Uint8Array = Uint8Array.from({ length: LABELS * LABELS }, (_, step) => {
  const from = Math.floor(step / LABELS)
  const to = step % LABELS
  const inside = to > 0 && to % 2 === 0
  return !inside || from === to || from === to - 1 ? 1 : 0
})

/** Labels that a run may begin with. */
export const firstLabels: Uint8Array = Uint8Array.from({ length: LABELS }, (_, label) =>
  label % 2 === 1 || label === 0 ? 1 : 0,
)

/** Kinds of step, by the token that is stepped to; each has transition weights of its own. */
export const STEP_KINDS = 8
