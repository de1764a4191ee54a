import { type Analysed, type Clause, tokenAt } from '../clauses/index.ts'
import type { IssueMark } from '../issues/index.ts'
import type { Meant } from '../parties/index.ts'
import type { Context } from './context.ts'
import type { Frame } from './frames.ts'
import { type Holder, heldBy, heldByVoice, holderOf, lastSpeaker, voiceOf } from './holder.ts'
import { likelyIssues } from './likely-issues.ts'
import type { Reach } from './region.ts'

/** An issue that a frame may be about, and how it is told. */
export interface PossibleIssue {
  readonly mark: IssueMark
  readonly features: readonly string[]
}

/** Somebody whose stance a frame may tell, and how that is told. */
export interface PossibleHolder {
  readonly holder: Holder
  readonly features: readonly string[]
}

/** Tokens of a sentence around a frame within which issues and parties are looked for. */
const BEFORE = 30
const AFTER = 40
/** So many issues and holders of one frame are judged. */
const MOST_ISSUES = 4
const MOST_HOLDERS = 4
/** Sentences back to which a frame without an issue's words may point. */
const SENTENCES_BACK = 3

/** Name of a length, so that near ones differ and far ones do not. */
export function stepOf(distance: number): string {
  if (distance <= 3) return String(Math.max(0, distance))
  if (distance <= 6) return '4-6'
  if (distance <= 10) return '7-10'
  return distance <= 18 ? '11-18' : '19+'
}

/** The issues that a frame may be about: what its sentence names, or else what the text before it speaks of. */
export function possibleIssues(frame: Frame, { about }: Reach, context: Context): PossibleIssue[] {
  const { text, marksIn } = context
  const { sentences } = text.tokens
  const own = text.sentence[frame.first]
  const from = Math.max(sentences[own], frame.first - BEFORE)
  const to = Math.min(sentences[own + 1], frame.end + AFTER)
  const near = nearestOfEach(marksIn(from, to), frame)
  const many = `i:many=${Math.min(3, near.length)}`
  const found = near.slice(0, MOST_ISSUES).map((mark, rank): PossibleIssue => {
    const side = mark.first >= frame.end ? 'after' : mark.end <= frame.first ? 'before' : 'within'
    const distance = side === 'after' ? mark.first - frame.end : frame.first - mark.end
    const features = [
      many,
      `i:${side}`,
      `i:${side}=${stepOf(distance)}`,
      `i:rank=${rank}`,
      `i:place=${placeOf(mark, frame, text)}`,
    ]
    if (mark.first >= about.first && mark.end <= about.end) features.push('i:about')
    if (mark.chained === true) features.push('i:chained')
    if (isQuotedAlone(mark, frame, text)) features.push('i:quotation')
    return { mark, features }
  })
  if (found.length > 0) return found
  return [...before(frame, context), ...likelyIssues(frame, { first: from, end: to }, context)].slice(0, MOST_ISSUES)
}

/** The nearest mark of each issue, those behind the frame first by a little: what is wanted stands behind the word. */
function nearestOfEach(marks: readonly IssueMark[], { first, end }: Frame): IssueMark[] {
  const away = (mark: IssueMark): number =>
    mark.first >= end ? mark.first - end : mark.end <= first ? first - mark.end + 4 : 0
  const sorted = [...marks].sort((a, b) => away(a) - away(b) || a.first - b.first)
  return sorted.filter(({ issue }, i) => sorted.findIndex((other) => other.issue === issue) === i)
}

/** Where the mark hangs in the tree, seen from the frame. */
function placeOf({ first }: IssueMark, frame: Frame, { head, clauses, left, right }: Analysed): string {
  const at = frame.kind === 'noun' ? frame.first : frame.clause.head
  if (first >= left[at] && first <= right[at]) {
    let steps = 0
    for (let token = first; token !== at && token >= 0 && steps < 5; token = head[token]) steps++
    return `under${Math.min(4, steps)}`
  }
  return clauses.of[first] === frame.clause.index ? 'clause' : 'elsewhere'
}

/** In a quotation that the frame is not in, or the other way round. */
const isQuotedAlone = ({ first }: IssueMark, frame: Frame, { quotation }: Analysed): boolean =>
  quotation[first] !== quotation[frame.first]

/** What the sentences before, and the headline, speak of last. */
function before(frame: Frame, { text, marksIn }: Context): PossibleIssue[] {
  const { sentences } = text.tokens
  const own = text.sentence[frame.first]
  const found: PossibleIssue[] = []
  for (let s = own - 1; s >= Math.max(0, own - SENTENCES_BACK) && found.length === 0; s--) {
    const marks = marksIn(sentences[s], sentences[s + 1])
    const issues = new Set(marks.map(({ issue }) => issue))
    const last = marks.at(-1)
    if (last === undefined) continue
    const features = [`i:back=${own - s}`, `i:back-of=${Math.min(3, issues.size)}`, 'i:earlier']
    found.push({ mark: { ...last, chained: true, before: true }, features })
    const subject = marks[0]!
    if (subject.issue !== last.issue)
      found.push({ mark: { ...subject, chained: true, before: true }, features: [...features, 'i:back-first'] })
  }
  const headline = own > 0 ? marksIn(0, sentences[1])[0] : undefined
  if (headline !== undefined && !found.some(({ mark }) => mark.issue === headline.issue))
    found.push({ mark: { ...headline, chained: true, before: true }, features: ['i:headline', 'i:earlier'] })
  return found
}

/** Who may hold the stance of a frame: whom the rules find, who speaks, and the parties of its sentence. */
export function possibleHolders(frame: Frame, context: Context): PossibleHolder[] {
  const { text, meant } = context
  const found = new Map<string, { holder: Holder; features: string[] }>()
  const add = (holder: Holder | null, ...features: string[]): void => {
    if (holder === null) return
    const held = found.get(holder.party)
    if (held === undefined) found.set(holder.party, { holder, features: [...features] })
    else held.features.push(...features)
  }
  const voice = voiceOf(frame, context)
  const byRule = holderOf(frame, context)
  add(byRule, 'h:rule', byRule?.self === true ? 'h:self' : 'h:speaker')
  const { clause } = frame
  for (const [name, token] of argumentsOf(clause, text)) {
    const who = token < 0 || meant.at[token] < 0 ? null : meant.all[meant.at[token]]
    if (who !== null)
      add(heldBy(frame, who, voice, context), `h:${name}`, `h:${name}&${frame.kind}`, `h:how=${who.how}`)
  }
  if (voice !== null && voice.party !== null)
    add(
      heldByVoice(voice, context),
      'h:voice',
      `h:voice&${frame.kind}`,
      `h:cue=${voice.cue}`,
      voice.quoted ? 'h:said' : 'h:told',
    )
  const spoke = voice === null ? lastSpeaker(clause.subject, null, context) : null
  if (spoke !== null && spoke.party !== null) add(heldByVoice(spoke, context), 'h:last')
  const sentence = text.sentence[frame.first]
  let rank = 0
  for (const who of nearby(frame, sentence, context)) {
    if (found.size >= MOST_HOLDERS && !found.has(who.party)) break
    const side = who.head < frame.first ? 'before' : 'behind'
    add(
      heldBy(frame, who, voice, context),
      `h:near=${side}${rank === 0 ? '1' : '+'}`,
      `h:step=${side}${stepOf(Math.abs(who.head - frame.first) - 1)}`,
      `h:role=${text.relation[who.head]}&${side}`,
    )
    rank++
  }
  const parties = new Set(nearby(frame, sentence, context).map(({ party }) => party)).size
  return [...found.values()].map(({ holder, features }) => ({
    holder,
    features: [
      ...new Set(features),
      `h:parties=${Math.min(3, parties)}`,
      `h:of=${Math.min(3, found.size)}`,
      voice === null ? 'v:none' : voice.party === null ? 'v:other' : voice.party === holder.party ? 'v:own' : 'v:rival',
      `h:word=${holder.how}`,
    ],
  }))
}

function* argumentsOf(clause: Clause, { clauses }: Analysed): Generator<readonly [string, number]> {
  yield [clause.passive ? 'agent' : clause.inherited ? 'heir' : 'subject', clause.subject]
  yield [clause.passive ? 'patient' : 'object', clause.object]
  yield ['indirect', clause.indirect]
  const parent = clause.parent < 0 ? null : clauses.all[clause.parent]
  if (parent !== null) yield [`above-${clause.relation}`, parent.subject]
}

/** The mentions of a frame's sentence, the nearest first, those before it preferred. */
function nearby(frame: Frame, sentence: number, { text, meant }: Context): Meant[] {
  const { sentences } = text.tokens
  const found: Meant[] = []
  const from = Math.max(sentences[sentence], frame.first - BEFORE)
  const to = Math.min(sentences[sentence + 1], frame.end + AFTER)
  for (let at = from; at < to; at++) if (meant.at[at] >= 0) found.push(meant.all[meant.at[at]])
  const away = ({ head }: Meant): number => (head < frame.first ? frame.first - head : head - frame.first + 8)
  return found.sort((a, b) => away(a) - away(b) || a.head - b.head)
}

/** What is known of a frame by itself. */
export function frameFeatures(frame: Frame, { text }: Context): string[] {
  const { clause, kind, word, first } = frame
  const lead = leadOf(text)
  const features = [
    `f:${kind}`,
    `f:${kind}&${frame.stance}`,
    `w:${word}`,
    `f:tense=${clause.tense}`,
    `f:tense=${clause.tense}&${kind}`,
    `f:relation=${clause.relation}`,
    `f:opener=${clause.opener}`,
  ]
  if (clause.passive) features.push(`f:passive&${kind}`)
  if (clause.negations.length > 0) features.push('f:not', `f:not&${kind}`)
  if (clause.conditional) features.push('f:if')
  if (clause.asked) features.push('f:asked')
  if (frame.mental) features.push('f:mental')
  for (const modal of clause.modals) features.push(`f:modal=${text.lower[modal]}`)
  if (first < lead) features.push('f:headline')
  if (text.quotation[first] >= 0) features.push('f:quoted')
  const parent = clause.parent < 0 ? null : text.clauses.all[clause.parent]
  if (parent !== null) features.push(`f:under=${parent.lemma}`, `f:under&${clause.relation}`)
  return features
}

/** Token behind the headline. */
function leadOf(text: Analysed): number {
  const line = text.text.indexOf('\n')
  return line < 0 ? 0 : tokenAt(text, line)
}
