import type { Coding, Draft } from '../codings/index.ts'
import type { ProposalCoding, TermCoding } from '../proposals/index.ts'
import type { StatementData } from '../statements/index.ts'
import { accordOf, type Taking, takingsOf } from './accord.ts'

/** How sure it is that who accepts the whole accepts a term that is sure. */
const SURE = 0.95
/** A term that is less sure binds nobody. */
const LEAST_TERM = 0.7
/** The same of a term that stands under no name. */
const LEAST_NAMELESS = 0.8
/** Of a matter that an agreement names and does not settle. */
const OPEN =
  /\b(?:leav(?:es?|ing)|left|omits?|excludes?|drops?|shelv(?:es?|ed|ing)|sets? aside|silent|postpones?|defers?|no mention|does not|says nothing)\b/i

type Statement = Draft<'statement', StatementData>

/**
 * What parties take on with an agreement: who signs, initials or accepts one accepts each of the terms that the same text
 * tells of it. A term on a condition, and a matter that the agreement leaves open, bind nobody.
 *
 * @param codings all of one text; a stance on the issue that it tells of the party by itself goes before
 * @returns statements, without their ids, each with its term for evidence
 * @example takenOn(text, codings)[0].data.predicate // 'accept the agreement'
 */
export function takenOn(text: string, codings: readonly Coding[]): Statement[] {
  const terms = new Map<string, TermCoding[]>()
  const told = new Set<string>()
  for (const coding of codings) {
    if (isStance(coding)) told.add(`${coding.party}\n${coding.issue}`)
    if (coding.kind !== 'term' || !binds(coding as TermCoding, text)) continue
    const { proposal } = (coding as TermCoding).data
    const held = terms.get(proposal)
    if (held === undefined) terms.set(proposal, [coding as TermCoding])
    else held.push(coding as TermCoding)
  }
  if (terms.size === 0) return []
  const found: Statement[] = []
  const take = (takings: readonly Taking[], taken: readonly TermCoding[]): void => {
    for (const taking of takings) {
      // What is taken out and names no issue may be any of it.
      if (taking.except?.issues.length === 0) continue
      for (const term of taken) {
        const key = `${taking.party}\n${term.issue}`
        if (told.has(key) || taking.except?.issues.includes(term.issue!)) continue
        told.add(key)
        found.push(statementOf(taking, term))
      }
    }
  }
  for (const coding of codings)
    if (coding.kind === 'proposal') take(takingsOf((coding as ProposalCoding).data), terms.get(coding.id) ?? [])
  const { signers, parts } = accordOf(text, codings)
  for (const { id, data } of parts) {
    const own = terms.get(id) ?? []
    // What somebody says is to be done, and names nothing, may be of anything.
    const isSure = ({ attribution, confidence }: TermCoding): boolean =>
      data.names.length > 0 || (attribution === null && confidence >= LEAST_NAMELESS)
    take(signers, own.filter(isSure))
  }
  return found
}

const isStance = ({ kind, data }: Pick<Coding, 'kind' | 'data'>): boolean => {
  const { stance, past } = data as Partial<StatementData>
  return kind === 'statement' && (stance ?? null) !== null && past !== true
}

const binds = ({ issue, span, confidence, data }: TermCoding, text: string): boolean =>
  issue !== null &&
  confidence >= LEAST_TERM &&
  data.role !== 'condition' &&
  data.condition === null &&
  !data.negated &&
  !OPEN.test(text.slice(span.start, span.end))

function statementOf({ party, by = null, span, attribution, words }: Taking, term: TermCoding): Statement {
  const isOwn = attribution === null || by === party
  const why = term.why.filter(({ field }) => field === 'issue')
  return {
    kind: 'statement',
    attribution,
    party,
    issue: term.issue,
    span: term.span,
    confidence: Math.round(term.confidence * SURE * 1000) / 1000,
    why: [
      { field: 'party', span, reading: party },
      { field: 'stance', span, reading: `${words}: with all that is in it` },
      ...why,
    ],
    data: {
      act: 'AGREE',
      recipient: null,
      stance: 'accepts',
      modality: 'asserted',
      how: attribution === null ? 'official' : isOwn ? 'named' : 'claimed',
      by: isOwn ? party : null,
      predicate: 'accept the agreement',
      change: false,
      byAgreement: true,
      about: term.span,
    },
  }
}
