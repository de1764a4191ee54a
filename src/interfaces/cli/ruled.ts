import { whatItSays } from '../../analyses/unsure/index.ts'
import type { Claim, LedgerCoding, Ruling } from '../../ledger/index.ts'
import type { CodingKind } from '../../reading/index.ts'
import { editLine, profileLine } from './claim-view.ts'
import { editWords } from './coding-view.ts'
import { printable } from './layout.ts'
import { out } from './out.ts'
import { indented, lineWidth } from './table-view.ts'

/** What was ruled: on what, what that says by now, and where it is to be seen. */
export interface Ruled extends Pick<Ruling, 'action' | 'who' | 'at' | 'why'> {
  readonly id: string
  readonly kind: CodingKind | 'claim'
  /** What an edit sets, by field. */
  readonly set: Ruling['edit']
  /** What it says now, in one line. */
  readonly says: string
  /** The sentence of a coding, its words between brackets; the words of a claim. */
  readonly sentence: string
  /** Commands that have it now; none: it stands in no table. */
  readonly shownBy: readonly string[]
  /** Why it stands in no table, or in none yet. */
  readonly note: string | null
}

export const PAST: Readonly<Record<Ruling['action'], string>> = {
  accept: 'accepted',
  reject: 'rejected',
  edit: 'edited',
  withdraw: 'ruling withdrawn',
}

const INDENT = '    '

/**
 * Answers a ruling:
 *
 *     3f9a2c81b0:s14 edited (stance rejects) by ines
 *         statement · Kessar rejects: Tolls
 *         Mr Temesh [would not hear of a new toll].
 *         shown by: rapporteur positions --party Kessar --issue Tolls
 */
export async function answerRuled(ruled: Ruled, json: boolean): Promise<void> {
  if (json) {
    await out(`${JSON.stringify(ruled, null, 2)}\n`)
    return
  }
  const { id, kind, action, set, who, says, sentence, shownBy, note } = ruled
  const edit = kind === 'claim' ? editLine(set) : editWords(set as Parameters<typeof editWords>[0])
  const width = lineWidth()
  const rows = [
    printable(`${id} ${PAST[action]}${edit} by ${who}`),
    ...indented(`${kind} · ${says}`, width, INDENT),
    ...indented(sentence, width, INDENT),
    ...(note === null ? [] : indented(note, width, INDENT)),
    // A command stays in one line, to be copied.
    ...shownBy.map((command) => `${INDENT}shown by: ${printable(command)}`),
  ]
  await out(`${rows.join('\n')}\n`)
}

type Recorded = Pick<Ruling, 'action' | 'edit' | 'who' | 'at' | 'why'>

/** @param coding as it is after the ruling, in one of its appearances */
export function ruledCoding(coding: LedgerCoding, ruling: Recorded): Ruled {
  const { id, kind, sentence, span, words } = coding
  const from = span.start - sentence.span.start
  const marked = `${sentence.words.slice(0, from)}[${words}]${sentence.words.slice(from + words.length)}`
  const note = noteOn(coding)
  const shownBy = note === null ? [tableOf(coding)] : coding.unsure && coding.ruling === null ? [UNSURE[kind]] : []
  return { ...recordOf(ruling), id, kind, says: whatItSays(coding), sentence: marked, shownBy, note }
}

/** @param claim as it is after the ruling */
export function ruledClaim(claim: Claim, ruling: Recorded): Ruled {
  const { id, words, party, profile } = claim
  const rejected = claim.ruling?.action === 'reject'
  return {
    ...recordOf(ruling),
    id,
    kind: 'claim',
    says: `${words.source || 'nobody named'} ${words.cue} · ${profileLine(claim)}`,
    sentence: words.content,
    shownBy: [
      `rapporteur claims --source-kind ${profile.kind}${optionOf('party', party)}${rejected ? ' --with-rejected' : ''}`,
    ],
    note: rejected ? 'no list and no table has it, nor what was coded of what it says' : null,
  }
}

const recordOf = ({ action, edit, who, at, why }: Recorded) => ({ action, set: edit, who, at, why })

function noteOn({ ruling, unsure, claim }: LedgerCoding): string | null {
  if (ruling?.action === 'reject') return 'no table has it'
  if (claim?.ruling?.action === 'reject') return `no table has it: it hangs on ${claim.id}, which is rejected`
  return unsure === true ? 'not told any more: the reader is not sure enough of it' : null
}

const TABLES: Readonly<Record<CodingKind, string>> = {
  statement: 'rapporteur statements',
  event: 'rapporteur events',
  meeting: 'rapporteur calendar',
  proposal: 'rapporteur proposals',
  term: 'rapporteur proposals',
  prediction: 'rapporteur predictions',
  market: 'rapporteur markets',
}

const UNSURE = Object.fromEntries(
  Object.keys(TABLES).map((kind) => [kind, `rapporteur unsure --kind ${kind}`]),
) as Record<CodingKind, string>

/** The command whose table has such a coding; of a stance the very cell. */
function tableOf({ kind, party, issue, data }: LedgerCoding): string {
  if (kind !== 'statement') return TABLES[kind]
  const narrowed = `${optionOf('party', party)}${optionOf('issue', issue)}`
  const isStance = party !== null && issue !== null && (data as { readonly stance: unknown }).stance !== null
  return `${isStance ? 'rapporteur positions' : TABLES.statement}${narrowed}`
}

const optionOf = (name: string, value: string | null): string =>
  value === null
    ? ''
    : ` --${name} ${/^[\p{L}\p{N}._-]+$/u.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`}`
