/** Where parties stand, as the page draws it. */

export type Stance = 'rejects' | 'resists' | 'open' | 'accepts' | 'demands'

/** One statement's stance in the history of a cell. */
export interface Stood {
  /** `2031-03-04` */
  readonly day: string
  readonly stance: Stance
}

export interface Cell {
  readonly party: string
  readonly issue: string
  /** Null: nobody says anything of it, or nothing sure. */
  readonly stance: Stance | null
  /** How often, how officially and how categorically, 0 to 1. */
  readonly firmness: number | null
  /** Days. */
  readonly since: string | null
  readonly confirmed: string | null
  readonly history: readonly Stood[]
  /** The day of the last reversal. */
  readonly reversed: string | null
  readonly contested: boolean
  readonly statements: number
  readonly origins: number
}

export interface Positions {
  readonly parties: readonly string[]
  readonly issues: readonly string[]
  readonly cells: readonly Cell[]
}

/** From against to for; what is demanded stands beside the scale. */
export const SCALE: readonly Stance[] = ['rejects', 'resists', 'open', 'accepts']

export function firmnessWord(firmness: number): 'tentative' | 'steady' | 'firm' {
  return firmness < 0.34 ? 'tentative' : firmness < 0.67 ? 'steady' : 'firm'
}

/** Cells by party and issue. */
export function cellsBy(positions: Positions): (party: string, issue: string) => Cell | null {
  const found = new Map(positions.cells.map((cell) => [`${cell.party}\n${cell.issue}`, cell]))
  return (party, issue) => found.get(`${party}\n${issue}`) ?? null
}
