import type { Span } from '../../text/index.ts'
import { amountsIn } from '../amounts/index.ts'
import { type Analysed, tokenAt } from '../clauses/index.ts'
import type { Codebook, Why } from '../codings/index.ts'
import type { IssueMark } from '../issues/index.ts'
import { spanOf } from '../phrases/index.ts'
import { type Part, partsIn } from './authors.ts'
import { type Context, contextOf, partyOfSubject } from './context.ts'
import { type Discourse, discourseOf, type Talked } from './discourse.ts'
import type { FoundTerm } from './find-terms.ts'
import type { Dealt, ProposalCoding, ProposalData, TermCoding, TermData, Worded } from './proposal.ts'
import { readTerms } from './read-terms.ts'
import { type Dealing, dealingsIn } from './standing.ts'

/**
 * The proposals that a text speaks of (`proposal`), each once with all its mentions, and what they would have somebody do
 * (`term`). Only proposals with which a party or an issue of the dossier has to do are told. Linear in the text's length.
 *
 * @example findProposals(analysed, { parties: [], issues: [{ name: 'Water', words: ['flow'] }] })
 */
export function findProposals(analysed: Analysed, codebook: Codebook): (ProposalCoding | TermCoding)[] {
  const context = contextOf(analysed, codebook)
  const discourse = discourseOf(context)
  const terms = readTerms(context, discourse)
  const parts = partsIn(context, discourse)
  const dealings = dealingsIn(context, discourse)
  const ids = new Map<number, string>()
  const proposals: ProposalCoding[] = []
  const codedTerms: TermCoding[] = []
  for (const talked of inTextOrder(context, discourse)) {
    const own = terms.filter(({ proposal }) => proposal === talked.index)
    // An offer that was joined to another proposal.
    if (talked.mentions.length === 0 && own.length === 0) continue
    const coded = own.flatMap((term) => codeTerm(context, discourse, term))
    const ownParts = parts.filter(({ proposal }) => proposal === talked.index)
    const ownDealings = dealings.filter(({ proposal }) => proposal === talked.index)
    if (!isTold(context, talked, coded, ownParts, ownDealings)) continue
    if (!concerns(context, talked, coded, ownParts, ownDealings)) continue
    const id = `p${proposals.length + 1}`
    ids.set(talked.index, id)
    proposals.push(codeProposal(context, talked, id, ownParts, ownDealings))
    for (const term of coded) codedTerms.push({ ...term, id: '', data: { ...term.data, proposal: id } })
  }
  codedTerms.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  return [...proposals, ...codedTerms.map((term, i) => ({ ...term, id: `t${i + 1}` }))]
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
  { phrases }: Context,
  talked: Talked,
  terms: readonly TermCoding[],
  parts: readonly Part[],
  dealings: readonly Dealing[],
): boolean {
  const { mentions, form, verb } = talked
  const known = mentions.filter(({ determiner }) => determiner === 'definite' || determiner === 'owned')
  if (form === 'agreement' && verb < 0) {
    const dated = mentions.some(({ words }) => [...words].some((word) => /\d/.test(word)))
    const named = mentions.some(({ item }) =>
      phrases.tag.slice(phrases.items[item].first, phrases.items[item].end).includes('NNP'),
    )
    if (known.length === 0 && !dated && !named && !dealings.some(({ status }) => status !== null)) return false
  }
  if (mentions.some(({ denied }) => denied)) return true
  const says = terms.length > 0 || parts.length > 0 || dealings.length > 0
  return says || known.length > 1 || (known.length > 0 && talked.version !== null)
}

/** Whether a party or an issue of the dossier has to do with it. */
function concerns(
  context: Context,
  talked: Talked,
  terms: readonly TermCoding[],
  parts: readonly Part[],
  dealings: readonly Dealing[],
): boolean {
  if (terms.some(({ party, issue }) => party !== null || issue !== null)) return true
  if (parts.some(({ party }) => party !== null) || dealings.some(({ party }) => party !== null)) return true
  return talked.mentions.some((mention) => mention.parties.length > 0 || isNearParty(context, talked, mention.item))
}

/** An issue marked in the mention, or, of a draft, a party named in its sentence or the one before. */
function isNearParty({ phrases, partyOf, issuesOf }: Context, { form, onPaper }: Talked, item: number): boolean {
  const { items, sentence, firstItems } = phrases
  if (issuesOf(items[item].first, items[item].end).length > 0) return true
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
    status: dealings.findLast(({ status }) => status !== null)?.status ?? null,
    stages: dealings.flatMap(({ status, party: who, first, end }) =>
      status === null ? [] : [{ value: status, party: who, ...evidence(context, first, end) }],
    ),
    reactions: dealings.flatMap(({ stance, party: who, first, end }) =>
      stance === null || who === null ? [] : [{ party: who, stance, ...evidence(context, first, end) }],
    ),
    denials: denialsOf(context, talked),
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

/** Who says that there is no such proposal: "denied that it had offered", "there was no offer". */
function denialsOf(context: Context, talked: Talked): ProposalData['denials'] {
  const { phrases, analysed, partyOf } = context
  const { items, sentence, firstItems } = phrases
  const partyAt = (index: number): string | null => {
    if (index < 0) return null
    const [source] = analysed.attributions[index].source
    return source === undefined ? null : partyOf(tokenAt(analysed, source.start), tokenAt(analysed, source.end - 1) + 1)
  }
  const found: ProposalData['denials'][number][] = []
  const places = [...(talked.verb < 0 ? [] : [talked.verb]), ...talked.mentions.map(({ item }) => item)]
  for (const item of places.sort((a, b) => a - b)) {
    const mention = talked.mentions.find((one) => one.item === item)
    const span = spanOf(phrases, items[item].first, items[item].end)
    const index = context.attributionOf(span)
    const cue = index < 0 ? '' : wordsOf(analysed, analysed.attributions[index].cue)
    if (mention?.denied === true) {
      const s = sentence[items[item].first]
      const end = Math.min(items[item].first + MOST_WORDS, items[firstItems[s + 1] - 1].first)
      found.push({ party: partyAt(index), ...evidence(context, items[item].first, Math.max(items[item].end, end)) })
    } else if (
      /\b(?:den(?:y|ies|ied|ying))\b/i.test(cue) &&
      (mention === undefined || (mention.determiner === 'indefinite' && talked.form === 'plan'))
    ) {
      const { content } = analysed.attributions[index]
      const own = content.find(({ start, end }) => start <= span.start && span.end <= end) ?? span
      found.push({
        party: partyAt(index),
        words: analysed.text.slice(own.start, own.end),
        span: own,
        attribution: analysed.attributions[index].id,
      })
    }
  }
  return distinct(found, ({ words }) => words)
}

/** Tokens of a denial that are told. */
const MOST_WORDS = 24

const wordsOf = (analysed: Analysed, spans: readonly Span[]): string =>
  spans.map(({ start, end }) => analysed.text.slice(start, end)).join(' ')

function evidence(context: Context, first: number, end: number): Dealt {
  const one = worded(context, first, end)
  const attribution = context.attributionOf(one.span)
  return { ...one, attribution: attribution < 0 ? null : context.analysed.attributions[attribution].id }
}

function worded(context: Context, first: number, end: number): Worded {
  const span = spanOf(context.phrases, first, end)
  return { words: context.analysed.text.slice(span.start, span.end), span }
}

/** Each wording once; the fullest, which names it best, first. */
function namesOf(context: Context, talked: Talked): Worded[] {
  const { items } = context.phrases
  const all = talked.mentions
    .filter(({ noun }) => noun.lemma !== 'point')
    .map(({ item, denied }) => worded(context, items[item].first + (denied ? 1 : 0), items[item].end))
  const once = distinct(all, ({ words }) => words.toLowerCase().replace(/^(?:the|a|an|this|that|its|their) /, ''))
  const fullest = once.reduce(
    (best, one, i) => (one.words.split(/[\s-]+/).length > once[best].words.split(/[\s-]+/).length ? i : best),
    0,
  )
  return once.length === 0 ? [] : [once[fullest], ...once.filter((_, i) => i !== fullest)]
}

/** 'titled "Framework for a Settlement"' behind a mention. */
function titleOf({ phrases, analysed }: Context, talked: Talked): string | null {
  const { items, lower } = phrases
  for (const { item } of talked.mentions) {
    for (let at = item + 1; at < items.length && at < item + 4; at++) {
      if (!/^(?:titled|entitled|headed|called)$/.test(lower[items[at].head])) continue
      const rest = analysed.text.slice(analysed.tokens.ends[items[at].head])
      const quoted = /^\s*["“‘']([^"”’\n]{3,80})["”’']/.exec(rest)
      if (quoted !== null) return quoted[1].replace(/,$/, '')
    }
  }
  return null
}

const DATED =
  /^\W*dated\s+((?:\d{1,2}\s+)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?:\s+\d{1,2})?(?:,?\s+\d{4})?)/

function draftOf({ phrases, analysed }: Context, talked: Talked): ProposalData['draft'] {
  const { items, lower } = phrases
  let date: string | null = null
  for (const { item } of talked.mentions) {
    for (let at = item + 1; at < items.length && at < item + 14 && date === null; at++) {
      if (lower[items[at].head] === '.') break
      if (lower[items[at].head] !== 'dated') continue
      date = DATED.exec(analysed.text.slice(analysed.tokens.starts[items[at].head]))?.[1] ?? null
    }
  }
  return { words: talked.version?.word ?? null, number: talked.version?.number ?? null, date }
}

function codeTerm(context: Context, discourse: Discourse, term: FoundTerm): TermCoding[] {
  const { phrases, analysed, issuesOf } = context
  const { items } = phrases
  const span = spanOf(phrases, term.first, term.end)
  const attribution = context.attributionOf(span)
  const bearer = term.bearer < 0 ? null : items[term.bearer]
  const party = bearer === null ? null : partyOfSubject(context, term.bearer)
  const within = issuesOf(term.first, term.end)
  // "the flow … shall be no less than 180": the subject may say what the verb is about.
  const marked = within.length > 0 || bearer === null ? within : issuesOf(bearer.first, bearer.end)
  // "guarantee 180 cubic metres of water": its verb alone is not what a term is about, where its object is marked too.
  const verb = phrases.tag[term.head].startsWith('VB')
  const others = verb ? marked.filter(({ first, end }) => term.head < first || term.head >= end) : marked
  const told = others.length > 0 ? others : marked
  const under = term.condition < 0 ? [] : issuesOf(term.condition, term.conditionEnd)
  const issues = told.length > 0 ? told : under.length === 1 ? under : issueAround(context, term)
  const why = term.why.map(
    ({ first, end }): Why => ({ field: 'term', span: spanOf(phrases, first, end), reading: null }),
  )
  const base: TermCoding = {
    id: '',
    kind: 'term',
    attribution: attribution < 0 ? null : analysed.attributions[attribution].id,
    party,
    issue: null,
    span,
    confidence: term.confidence,
    why:
      party === null || bearer === null
        ? why
        : [...why, { field: 'party', span: spanOf(phrases, bearer.first, bearer.end), reading: party }],
    data: {
      proposal: '',
      role: term.role,
      action: phrases.lemma[term.head],
      negated: term.negated,
      bearer: bearer === null ? null : worded(context, bearer.first, bearer.end),
      amounts: amountsOf(context, term),
      condition:
        term.condition < 0 ? null : worded(context, term.condition, Math.max(term.condition + 1, term.conditionEnd)),
      point: pointOf(context, discourse, term),
    },
  }
  if (issues.length === 0) return [base]
  return issues.map(({ issue, first, end }) => ({
    ...base,
    issue,
    why: [...base.why, { field: 'issue', span: spanOf(phrases, first, end), reading: issue }],
  }))
}

/**
 * The issue of a term that has no word for it: that of which the words before it in its sentence speak, else the sentence
 * before it in its paragraph, and so on; where they speak of several, none.
 */
function issueAround({ phrases, issuesOf }: Context, { first }: FoundTerm): readonly IssueMark[] {
  const { sentence, paragraph, tokens } = phrases
  const own = sentence[first]
  for (let s = own; s >= 0 && s > own - AROUND && paragraph[s] === paragraph[own]; s--) {
    const marks = issuesOf(tokens.sentences[s], s === own ? first : tokens.sentences[s + 1])
    if (marks.length > 0) return marks.length === 1 ? marks : []
  }
  return []
}

/** Sentences that are looked through for an issue. */
const AROUND = 4

/** Figures of a term, without those of what is only said beside it. */
function amountsOf({ phrases }: Context, { first, end, aside }: FoundTerm): TermData['amounts'] {
  const { tokens, lower } = phrases
  if (aside[0] < 0 || aside[0] >= end) return amountsIn(tokens, lower, first, end)
  return [...amountsIn(tokens, lower, first, aside[0]), ...amountsIn(tokens, lower, Math.min(aside[1], end), end)]
}

const POINTS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
}

/** "The third would …", "Under the fourth point, …". */
function pointOf({ phrases }: Context, discourse: Discourse, term: FoundTerm): number | null {
  const { firstItems, sentence, items, lower } = phrases
  const s = sentence[term.first]
  for (let at = firstItems[s]; at < firstItems[s + 1] && items[at].first < term.first; at++) {
    if (discourse.at[at] !== term.proposal || items[at].kind !== 'noun') continue
    const { first, end, head } = items[at]
    if (lower[head] !== 'point' && !(end - first === 2 && POINTS[lower[head]] !== undefined)) continue
    for (let token = first; token < end; token++) if (POINTS[lower[token]] !== undefined) return POINTS[lower[token]]
  }
  return null
}

function distinct<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map([...items].reverse().map((item) => [keyOf(item), item])).values()].reverse()
}
