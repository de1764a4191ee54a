import type { Coding, Draft } from '../codings/index.ts'
import type { ProposalCoding, ProposalData, TermCoding } from '../proposals/index.ts'
import type { StatementData } from '../statements/index.ts'

/** Stages by which a party binds itself. */
const BINDING: ReadonlySet<string> = new Set(['accepted', 'in force'])
/** How sure it is that who accepts the whole accepts a term that is sure. */
const SURE = 0.95
/** A term that is less sure binds nobody. */
const LEAST_TERM = 0.7
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
  const found: Statement[] = []
  for (const proposal of codings) {
    const own = proposal.kind === 'proposal' ? terms.get(proposal.id) : undefined
    if (own === undefined) continue
    for (const taking of takings((proposal as ProposalCoding).data)) {
      for (const term of own) {
        const key = `${taking.party}\n${term.issue}`
        if (told.has(key)) continue
        told.add(key)
        found.push(statementOf(taking, term))
      }
    }
  }
  return found
}

const isStance = ({ kind, data }: Pick<Coding, 'kind' | 'data'>): boolean => {
  const { stance, past } = data as Partial<StatementData>
  return kind === 'statement' && (stance ?? null) !== null && past !== true
}

type Taking = ProposalData['reactions'][number]

/** Who accepts it, as the text tells that it came about; each party once. */
function takings({ form, reactions, stages }: ProposalData): Taking[] {
  if (form === 'demand') return []
  const isDone = ({ party, span }: Taking): boolean =>
    stages.some((stage) => BINDING.has(stage.value) && stage.party === party && stage.span.start === span.start)
  const done = reactions.filter((one) => one.stance === 'accepts' && isDone(one))
  return done.filter(({ party }, i) => done.findIndex((one) => one.party === party) === i)
}

const binds = ({ issue, span, confidence, data }: TermCoding, text: string): boolean =>
  issue !== null &&
  confidence >= LEAST_TERM &&
  data.role !== 'condition' &&
  data.condition === null &&
  !data.negated &&
  !OPEN.test(text.slice(span.start, span.end))

function statementOf({ party, span, attribution, words }: Taking, term: TermCoding): Statement {
  const isOwn = attribution === null
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
      how: isOwn ? 'official' : 'claimed',
      by: isOwn ? party : null,
      predicate: 'accept the agreement',
      change: false,
      byAgreement: true,
      about: term.span,
    },
  }
}
