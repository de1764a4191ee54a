const ONCE: Readonly<Record<string, string>> = {
  rejects: 'rejected',
  resists: 'resisted',
  open: 'was open',
  accepts: 'accepted',
  demands: 'demanded',
}

/**
 * What is said of a position that does not rest on its party's own word; empty for one that does.
 *
 * @param rests `own`, `told` or `claimed`
 */
export const restsText = (rests: string): string => RESTS[rests] ?? ''

const RESTS: Readonly<Record<string, string>> = { told: 'as outlets tell it', claimed: 'claimed by others' }

/**
 * On whose word a statement tells a stance: `official`, `named`, `unnamed`, `claimed by Kessar`, or, without anybody's, as its outlet
 * tells it.
 *
 * @param claim null: it stands in nobody's claim
 */
export const wordText = (how: string, by: string | null, claim: string | null): string =>
  how !== 'claimed' ? how : by === null && claim === null ? 'as the outlet tells it' : `claimed by ${by ?? 'others'}`

/**
 * How a stance is told that was taken before and is not known to be held now.
 *
 * @example stanceOnce('rejects') // 'rejected'
 */
export const stanceOnce = (stance: string): string => ONCE[stance] ?? `was ${stance}`
