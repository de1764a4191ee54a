import type { Evidence } from '../../analyses/evidence/index.ts'
import { codingOrigins, type OriginOf } from '../../analyses/evidence/index.ts'
import { mapArticles } from '../../analyses/origins/index.ts'
import type { LedgerCoding } from '../../ledger/index.ts'
import type { Palette } from './colours.ts'
import { printable, wrap } from './layout.ts'
import { counted } from './out.ts'
import type { CodingsHere } from './with-codings.ts'

const MAX_WIDTH = 110

/** The width of a terminal's lines, within what is easily read. */
export function lineWidth(): number {
  return Math.min(Math.max(process.stdout.columns ?? 100, 40), MAX_WIDTH)
}

/** Where the codings of a ledger come from. */
export async function originsHere(
  { ledger, dossier }: CodingsHere,
  codings: readonly LedgerCoding[],
): Promise<OriginOf> {
  const documents = codings.map(({ document }) => document)
  return codingOrigins(codings, await mapArticles(ledger, dossier, documents))
}

/** Words broken at blanks, each line behind an indent. */
export function indented(
  words: string,
  width: number,
  indent: string,
  paint: (row: string) => string = (row) => row,
): string[] {
  return wrap(printable(words), Math.max(20, width - indent.length)).map((row) => indent + paint(row))
}

/** `3f9a2c81b0:t4 · 2031-03-04 · Meridian News · two officials (anonymous) · 82 % sure` */
export function evidenceLine({
  coding,
  day,
  datesContradict,
  outlet,
  source,
  sourceKind,
  confidence,
}: Evidence): string {
  const who = sourceKind === null ? (source ?? 'in its own voice') : `${source ?? 'nobody named'} (${sourceKind})`
  return printable(
    [
      coding,
      `${day ?? 'undated'}${datesContradict === true ? ' (its dates contradict)' : ''}`,
      outlet ?? 'outlet unknown',
      who,
      sureText(confidence),
    ].join(' · '),
  )
}

/** How likely it is that it is right as read. */
export const sureText = (confidence: number): string => `${Math.round(confidence * 100)} % sure`

/** The strongest evidence, and how much more there is. */
export function evidenceRows(
  best: Evidence,
  count: number,
  origins: number,
  width: number,
  indent: string,
  { dim }: Palette,
): string[] {
  const more = count > 1 ? ` · ${counted(count, 'report')}, ${counted(origins, 'origin')}` : ''
  return indented(evidenceLine(best) + more, width, indent, dim)
}
