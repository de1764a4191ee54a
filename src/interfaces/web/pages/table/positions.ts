import type { Cell, PositionsPage } from '../../../contract/index.ts'

export function firmnessWord(firmness: number): 'tentative' | 'steady' | 'firm' {
  return firmness < 0.34 ? 'tentative' : firmness < 0.67 ? 'steady' : 'firm'
}

/** Cells by party and issue. */
export function cellsBy(positions: PositionsPage): (party: string, issue: string) => Cell | null {
  const found = new Map(positions.cells.map((cell) => [`${cell.party}\n${cell.issue}`, cell]))
  return (party, issue) => found.get(`${party}\n${issue}`) ?? null
}

/** First and last day of any history: one scale for all cells. */
export function spanOf({ cells }: PositionsPage): { readonly from: string; readonly to: string } {
  const days = cells.flatMap(({ history }) => history.map(({ day }) => day)).sort()
  return { from: days[0] ?? '', to: days.at(-1) ?? '' }
}
