import { type Claim, type Edit, SHORT_ID } from '../../ledger/index.ts'
import type { Palette } from './colours.ts'
import { printable, wrap } from './layout.ts'

/** `anonymous · 2 · Two officials of the ministry · for Varnia · told the Harbour Post · knows: briefed on the talks` */
export function profileLine({ profile, party, words }: Claim): string {
  const { kind, name, count, outlet, affiliation, knowledge, anonymityReason, cites } = profile
  const facts = [
    kind,
    peopleOf(count),
    name !== null && name !== words.source ? `is ${name}` : null,
    party !== null ? `for ${party}` : affiliation && `from ${affiliation.value}`,
    outlet && `${kind === 'document' ? 'seen by' : 'told'} ${outlet.value}`,
    knowledge && `knows: ${knowledge.value}`,
    ...cites.map((cited) => `citing ${cited.name}`),
    anonymityReason && `unnamed because: ${anonymityReason.value}`,
  ]
  return facts
    .filter((fact) => fact !== null)
    .map(printable)
    .join(' · ')
}

function peopleOf({ least, most }: Claim['profile']['count']): string | null {
  if (most === null) return least > 1 ? `${least} or more` : null
  if (least === most) return least === 1 ? null : String(least)
  return `${least} to ${most}`
}

/** `2031-03-04 · Meridian`, or what is known of it. */
export function whereLine({ metadata, future }: Pick<Claim, 'metadata' | 'future'>): string {
  const { published, outlet } = metadata
  const day = published?.resolved?.slice(0, 10) ?? 'undated'
  const sure = published === null || published.certainty === 'stated' ? '' : ` (${published.certainty})`
  const contradicts = published?.against === undefined ? '' : ' (its dates contradict)'
  return `${day}${sure}${contradicts}${future === true ? ' (in the future when it was added)' : ''} · ${printable(outlet?.value ?? 'outlet unknown')}`
}

export function rulingLine({ ruling }: Claim): string | null {
  if (ruling === null) return null
  const verb = { accept: 'accepted', reject: 'rejected', edit: 'edited' }[ruling.action]
  return printable(
    `${verb}${editLine(ruling.edit)} by ${ruling.who} on ${ruling.at.slice(0, 10)}${ruling.why === null ? '' : `: ${ruling.why}`}`,
  )
}

/** ` (kind anonymous, content "the tax stays")`; empty for none. */
export function editLine(edit: Edit): string {
  const edits = Object.entries(edit).map(
    ([field, value]) => `${field} ${typeof value === 'object' && value !== null ? `"${value.exact}"` : value}`,
  )
  return edits.length > 0 ? ` (${edits.join(', ')})` : ''
}

const INDENT = '    '
const MAX_WIDTH = 110

/**
 * A claim for eyes:
 *
 *     3f9a2c81b0:a3  2031-03-04 · Meridian  86 %
 *         two Meridian sources said
 *         anonymous · 2 · told Meridian
 *         that the tax would stay until the crossing was safe again
 */
export function claimText(claim: Claim, width: number, palette: Palette): string {
  const { id, words, confidence, quotation } = claim
  const line = Math.min(Math.max(width, 40), MAX_WIDTH) - INDENT.length
  const said = claim.highlighted === null ? printable(words.content) : markedWords(claim.highlighted, palette)
  const source = words.source === '' ? palette.dim('nobody named') : palette.source(printable(words.source))
  const ruling = rulingLine(claim)
  const rows = [
    `${palette.bold(id.padEnd(SHORT_ID + 4))}  ${whereLine(claim)}  ${palette.dim(`${Math.round(confidence * 100)} %`)}`,
    `${INDENT}${source} ${palette.cue(printable(words.cue))}`,
    ...wrap(profileLine(claim), line).map((row) => INDENT + palette.dim(row)),
    ...wrap(said, line).map((row) => INDENT + (quotation === 'direct' ? palette.quoted(row) : row)),
    ...(claim.retracted === undefined
      ? []
      : [`${INDENT}${palette.doubtful('taken back: a correction tells what was wrong')}`]),
    ...(ruling === null ? [] : [`${INDENT}${palette.doubtful(ruling)}`]),
  ]
  return `${rows.join('\n')}\n`
}

/** What a search found, bold, or between asterisks where there is no colour. */
function markedWords(highlighted: string, palette: Palette): string {
  const bold = palette.bold('x') === 'x' ? (words: string): string => `*${words}*` : palette.bold
  return highlighted
    .split('\u0002')
    .map((part, i) => {
      const [found, rest] = i === 0 ? ['', part] : (part.split('\u0003') as [string, string?])
      return `${found === '' ? '' : bold(printable(found))}${spaced(rest ?? '')}`
    })
    .join('')
    .trim()
}

/** As `printable`, with a blank kept at either end. */
function spaced(words: string): string {
  const plain = printable(words)
  return `${/^\s/.test(words) ? ' ' : ''}${plain}${plain !== '' && /\s$/.test(words) ? ' ' : ''}`
}
