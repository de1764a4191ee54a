import type { Conflict, Evidence, Position, Positions } from '../../analyses/positions/index.ts'
import type { NewerStance } from '../../analyses/unsure/index.ts'
import { restsText, stanceOnce, wordText } from '../contract/index.ts'
import type { Palette } from './colours.ts'
import { printable, wrap } from './layout.ts'
import { counted } from './out.ts'
import { sureText } from './table-view.ts'

interface Shown {
  /** Every period instead of the newest statement alone. */
  readonly history: boolean
  readonly width: number
  readonly colours: Palette
}

/** A position, with what is newer, not sure, and another stance. */
type ShownPosition = Position & { readonly newer?: readonly NewerStance[] }
type ShownPositions = Omit<Positions, 'positions'> & { readonly positions: readonly ShownPosition[] }

const INDENT = '    '
const MAX_WIDTH = 110

/**
 * Positions for eyes:
 *
 *     Kessar
 *       The strip  rejects  firmness 0.84  2025-03-10 to 2025-03-18 · 3 statements, 2 independent origins
 *           2025-03-18 · The Maradin Herald · named · 91 % sure  3f9a2c81b0:s4
 *           will not leave the strip until the sanctions are lifted
 */
export function positionsText(table: ShownPositions, shown: Shown): string {
  const width = Math.min(Math.max(shown.width, 40), MAX_WIDTH)
  const rows: string[] = []
  let party = ''
  for (const position of table.positions) {
    if (position.party !== party) {
      if (party !== '') rows.push('')
      party = position.party
      rows.push(shown.colours.bold(printable(party)))
    }
    rows.push(...positionRows(position, width, shown))
  }
  rows.push(...conflictRows('Reversals', 'the party took the other side', table.reversals, width, shown.colours))
  rows.push(...conflictRows('Contradictions', 'both sides within a day', table.contradictions, width, shown.colours))
  if (table.claimedChanges.length > 0) {
    rows.push('', `${shown.colours.bold('Changes claimed by others')} ${shown.colours.dim('(not found, but told of)')}`)
    for (const { party: known, whose, issue, evidence } of table.claimedChanges) {
      rows.push(`  ${printable(known ?? `“${whose}”`)}${issue === null ? '' : ` · ${printable(issue)}`}`)
      rows.push(...evidenceRows({ ...evidence, stance: null }, width, shown.colours))
    }
  }
  return rows.length === 0 ? '' : `${rows.join('\n')}\n`
}

function positionRows(position: ShownPosition, width: number, { history, colours }: Shown): string[] {
  const { issue, stance, also, firmness, since, lastConfirmed, evidence, origins, rests, contested, undated } = position
  const { beside, newer = [], past } = position
  const when = since === null ? 'undated' : since === lastConfirmed ? since : `${since} to ${lastConfirmed}`
  const counts = `${counted(evidence.length, 'statement')}, ${counted(origins, 'independent origin')}`
  const rows = [
    `  ${colours.source(printable(issue))}  ${colours.cue(past === true ? stanceOnce(stance) : stance)}${rests === 'own' ? '' : ` (${restsText(rests)})`}${
      also === null ? '' : ` · also ${also}`
    }  ${past === true ? 'told as past' : `firmness ${firmness.toFixed(2)}`}  ${when} · ${counts}`,
  ]
  if (history) {
    rows.push(...periodRows(position.history, '', width, colours))
    rows.push(...periodRows(beside, 'beside: ', width, colours))
  } else {
    if (evidence[0] !== undefined) rows.push(...evidenceRows(evidence[0], width, colours))
    const newest = beside.at(-1)?.evidence.at(-1)
    if (newest !== undefined)
      rows.push(`${INDENT}also ${colours.cue(newest.stance)}`, ...evidenceRows(newest, width, colours))
  }
  for (const { kind, evidence: against } of contested) {
    const who =
      kind === 'denied'
        ? 'the party denies'
        : against.how === 'unnamed'
          ? 'somebody of it, without a name, said'
          : `${printable(against.by ?? 'somebody else')} claims`
    rows.push(
      `${INDENT}${colours.doubtful('contested')}: ${who}: ${against.stance}`,
      ...evidenceRows(against, width, colours),
    )
  }
  for (const { evidence: told, by } of position.corrected ?? [])
    rows.push(
      `${INDENT}${colours.doubtful('corrected')}: ${told.stance}, taken back ${by.published ?? 'undated'}  ${colours.dim(by.id)}`,
      ...evidenceRows(told, width, colours),
    )
  if (newer.length > 0) rows.push(...newerRows(newer, width, colours))
  if (undated.length > 0 && (history || since !== null)) {
    rows.push(`${INDENT}undated`)
    for (const one of undated) rows.push(...evidenceRows(one, width, colours))
  }
  return rows
}

/** `1 newer, not sure: rejects, 2031-03-14 (52 % sure)  3f9a2c81b0:s7` */
function newerRows(newer: readonly NewerStance[], width: number, colours: Palette): string[] {
  const told = newer.map(
    ({ stance, day, confidence, coding }) => `${stance}, ${day} (${sureText(confidence)})  ${colours.dim(coding)}`,
  )
  const [first = '', ...others] = told
  const head = `${INDENT}${newer.length} newer, not sure: `
  return [head + first, ...others.map((row) => ' '.repeat(Math.min(head.length, width - 40)) + row)]
}

/** Each stance with its days, and what was said. */
function periodRows(periods: Position['history'], lead: string, width: number, colours: Palette): string[] {
  return periods.flatMap(({ stance, from, to, evidence }) => [
    `${INDENT}${lead}${colours.cue(stance)} ${runText(from, to)}`,
    ...evidence.flatMap((one) => evidenceRows(one, width, colours)),
  ])
}

const runText = (from: string | null, to: string | null): string => (from === to ? `${from}` : `${from} to ${to}`)

/** Day, outlet, whose word, id; and the words. */
function evidenceRows(
  evidence: Omit<Evidence, 'stance'> & { readonly stance: Evidence['stance'] | null },
  width: number,
  colours: Palette,
): string[] {
  const {
    published,
    again,
    datesContradict,
    said,
    outlet,
    how,
    by,
    claim,
    modality,
    id,
    words,
    confidence,
    byAgreement,
    past,
    byPlan,
  } = evidence
  const facts = [
    `${again ?? published ?? 'undated'}${datesContradict === true ? ' (its dates contradict)' : ''}`,
    ...(again === undefined ? [] : [`as printed on ${published}`]),
    printable(outlet ?? 'outlet unknown'),
    wordText(how, by === null ? null : printable(by), claim),
    ...(modality === 'asserted' ? [] : [modality]),
    ...(said === undefined ? (past === true ? ['told as past'] : []) : [`of ${runText(said.first, said.last)}`]),
    ...(byAgreement === true ? ['with an agreement'] : []),
    ...(byPlan === undefined ? [] : [planText(evidence.stance, byPlan)]),
    sureText(confidence),
  ]
  const wordRows = (told: string): string[] =>
    wrap(printable(told.replace(/\s+/g, ' ')), width - 2 * INDENT.length).map((row) => INDENT + INDENT + row)
  return [
    `${INDENT}${INDENT}${colours.dim(`${facts.join(' · ')}  ${id}`)}`,
    ...wordRows(words),
    ...(byPlan === undefined ? [] : wordRows(`its term, ${byPlan.term.day ?? 'undated'}: ${byPlan.term.words}`)),
  ]
}

/** `by accepting “Osk accord” of 2031-04-18` */
function planText(stance: Evidence['stance'] | null, { name, reported }: NonNullable<Evidence['byPlan']>): string {
  const done = stance === 'demands' ? 'making' : stance === 'rejects' ? 'rejecting' : 'accepting'
  return `by ${done} “${printable(name)}”${reported === null ? '' : ` of ${reported}`}`
}

function conflictRows(
  title: string,
  gloss: string,
  conflicts: readonly Conflict[],
  width: number,
  colours: Palette,
): string[] {
  if (conflicts.length === 0) return []
  const rows = ['', `${colours.bold(title)} ${colours.dim(`(${gloss})`)}`]
  for (const { party, issue, before, after } of conflicts) {
    rows.push(`  ${printable(party)} · ${colours.source(printable(issue))}`)
    for (const one of [before, after]) {
      rows.push(`${INDENT}${colours.cue(one.stance)}`, ...evidenceRows(one, width, colours))
    }
  }
  return rows
}
