import { isSameSaying, isWeak, type StatementRow, toldOf } from '../../analyses/positions/index.ts'
import type { Ledger, LedgerCoding } from '../../ledger/index.ts'
import { labelled } from './coding-view.ts'
import { sureText } from './table-view.ts'

/**
 * Why a statement that is not sure enough by itself is told, or is not:
 *
 *     together 84 % sure with 6b1d0c22aa:s7 (52 % sure), 9e0f4ab310:s3 (61 % sure)
 *
 * Nothing of what is told by itself.
 */
export async function togetherRows(ledger: Ledger, coding: LedgerCoding, width: number): Promise<string[]> {
  const { party, issue, id } = coding
  if (!isWeak(coding) || party === null || issue === null) return []
  const rows = (await ledger.codings({ kinds: ['statement'], party, issue })) as StatementRow[]
  const same = rows.filter((row) => row.id !== id && isSameSaying(row, coding as StatementRow))
  const surer = same.find((row) => !isWeak(row))
  const others = [...new Map(same.map((row) => [row.id, `${row.id} (${sureText(row.confidence)})`])).values()]
  const told = toldOf(rows, 0).find(({ row }) => row.id === id)
  const words =
    others.length === 0
      ? 'no other text says the same: it stands in no table'
      : surer !== undefined
        ? `not needed beside ${surer.id}, which is sure enough by itself: it stands in no table`
        : told === undefined
          ? `not sure enough with ${others.join(', ')}: it stands in no table`
          : `${sureText(told.together!)} with ${others.join(', ')}`
  return labelled('together', words, width)
}
