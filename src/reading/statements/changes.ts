import { spanOfTokens } from '../clauses/index.ts'
import type { Draft, Why } from '../codings/index.ts'
import type { Meant } from '../parties/index.ts'
import type { Context } from './context.ts'
import type { StatementData } from './statement.ts'
import { attributionOf } from './voice.ts'

/** Nouns for a party's taking another position, whatever stands beside them. */
const TURNS =
  /^(reversal|u-turn|about-face|about-turn|turnabout|volte-face|climbdown|climb-down|turnaround|backdown|backtracking)$/
/** Nouns that are one only of a position, or where they are called great: "a shift in its stance", "a sharp turn". */
const SHIFTS = /^(shift|turn|change|departure|softening|hardening)$/
const GREAT = /^(sharp|dramatic|stunning|abrupt|sudden|remarkable|striking|major|complete|significant)$/
const POSITIONS = /^(position|stance|policy|tone|line|rhetoric|course|heart|mind|approach|attitude)s?$/
/** Verbs, with what must be their object; null: nothing. */
const VERBS: Readonly<Record<string, RegExp | null>> = {
  backtrack: null,
  'back down': null,
  'back away': null,
  'climb down': null,
  'row back': null,
  reverse: /^(itself|himself|herself|themselves|course|position|stance|policy|decision)$/,
  soften: POSITIONS,
  harden: POSITIONS,
  change: POSITIONS,
  shift: POSITIONS,
}
/** Tokens behind a noun within which it is said whose change it is. */
const REACH = 9

/** Where somebody says that a party changed its position: it is claimed, not found. One a clause. */
export function findChanges(context: Context): Draft<'statement', StatementData>[] {
  const { text } = context
  const found: Draft<'statement', StatementData>[] = []
  for (let at = 0; at < text.tokens.count; at++) {
    const noun = text.upos[at] === 'NOUN' && isTurn(at, context)
    const verb = !noun && text.upos[at] === 'VERB' && isTurning(at, context)
    if (!noun && !verb) continue
    const who = noun ? whose(at, context) : subjectOf(at, context)
    if (who === null) continue
    found.push(draftOf(at, who, context))
  }
  return found
}

function isTurn(at: number, { text }: Context): boolean {
  const { lemma, lower } = text
  if (TURNS.test(lemma[at]) || (lower[at] === 'u' && lower[at + 1] === '-' && lower[at + 2] === 'turn')) return true
  if (!SHIFTS.test(lemma[at])) return false
  for (let k = at + 1; k < at + 6; k++) if (POSITIONS.test(lower[k] ?? '')) return true
  return GREAT.test(lower[at - 1] ?? '')
}

function isTurning(at: number, { text }: Context): boolean {
  const clause = text.clauses.at[at] < 0 ? null : text.clauses.all[text.clauses.at[at]]
  if (clause === null || clause.negations.length > 0 || clause.modals.length > 0 || clause.opener !== '') return false
  const wanted = VERBS[clause.lemma]
  if (wanted === undefined) return false
  return wanted === null || (clause.object >= 0 && wanted.test(text.lower[clause.object]))
}

const meantAt = ({ at, all }: Context['meant'], token: number): Meant | null => (at[token] < 0 ? null : all[at[token]])

function subjectOf(at: number, { text, meant }: Context): Meant | null {
  const clause = text.clauses.all[text.clauses.at[at]]
  return clause.subject < 0 ? null : meantAt(meant, clause.subject)
}

/** "Kessar's reversal", "a reversal by Kessar", "a sharp turn for Ostrel", "Kessar made a U-turn". */
function whose(at: number, { text, meant }: Context): Meant | null {
  const { children, childStart, relation, sentence, clauses, upos, lower } = text
  for (let c = childStart[at]; c < childStart[at + 1]; c++) {
    const child = children[c]
    if (relation[child] === 'nmod:poss') return meantAt(meant, child)
  }
  for (let k = at + 1; k < Math.min(at + REACH, text.tokens.count) && sentence[k] === sentence[at]; k++) {
    if (upos[k] === 'VERB' || (upos[k] === 'PUNCT' && lower[k] !== '-' && lower[k] !== "'s")) break
    const who = meantAt(meant, k)
    if (who !== null) return who
  }
  const clause = clauses.of[at] < 0 ? null : clauses.all[clauses.of[at]]
  const makes = clause !== null && /^(make|perform|do|complete|execute|announce|signal)$/.test(clause.lemma)
  return makes && clause.subject >= 0 && clause.object === at ? meantAt(meant, clause.subject) : null
}

function draftOf(at: number, who: Meant, { text, marksIn, voiceAt }: Context): Draft<'statement', StatementData> {
  const { clauses, sentence } = text
  const clause = clauses.of[at] < 0 ? null : clauses.all[clauses.of[at]]
  const voice = voiceAt(at)
  const mark = marksIn(at + 1, at + 14).find(({ first }) => sentence[first] === sentence[at])
  const first = Math.min(clause?.first ?? at, who.first, at)
  const end = Math.max(clause?.end ?? at + 1, who.end, mark?.end ?? 0, at + 1)
  const why: Why[] = [
    { field: 'party', span: who.span, reading: who.party },
    { field: 'change', span: spanOfTokens(text, at, at + 1), reading: text.lemma[at] },
  ]
  if (mark !== undefined) {
    why.push({ field: 'issue', span: spanOfTokens(text, mark.first, mark.end), reading: mark.issue })
  }
  return {
    kind: 'statement',
    attribution: attributionOf(voice, text),
    party: who.party,
    issue: mark?.issue ?? null,
    span: spanOfTokens(text, first, end),
    confidence: TURNS.test(text.lemma[at]) ? 0.8 : 0.7,
    why: why.sort((a, b) => a.span.start - b.span.start),
    data: {
      act: 'SAY',
      recipient: null,
      stance: null,
      modality: 'asserted',
      how: 'claimed',
      by: voice?.party ?? null,
      predicate: text.lemma[at],
      change: true,
      about: null,
    },
  }
}
