const ONCE: Readonly<Record<string, string>> = {
  rejects: 'rejected',
  resists: 'resisted',
  open: 'was open',
  accepts: 'accepted',
  demands: 'demanded',
}

/**
 * How a stance is told that was taken before and is not known to be held now.
 *
 * @example stanceOnce('rejects') // 'rejected'
 */
export const stanceOnce = (stance: string): string => ONCE[stance] ?? `was ${stance}`
