import { firstWhere } from '../../text/index.ts'
import { type Analysed, type Clause, denialOf, spanOfTokens, tokenAt } from '../clauses/index.ts'
import type { Why } from '../codings/index.ts'
import type { IssueMark } from '../issues/index.ts'
import type { Meant } from '../parties/index.ts'
import { AttachedTimes, timesOf } from '../times/index.ts'
import type { Context } from './context.ts'
import { type Draft, rounded } from './draft.ts'
import { type Holder, heldBy, heldByVoice } from './holder.ts'
import { ifBefore } from './modality.ts'
import { heldOnWordOf } from './on-others-word.ts'
import type { Region } from './region.ts'
import { ADDRESSING, speechActOf, UNDOING } from './speech-acts.ts'
import type { Act, Modality } from './statement.ts'
import { attributionOf, type Voice } from './voice.ts'

/** Something that a party says, before its issues are told apart. */
interface Saying {
  readonly act: Act
  /** Tokens of the words that tell the act. */
  readonly cue: Region
  readonly clause: Clause | null
  readonly holder: Holder
  readonly voice: Voice | null
  readonly attribution: string | null
  readonly recipient: Meant | null
  /** What is said: tokens, in order. */
  readonly content: readonly Region[]
  readonly modality: { readonly value: Modality; readonly at: number }
  readonly confidence: number
}

/** Tokens of a content that are looked through, so that time stays linear in any text. */
const MOST_CONTENT = 120
/** UTF-16 units before a saying within which a stance that reaches into it begins. */
const REACHES_BACK = 1500
/** Tokens behind a verb within which whom it is addressed to is named. */
const MOST_BESIDE = 8
/** Tokens behind a threat or promise within which its condition stands. */
const MOST_CONDITION = 40
const QUESTION = /^(about|whether|if|why|how|when|what|who|where)$/
const PRONOUN = /^(it|they|he|she|we|i)$/

/**
 * What parties say without taking a stance: by a verb of speech that they are the subject of ("accused Varnia of", "urged the union
 * to"), or as the source of an attribution whose content speaks of an issue. What `told` tells already is not told again. Linear in
 * the text's length and its contents' together.
 */
export function findSayings(context: Context, told: readonly Draft[]): Draft[] {
  const { text } = context
  const times = new AttachedTimes(text, timesOf(text))
  const stances = stancesByStart(told)
  const found: Draft[] = []
  /** Tokens of cues that tell an act themselves. */
  const taken = new Set<number>()
  for (const clause of text.clauses.all) {
    const saying = sayingOf(clause, context)
    if (saying === null) continue
    taken.add(clause.head)
    found.push(...draftsOf(saying, context, stances, times))
  }
  for (const voice of voicesOf(context)) {
    const saying = attributed(voice, context, taken)
    if (saying !== null) found.push(...draftsOf(saying, context, stances, times))
  }
  return found
}

/** By a verb of speech other than plain saying, whose subject is a party or speaks for one. */
function sayingOf(clause: Clause, context: Context): Saying | null {
  const { text, voiceAt } = context
  if (clause.kind !== 'verb') return null
  let act = speechActOf(clause.lemma)
  if (act === null && clause.lemma !== 'warn') return null
  const holder = holderOf(clause, context)
  if (holder === null) return null
  if (clause.lemma === 'warn') act = warnsOfOwnDeed(clause, holder.party, context) ? 'THREATEN' : 'SAY'
  if (act === null || act === 'SAY') return null
  const recipient = recipientOf(clause, holder.party, context)
  if (act === 'REQUEST' && !isAsked(clause, text)) return null
  const voice = voiceAt(clause.head)
  const modality = modalityOf(clause, act, voice, text)
  if (modality === null) return null
  return {
    act,
    cue: { first: clause.head, end: clause.head + 1 },
    clause,
    holder,
    voice,
    attribution: cuedBy(clause.head, context) ?? attributionOf(voice, text),
    recipient,
    content: contentOf(clause, text),
    modality,
    confidence: 0.85 * holder.confidence,
  }
}

/** As the source of an attribution, by its cue. */
function attributed(voice: Voice, context: Context, taken: ReadonlySet<number>): Saying | null {
  const { text } = context
  const { cue, content, confidence } = text.attributions[voice.attribution!]
  const first = tokenAt(text, cue[0].start)
  const end = tokenAt(text, cue.at(-1)!.end - 1) + 1
  let clause: Clause | null = null
  for (let t = first; t < end && clause === null; t++) {
    if (taken.has(t)) return null
    if (text.clauses.at[t] >= 0) clause = text.clauses.all[text.clauses.at[t]]
  }
  const regions = content.map(({ start, end: stop }) => ({
    first: tokenAt(text, start),
    end: tokenAt(text, stop - 1) + 1,
  }))
  if (clause !== null && modalityOf(clause, 'SAY', null, text) === null) return null
  const [said] = regions
  return {
    act: 'SAY',
    cue: { first, end },
    clause,
    holder: heldOnWordOf(context.voiceAt(first), voice, context),
    voice,
    attribution: text.attributions[voice.attribution!].id,
    recipient: clause === null ? null : recipientOf(clause, voice.party!, context),
    content: regions,
    modality: saidHow(voice, said, first, context),
    confidence: 0.6 + 0.35 * confidence,
  }
}

function* voicesOf({ text, voiceOf }: Context): Generator<Voice> {
  for (let i = 0; i < text.attributions.length; i++) {
    const voice = voiceOf(i)
    if (voice.party !== null) yield voice
  }
}

/** Whose act it is: of a party that is the subject, or of the speaker whom a pronoun stands for. */
function holderOf(clause: Clause, context: Context): Holder | null {
  const { text, meant, voiceAt } = context
  const { subject, head } = clause
  if (subject < 0) return null
  const voice = voiceAt(head)
  const who = meant.at[subject] < 0 ? null : meant.all[meant.at[subject]]
  if (who !== null) return heldBy({ kind: 'verb', mental: false }, who, voice)
  if (voice === null || voice.party === null || !PRONOUN.test(text.lower[subject])) return null
  if (/^(we|i)$/.test(text.lower[subject]) && !voice.quoted) return null
  return { ...heldByVoice(voice, context), span: spanOfTokens(text, subject, subject + 1), confidence: 0.8 }
}

/** "asked for", "asked the union to", "demanded that"; not "asked whether", "asked about". */
function isAsked({ children, obliques, object, head }: Clause, { clauses, lower }: Analysed): boolean {
  for (let t = head + 1; t < head + 8 && t < lower.length && lower[t] !== 'to' && lower[t] !== '.'; t++)
    if (QUESTION.test(lower[t])) return false
  if (obliques.some(({ preposition }) => /^(for|on|upon|to)$/.test(preposition))) return true
  return (
    object >= 0 ||
    children.some((child) => {
      const { relation, asked, opener } = clauses.all[child]
      return /^(xcomp|ccomp)$/.test(relation) && !asked && !/^(if|whether)$/.test(opener)
    })
  )
}

/** "warned that it would retaliate": what it would do itself. */
function warnsOfOwnDeed({ children }: Clause, party: string, { text, meant }: Context): boolean {
  const { clauses, lower } = text
  return children.some((child) => {
    const { relation, subject, modals } = clauses.all[child]
    if (relation !== 'ccomp' || subject < 0) return false
    if (!modals.some((token) => /^(will|would|'ll|'d|shall)$/.test(lower[token]))) return false
    return meant.at[subject] >= 0 && meant.all[meant.at[subject]].party === party
  })
}

/** The other party that it is addressed to, or about: "accused Varnia", "called on Kessar", "told the union". */
function recipientOf(clause: Clause, party: string, { text, meant }: Context): Meant | null {
  const { indirect, object, obliques, children, passive } = clause
  const places = [
    indirect,
    object,
    ...obliques.flatMap(({ preposition, head }) => (ADDRESSING.test(preposition) ? [head] : [])),
    // "urged that Kessar leave", "asked Kessar to leave" where the parser makes it the subject
    ...children.flatMap((child) => {
      const { relation, subject, inherited } = text.clauses.all[child]
      return /^(ccomp|xcomp)$/.test(relation) && !inherited && speechActOf(clause.lemma) === 'REQUEST' ? [subject] : []
    }),
  ]
  for (const token of places) {
    if (token < 0 || (passive && token === clause.subject)) continue
    const who = meant.at[token] < 0 ? null : meant.all[meant.at[token]]
    if (who !== null && who.party !== party) return who
  }
  return besideVerb(clause, party, { text, meant })
}

/** The other party right behind the verb, whatever the parser hangs it on; of a threat, whom it is against. */
function besideVerb(
  { head, lemma }: Clause,
  party: string,
  { text, meant }: Pick<Context, 'text' | 'meant'>,
): Meant | null {
  const { upos, lower, sentence } = text
  const against = speechActOf(lemma) === 'THREATEN'
  let isAgainst = false
  for (let t = head + 1; t < head + MOST_BESIDE && sentence[t] === sentence[head]; t++) {
    if (upos[t] === 'PUNCT' || QUESTION.test(lower[t]) || lower[t] === 'that') return null
    if (against) isAgainst ||= lower[t] === 'against' || lower[t] === 'with'
    else if (/^(VERB|AUX|PART)$/.test(upos[t]) || (upos[t] === 'ADP' && !ADDRESSING.test(lower[t]))) return null
    const who = meant.at[t] < 0 || (against && !isAgainst) ? null : meant.all[meant.at[t]]
    if (who !== null && who.party !== party) return who
  }
  return null
}

/** How it is said that the act is done; null: it is only wanted, or meant. */
function modalityOf(clause: Clause, act: Act, voice: Voice | null, text: Analysed): Saying['modality'] | null {
  const { all } = text.clauses
  const { head, negations, modals, tense, opener, relation, conditional, asked, parent } = clause
  if (asked) return { value: 'asked', at: head }
  if (conditional) return null
  const above = parent < 0 ? null : all[parent]
  if (opener === 'to' || (relation === 'xcomp' && tense === 'none')) {
    return above !== null && UNDOING.test(above.lemma) ? { value: 'denied', at: above.head } : null
  }
  if (negations.length > 0) return { value: 'denied', at: negations[0] }
  const modal = modals.find((token) => /^(may|might|could|would|should|must|can)$/.test(text.lower[token]))
  if (modal !== undefined) {
    if (/^(should|must|can)$/.test(text.lower[modal])) return null
    return { value: text.lower[modal] === 'would' ? 'conditional' : 'possible', at: modal }
  }
  // "rejected suggestions that it had promised"
  const disputed = denialOf(clause, text)
  if (disputed >= 0) return { value: 'denied', at: disputed }
  // In a content that is itself denied, asked or supposed.
  if (voice !== null && voice.cue !== 'says')
    return { value: voice.cue === 'denies' ? 'denied' : voice.cue === 'asks' ? 'asked' : 'possible', at: -1 }
  if (act === 'THREATEN' || act === 'AGREE')
    for (let t = head + 1; t < clause.end && t < head + MOST_CONDITION; t++)
      if (/^(if|unless|once|provided|until)$/.test(text.lower[t])) return { value: 'conditional', at: t }
  return { value: 'asserted', at: -1 }
}

/** How the content of an attribution is said. */
function saidHow(voice: Voice, said: Region | undefined, cue: number, { text }: Context): Saying['modality'] {
  if (voice.cue === 'denies') return { value: 'denied', at: cue }
  if (voice.cue === 'asks') return { value: 'asked', at: cue }
  if (voice.cue === 'supposes') return { value: 'possible', at: cue }
  const main = said === undefined ? null : mainClause(said, text)
  if (said !== undefined && main !== null) {
    const modal = main.modals.find((token) => /^(may|might|could)$/.test(text.lower[token]))
    if (modal !== undefined) return { value: 'possible', at: modal }
    const condition = ifBefore(text, main.head)
    if (condition >= said.first) return { value: 'conditional', at: condition }
    const own = main.children.find((child) => text.clauses.all[child].conditional)
    if (own !== undefined && main.modals.length > 0) return { value: 'conditional', at: text.clauses.all[own].first }
  }
  return { value: 'asserted', at: -1 }
}

/** The clause that a content begins with, or null. */
function mainClause({ first, end }: Region, { clauses, tokens }: Analysed): Clause | null {
  if (first >= tokens.count || clauses.of[first] < 0) return null
  let at = clauses.all[clauses.of[first]]
  for (let step = 0; step < 3 && at.parent >= 0; step++) {
    const above = clauses.all[at.parent]
    if (above.head < first || above.head >= end) break
    at = above
  }
  return at
}

/** What stands behind the verb in its clause. */
function contentOf({ head, end }: Clause, { tokens, sentence }: Analysed): Region[] {
  const stop = Math.min(end, tokens.sentences[sentence[head] + 1], head + MOST_CONTENT)
  return head + 1 < stop ? [{ first: head + 1, end: stop }] : []
}

/** Id of the attribution of whose cue a token is part, or null. */
function cuedBy(token: number, { text, cuedAt }: Context): string | null {
  const attribution = cuedAt(token)
  return attribution < 0 ? null : text.attributions[attribution].id
}

/** Stances by the party that takes them, by their beginning: what is told already. */
function stancesByStart(told: readonly Draft[]): ReadonlyMap<string, readonly Draft[]> {
  const found = new Map<string, Draft[]>()
  for (const draft of [...told].sort((a, b) => a.span.start - b.span.start)) {
    if (draft.party === null) continue
    const held = found.get(draft.party)
    if (held === undefined) found.set(draft.party, [draft])
    else held.push(draft)
  }
  return found
}

/** The stances whose words meet a span. @param sorted by their beginning */
function besides(sorted: readonly Draft[], { start, end }: Draft['span']): Draft[] {
  const found: Draft[] = []
  let at = firstWhere(sorted.length, (i) => sorted[i].span.start >= start - REACHES_BACK)
  for (; at < sorted.length && sorted[at].span.start < end; at++)
    if (sorted[at].span.end > start) found.push(sorted[at])
  return found
}

/** One for each issue that no stance tells of; where it names none, one if the act or whom it is addressed to says enough. */
function draftsOf(
  saying: Saying,
  context: Context,
  stances: ReadonlyMap<string, readonly Draft[]>,
  times: AttachedTimes,
): Draft[] {
  const { text, marksIn, voiceAt } = context
  const { holder, content, cue, recipient, voice, act, attribution } = saying
  const first = Math.min(cue.first, recipient?.first ?? cue.first, content[0]?.first ?? cue.first)
  const end = Math.max(cue.end, recipient?.end ?? 0, content.at(-1)?.end ?? 0)
  const span = spanOfTokens(text, first, end)
  const beside = besides(stances.get(holder.party) ?? [], span)
  const marks = new Map<string, IssueMark>()
  for (const region of content)
    for (const mark of marksIn(region.first, Math.min(region.end, region.first + MOST_CONTENT))) {
      // What others are quoted with in it is theirs.
      const inner = voiceAt(mark.first)
      const own = inner === voice || attributionOf(inner, text) === attribution
      if (own && !marks.has(mark.issue)) marks.set(mark.issue, mark)
    }
  const untold = [...marks.values()].filter(({ issue }) => !beside.some((draft) => draft.issue === issue))
  if (marks.size > 0) return untold.map((mark) => draftOf(saying, mark, span, times, context))
  if (beside.length > 0) return []
  const enough = recipient !== null || /^(ACCUSE|THREATEN|PROTEST|CONCEDE)$/.test(act)
  return enough ? [draftOf(saying, null, span, times, context)] : []
}

function draftOf(
  saying: Saying,
  mark: IssueMark | null,
  span: Draft['span'],
  times: AttachedTimes,
  { text }: Context,
): Draft {
  const { act, cue, clause, holder, recipient, modality, confidence, attribution } = saying
  const when = clause === null ? [] : times.ofClause(clause.index)
  const tell = (field: string, at: Region, reading: string | null): Why => ({
    field,
    span: spanOfTokens(text, at.first, at.end),
    reading,
  })
  const why: Why[] = [
    { field: 'party', span: holder.span, reading: holder.reading },
    tell('act', cue, act),
    ...(recipient === null ? [] : [tell('recipient', recipient, recipient.party)]),
    ...(mark === null ? [] : [tell('issue', mark, mark.issue)]),
    ...(modality.at < 0 ? [] : [tell('modality', { first: modality.at, end: modality.at + 1 }, modality.value)]),
    ...when.map(({ first, end }) => tell('when', { first, end }, null)),
  ]
  return {
    kind: 'statement',
    attribution,
    party: holder.party,
    issue: mark?.issue ?? null,
    span,
    confidence: rounded(Math.min(0.95, confidence)),
    why: why.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
    data: {
      act,
      recipient: recipient?.party ?? null,
      stance: null,
      modality: modality.value,
      how: holder.how,
      by: holder.by,
      predicate: clause?.lemma ?? text.lemma[cue.first],
      change: false,
      about: null,
      ...(when.length > 0 ? { times: when.map(({ expression }) => expression) } : {}),
    },
  }
}
