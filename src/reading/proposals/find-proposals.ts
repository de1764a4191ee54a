import type { Analysed } from '../clauses/index.ts'
import { type Codebook, type Draft, numberedFrom, type Why } from '../codings/index.ts'
import { spanOf } from '../phrases/index.ts'
import { AttachedTimes, type TimeExpression, timesOf } from '../times/index.ts'
import { answeredIn } from './answered.ts'
import { type Part, partsIn } from './authors.ts'
import { codeTerm } from './code-term.ts'
import { type Context, contextOf, evidence, worded } from './context.ts'
import { dealtWith, statusOf, takenOut } from './dealt.ts'
import { denialsOf, undone } from './denials.ts'
import { discourseOf } from './discourse.ts'
import { distinct } from './distinct.ts'
import { leastOfTerms, termsAmong } from './find-terms.ts'
import { opinionsIn } from './opinions.ts'
import type { ProposalCoding, ProposalData, TermCoding, TermData, Worded } from './proposal.ts'
import { type Revision, revisionsIn } from './revisions.ts'
import { type Dealing, dealingsIn } from './standing.ts'
import type { Discourse, Talked } from './talked.ts'
import { possibleTerms } from './term-candidates.ts'
import { proposalsOfTerms } from './term-proposals.ts'
import { termReader } from './term-reader.ts'
import { draftOf, titleOf } from './titles.ts'

type TermDraft = Draft<'term', TermData>

/**
 * The proposals that a text speaks of (`proposal`), each once with all its mentions, and what they would have somebody do
 * (`term`). Only proposals with which a party or an issue of the dossier has to do are told. Linear in the text's length.
 *
 * @param from see `Finder.find`; what is unsure is a term of a proposal that is told
 * @example findProposals(analysed, { parties: [], issues: [{ name: 'Water', words: ['flow'] }] })
 */
export function findProposals(analysed: Analysed, codebook: Codebook, from?: number): (ProposalCoding | TermCoding)[] {
  const context = contextOf(analysed, codebook)
  const discourse = discourseOf(context)
  const reader = termReader(context, discourse, codebook)
  const revisions = revisionsIn(context, discourse)
  // What a draft has no longer is none of its terms.
  const gone = revisions.filter(({ how }) => how === 'dropped')
  const among = termsAmong(possibleTerms(reader), reader)
  const termsFrom = (least: number) =>
    proposalsOfTerms(
      among(least).filter(({ first, end }) => !gone.some((one) => first < one.end && one.first < end)),
      reader,
    )
  const least = leastOfTerms(reader) ?? 1
  const terms = [...termsFrom(least)]
  const parts = partsIn(context, discourse)
  const done = dealingsIn(context, discourse)
  const dealings = [...done, ...answeredIn(context, done), ...opinionsIn(context, discourse)]
  const [termsOf, partsOf, dealingsOf] = [
    grouped(terms, ([, proposal]) => proposal),
    grouped(parts, ({ proposal }) => proposal),
    grouped(dealings, ({ proposal }) => proposal),
  ]
  const proposals: ProposalCoding[] = []
  const codedTerms: TermDraft[] = []
  const ids = new Map<number, string>()
  for (const talked of inTextOrder(context, discourse)) {
    const own = termsOf(talked.index)
    // An offer that was joined to another proposal.
    if (talked.mentions.length === 0 && own.length === 0) continue
    const coded = own.map(([term]) => codeTerm(term, talked.index, reader))
    const ownParts = partsOf(talked.index)
    const ownDealings = dealingsOf(talked.index)
    const ownRevisions = revisions.filter(({ proposal }) => proposal === talked.index)
    if (ownRevisions.length === 0 && !isTold(context, talked, coded, ownParts, ownDealings)) continue
    if (ownRevisions.length === 0 && !concerns(context, talked, coded, ownParts, ownDealings)) continue
    const id = `p${proposals.length + 1}`
    ids.set(talked.index, id)
    proposals.push(codeProposal(context, talked, id, ownParts, ownDealings, ownRevisions))
    for (const term of coded) codedTerms.push({ ...term, data: { ...term.data, proposal: id } })
  }
  const tell = (enough: number): TermDraft[] => {
    if (enough === least) return codedTerms
    return [...termsFrom(enough)].flatMap(([term, index]) => {
      const id = ids.get(index)
      if (id === undefined) return []
      const draft = codeTerm(term, index, reader)
      return [{ ...draft, data: { ...draft.data, proposal: id } }]
    })
  }
  return [...proposals, ...numberedFrom(tell, least, from)]
}

function inTextOrder({ phrases }: Context, { proposals }: Discourse): Talked[] {
  const first = ({ mentions, verb }: Talked): number =>
    Math.min(
      ...mentions.map(({ item }) => phrases.items[item].first),
      verb < 0 ? Number.POSITIVE_INFINITY : phrases.items[verb].first,
    )
  return [...proposals].sort((a, b) => first(a) - first(b) || a.index - b.index)
}

/**
 * Whether the text says enough of it to be told: what it holds, who made it, what was done with it, or its name more than
 * once. An agreement that is only thought of ("if a deal is reached") is none.
 */
function isTold(
  context: Context,
  talked: Talked,
  terms: readonly TermDraft[],
  parts: readonly Part[],
  dealings: readonly Dealing[],
): boolean {
  const { mentions, form, verb } = talked
  const known = mentions.filter(({ determiner }) => determiner === 'definite' || determiner === 'owned')
  if (form === 'agreement' && verb < 0) {
    const dated = mentions.some(({ words }) => [...words].some((word) => /\d/.test(word)))
    // "Varnia sees Kessar deal by May" says only whose it would be.
    const named = mentions.some(({ item }) => isNamed(context, item))
    const isSaid = terms.length > 0 || parts.length > 0 || dealings.length > 0
    // "The first agreement", "two agreements": of which nothing is said.
    if (!isSaid && !named && !dated) return mentions.some(({ denied }) => denied)
    if (known.length === 0 && !dated && !named && !dealings.some(({ status }) => status !== null)) return false
  }
  if (mentions.some(({ denied }) => denied)) return true
  const says = terms.length > 0 || parts.length > 0 || dealings.length > 0
  return says || known.length > 1 || (known.length > 0 && talked.version !== null)
}

/** Whether a phrase has a name that is no party's: "the Geneva accord". */
function isNamed({ phrases, partyOf }: Context, item: number): boolean {
  const { first, end } = phrases.items[item]
  for (let at = first; at < end; at++) if (phrases.tag[at] === 'NNP' && partyOf(at, at + 1) === null) return true
  return false
}

/** Whether a party or an issue of the dossier has to do with it. */
function concerns(
  context: Context,
  talked: Talked,
  terms: readonly TermDraft[],
  parts: readonly Part[],
  dealings: readonly Dealing[],
): boolean {
  if (terms.some(({ party, issue }) => party !== null || issue !== null)) return true
  if (parts.some(({ party }) => party !== null) || dealings.some(({ party }) => party !== null)) return true
  return talked.mentions.some((mention) => mention.parties.length > 0 || isNearParty(context, talked, mention.item))
}

/** An issue marked in the mention, or, of a draft, a party named in its sentence or the one before. */
function isNearParty({ phrases, partyOf, issuesOf }: Context, { form, onPaper }: Talked, item: number): boolean {
  const { items, lower, sentence, firstItems } = phrases
  if (issuesOf(items[item].first, items[item].end).length > 0) return true
  // "a draft on fishing quotas"
  const about = items[item + 2]
  const isAbout = about?.kind === 'noun' && /^(?:on|about|over|for|of)$/.test(lower[items[item + 1].first])
  if (isAbout && issuesOf(about.first, about.end).length > 0) return true
  if (form !== 'plan' || !onPaper) return false
  const own = sentence[items[item].first]
  for (let at = firstItems[Math.max(0, own - 1)]; at < firstItems[own + 1]; at++) {
    if (items[at].kind === 'noun' && partyOf(items[at].first, items[at].end) !== null) return true
  }
  return false
}

function codeProposal(
  context: Context,
  talked: Talked,
  id: string,
  parts: readonly Part[],
  dealings: readonly Dealing[],
  revisions: readonly Revision[],
): ProposalCoding {
  const { phrases, analysed } = context
  const spans = [
    ...talked.mentions.map(({ item }) => spanOf(phrases, phrases.items[item].first, phrases.items[item].end)),
    ...talked.pronouns.map((item) => spanOf(phrases, phrases.items[item].first, phrases.items[item].end)),
    ...(talked.verb < 0 ? [] : [spanOf(phrases, phrases.items[talked.verb].first, phrases.items[talked.verb].end)]),
  ].sort((a, b) => a.start - b.start)
  const names = namesOf(context, talked)
  const party = (part: Part): { party: string | null } & Worded => ({
    party: part.party,
    ...worded(context, part.first, part.end),
  })
  const authors = distinct(
    parts.filter(({ part }) => part === 'author').map((part) => ({ ...party(part), how: part.how })),
    ({ party: name, how, words }) => `${name ?? words}|${how}`,
  )
  const span = names[0]?.span ?? spans[0]
  const data: ProposalData = {
    form: talked.form,
    names,
    title: titleOf(context, talked),
    mentions: spans,
    authors,
    consulted: distinct(parts.filter(({ part }) => part === 'consulted').map(party), ({ party: name }) => name ?? ''),
    leftOut: distinct(
      parts.filter(({ part }) => part === 'left out').map(party),
      ({ party: name, words }) => name ?? words,
    ),
    status: statusOf(dealings),
    stages: dealings.flatMap((dealing) => {
      const { status, party: who, verb } = dealing
      if (status === null) return []
      const times = timesAt(context, verb)
      const told = dealtWith(context, dealing)
      return [{ value: status, party: who, ...told, ...(times.length === 0 ? {} : { times }) }]
    }),
    reactions: dealings.flatMap((dealing) => {
      const { stance, party: who, except } = dealing
      if (stance === null || who === null) return []
      const out = except === undefined ? {} : { except: takenOut(context, except) }
      return [{ party: who, stance, ...dealtWith(context, dealing), ...out }]
    }),
    denials: [...denialsOf(context, talked), ...undone(context, dealings)],
    ...(revisions.length === 0 ? {} : { revisions: revisions.map((one) => revised(context, one)) }),
    draft: draftOf(context, talked),
  }
  const attribution = context.attributionOf(span)
  return {
    id,
    kind: 'proposal',
    attribution: attribution < 0 ? null : analysed.attributions[attribution].id,
    party: authors.find(({ party: name, how }) => name !== null && how !== 'party')?.party ?? null,
    issue: null,
    span,
    confidence: talked.mentions.some(({ told }) => told) || talked.mentions.length > 1 ? 0.85 : 0.7,
    why: [
      ...spans.map((one): Why => ({ field: 'mention', span: one, reading: null })),
      ...authors.map((author): Why => ({ field: 'author', span: author.span, reading: author.how })),
    ],
    data,
  }
}

/** When what a verb tells was done, where its own clause says so: "rejected it *on Monday*". */
function timesAt({ analysed }: Context, verb: number): TimeExpression[] {
  const index = verb < 0 ? -1 : analysed.clauses.of[verb]
  if (index < 0 || analysed.clauses.all[index].modals.length > 0) return []
  let times = attached.get(analysed)
  if (times === undefined) {
    times = new AttachedTimes(analysed, timesOf(analysed))
    attached.set(analysed, times)
  }
  return times.ofClause(index).flatMap(({ expression }) => (expression.relation === 'at' ? [expression] : []))
}

/** Made once a text. */
const attached: WeakMap<Analysed, AttachedTimes> = new WeakMap()

function revised(
  context: Context,
  { how, first, about, aboutEnd, end }: Revision,
): NonNullable<ProposalData['revisions']>[number] {
  return { how, about: worded(context, about, aboutEnd).words, ...evidence(context, first, end) }
}

/** Each wording once; the fullest, which names it best, first. */
function namesOf(context: Context, talked: Talked): Worded[] {
  const { items, lower } = context.phrases
  const all = talked.mentions
    .filter(({ noun }) => noun.lemma !== 'point')
    .map(({ item, denied }) => {
      const { first, end } = items[item]
      // "Kessar's plan costs 3 million and Varnia's plan one": the second is a figure.
      return worded(context, first + (denied ? 1 : 0), lower[end - 1] === 'one' && end - first > 1 ? end - 1 : end)
    })
  const once = distinct(all, ({ words }) => words.toLowerCase().replace(/^(?:the|a|an|this|that|its|their) /, ''))
  const fullest = once.reduce(
    (best, one, i) => (one.words.split(/[\s-]+/).length > once[best].words.split(/[\s-]+/).length ? i : best),
    0,
  )
  return once.length === 0 ? [] : [once[fullest], ...once.filter((_, i) => i !== fullest)]
}

/** Items by their proposal, in the order given. */
function grouped<T>(items: readonly T[], proposalOf: (item: T) => number): (proposal: number) => readonly T[] {
  const groups = new Map<number, T[]>()
  for (const item of items) {
    const held = groups.get(proposalOf(item))
    if (held === undefined) groups.set(proposalOf(item), [item])
    else held.push(item)
  }
  return (proposal) => groups.get(proposal) ?? []
}
