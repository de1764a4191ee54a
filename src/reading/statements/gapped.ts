import { type Analysed, spanOfTokens, tokenAt } from '../clauses/index.ts'
import type { IssueMark } from '../issues/index.ts'
import type { Meant } from '../parties/index.ts'
import type { Context } from './context.ts'
import { type Draft, rounded } from './draft.ts'
import { asOf } from './joint.ts'

/** How sure of what a verb that is left out tells, to what it tells where it stands. */
const SURE = 0.93
/** Tokens behind a name in which it is said what of. */
const MOST = 9

/** Who does the same with something else, without the verb: "Kessar wants a truce, *Varnia a dam*". */
interface Gap {
  readonly who: Meant
  /** Token behind what it does it with. */
  readonly end: number
  readonly mark: IssueMark
  /** What it does is an infinitive: "agreed to lift the toll *and Varnia to open the dam*". */
  readonly toDo?: true
}

/**
 * What is told of one, and of another of something else by no more than its name: "Kessar accepted the quota *and Varnia the toll*",
 * "Kessar called for talks *and Varnia for a truce*", "Kessar agreed to lift the toll *and Varnia to open the dam*". Linear in the number of mentions and statements.
 */
export function withGapped(told: readonly Draft[], context: Context): readonly Draft[] {
  if (told.length === 0) return told
  const { text, meant } = context
  const gaps = meant.all.flatMap((who) => gapAt(who, context) ?? [])
  if (gaps.length === 0) return told
  const found: Draft[] = []
  const mistaken = new Set<Draft>()
  for (const gap of gaps) {
    const { party, first } = gap.who
    const from = text.tokens.starts[text.tokens.sentences[text.sentence[first]]]
    const draft = told.findLast(
      (one) =>
        one.span.start >= from &&
        one.party !== party &&
        (one.data.recipient === null || one.data.recipient === party) &&
        one.data.stance !== null &&
        leadsTo(one, gap, context),
    )
    if (draft === undefined) continue
    found.push(gappedOf(draft, gap, context))
    // Whoever does it too is not the one to whom it is said.
    if (draft.data.recipient === party) mistaken.add(draft)
  }
  return [
    ...told.map((one) => (mistaken.has(one) ? { ...one, data: { ...one.data, recipient: null } } : one)),
    ...found,
  ]
}

/** A name behind "and" or a comma that is followed by a thing at issue, and by no verb. */
function gapAt(who: Meant, { text, marksIn }: Context): Gap | null {
  const { lower, upos, tag, sentence, tokens } = text
  const first = /^(?:the|its)$/.test(lower[who.first - 1] ?? '') ? who.first - 1 : who.first
  if (who.how === 'pronoun' || first === 0 || sentence[first - 1] !== sentence[first]) return null
  if (!/^(?:and|while|,|;)$/.test(lower[first - 1])) return null
  if (lower[who.end] === 'to' && tag[who.end + 1] === 'VB') return gapToDo(who, text, marksIn)
  const opens = upos[who.end] === 'ADP' ? who.end + 1 : who.end
  if (!/^(?:DET|NUM)$/.test(upos[opens] ?? '') && !/^(?:its|their)$/.test(lower[opens] ?? '')) return null
  const stop = Math.min(tokens.sentences[sentence[first] + 1], who.end + MOST)
  let end = who.end
  while (end < stop && !/^[.,;:!?]$/.test(lower[end]) && lower[end] !== 'and') {
    if (!/^(?:DET|NUM|ADJ|NOUN|PROPN|ADP|PRON|SYM|PART)$/.test(upos[end]) && lower[end] !== '-') return null
    end++
  }
  const mark = marksIn(who.end, end)[0]
  return mark === undefined ? null : { who, end, mark }
}

/** What is done to what is at issue where it is kept, or gone against: who agrees to that, the words alone do not tell. */
const OTHERWISE =
  /^(?:keep|maintain|retain|preserve|hold|oppose|reject|refuse|resist|fight|block|veto|boycott|scrap|stop)$/

/** A name that is followed by what it is to do with a thing at issue. */
function gapToDo(
  who: Meant,
  { lower, upos, lemma, sentence, tokens }: Analysed,
  marksIn: Context['marksIn'],
): Gap | null {
  const verb = who.end + 1
  if (OTHERWISE.test(lemma[verb])) return null
  const stop = Math.min(tokens.sentences[sentence[verb] + 1], verb + MOST)
  let end = verb + 1
  while (end < stop && !/^[.,;:!?]$/.test(lower[end]) && !/^(?:VERB|AUX|SCONJ)$/.test(upos[end])) {
    if (/^(?:and|or|not|that|which|who)$/.test(lower[end])) break
    end++
  }
  const mark = marksIn(verb, end)[0]
  return mark === undefined ? null : { who, end, mark, toDo: true }
}

/** Whether a statement ends right before the gap, with no other verb between: "wants the dam, Varnia a truce". */
function leadsTo(draft: Draft, { who, mark, toDo }: Gap, { text, meant }: Context): boolean {
  const { tokens, upos, lower } = text
  const stance = draft.why.filter(({ field }) => field === 'stance')
  const issue = draft.why.find(({ field }) => field === 'issue')
  const holder = draft.why.find(({ field }) => field === 'party')
  if (stance.length === 0 || issue === undefined || holder === undefined || draft.issue === mark.issue) return false
  const verb = tokenAt(text, stance[0].span.start)
  const end = Math.max(...stance.map(({ span }) => tokenAt(text, span.end - 1) + 1))
  if (upos[verb] !== 'VERB' || end > who.first || text.sentence[verb] !== text.sentence[who.first]) return false
  // "gave Kessar a seat and Varnia a vote": to whom.
  if (meant.at[end] >= 0 || meant.at[end + 1] >= 0 || holder.span.start > tokens.starts[verb]) return false
  const at = tokenAt(text, issue.span.start)
  if (at < verb || at >= who.first) return false
  if (toDo) return draft.data.stance === 'accepts' && isOneToDo(end, who.first, text)
  for (let i = end; i < who.first; i++) if (upos[i] === 'VERB' || upos[i] === 'AUX' || upos[i] === 'SCONJ') return false
  // The same preposition, where there is one: "called for talks and Varnia for a truce".
  return upos[who.end] !== 'ADP' || lower.slice(verb, at).includes(lower[who.end])
}

/** "agreed *to lift the toll* and": one infinitive, and no other clause, is all that stands between. */
function isOneToDo(first: number, end: number, { upos, tag, lower }: Analysed): boolean {
  let found = 0
  for (let i = first - 1; i < end; i++) {
    if (lower[i] === 'to' && tag[i + 1] === 'VB') found++
    else if (i >= first && upos[i] === 'VERB' && lower[i - 1] !== 'to') return false
    else if (i >= first && (upos[i] === 'AUX' || upos[i] === 'SCONJ' || /^[;:"“”]$/.test(lower[i]))) return false
  }
  return found === 1
}

function gappedOf(draft: Draft, { who, end, mark }: Gap, { text }: Context): Draft {
  return {
    ...asOf(who, draft),
    issue: mark.issue,
    span: spanOfTokens(text, who.first, end),
    confidence: rounded(draft.confidence * SURE),
    why: [
      ...draft.why.filter(({ field }) => field === 'stance' || field === 'modality'),
      { field: 'party', span: who.span, reading: who.party },
      { field: 'issue', span: spanOfTokens(text, mark.first, mark.end), reading: mark.issue },
    ].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
    data: { ...asOf(who, draft).data, about: spanOfTokens(text, who.end, end) },
  }
}
