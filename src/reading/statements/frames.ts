import type { Analysed, Clause } from '../clauses/index.ts'
import type { Stance } from '../codings/index.ts'
import { madeCondition } from './condition-of.ts'
import { copularFrame } from './copular.ts'
import { fragmentFrame, holdsToBe, judgement, verdictAt, warning } from './fragments.ts'
import { isToldByHearsay } from './hearsay.ts'
import { idiomOf } from './idioms.ts'
import { actOf, DROPPING, type Entry, GRANTING, LEXICON, NO_DECISION, TALKING } from './lexicon.ts'
import { absenceFrame, lackFrame, nounFrame, onlyFrame, phraseFrame } from './noun-frames.ts'
import { isWeekday } from './phrases.ts'
import type { Act } from './statement.ts'
import { RETRACT, retractedBy } from './taken-back.ts'
import { takesNone } from './takes-none.ts'

/**
 * A place where words tell a stance.
 *
 * - `verb`, `adjective`: of its subject ("refused", "is ready")
 * - `noun`: of its possessor, or of who voices it ("its refusal")
 * - `lack`: of its subject, by what it has none of ("no intention of")
 * - `will`: of its subject, by what it will or won't do
 * - `must`: of the speaker, by what another must do or what must be
 * - `verdict`: of the speaker, by what is said of a thing ("is unacceptable")
 * - `cue`: of its subject, by a word that is no word of stance but of a family that often tells one
 * - `said`: of whoever says or does it, by no word of the lexicon; see `said-frames.ts`
 */
export interface Frame {
  readonly kind: 'verb' | 'adjective' | 'noun' | 'lack' | 'will' | 'must' | 'verdict' | 'cue' | 'said'
  readonly clause: Clause
  /** Tokens of the words: `first .. end - 1`. */
  readonly first: number
  readonly end: number
  /** Base form of the words: "call for". */
  readonly word: string
  readonly stance: Stance | null
  readonly act: Act
  readonly mental: boolean
  /** Of an idiom, its family: `refuse`, `propose`. */
  readonly family?: string
  /** Tells a stance only where the party says it of itself: "we could send monitors". */
  readonly ownOnly?: true
}

/** The word of a frame of what somebody must have. */
export const NEED = 'must have'

const WILL = new Set(['will', 'would', 'shall', 'wo', "'ll", "'d"])

const MIGHT = new Set(['could', 'might', 'may', 'can'])

const MUST = new Set(['must', 'should', 'ought'])

/** All places where words tell a stance, in text order. */
export function framesOf(text: Analysed): Frame[] {
  const frames: Frame[] = []
  for (const clause of text.clauses.all) {
    const frame = frameOf(text, clause)
    if (frame !== null) frames.push(frame)
  }
  const taken = new Set(frames.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, i) => first + i)))
  for (let at = 0; at < text.tokens.count; at++) {
    const copular = taken.has(at) ? null : copularFrame(text, at)
    if (copular !== null) {
      frames.push(copular)
      continue
    }
    const frame =
      text.upos[at] === 'NOUN'
        ? nounFrame(text, at)
        : (phraseFrame(text, at) ??
          absenceFrame(text, at) ??
          onlyFrame(text, at) ??
          lackFrame(text, at) ??
          fragmentFrame(text, at))
    if (frame !== null) frames.push(frame)
  }
  return frames
    .map((frame) => (isToldByHearsay(frame.clause, text) ? { ...frame, mental: true } : frame))
    .sort((a, b) => a.first - b.first || a.end - b.end)
}

function frameOf(text: Analysed, clause: Clause): Frame | null {
  const { head, kind, lemma } = clause
  const base = kind === 'verb' ? lemma.split(' ')[0] : verdictAt(text, head)
  if (kind === 'verb') {
    if (isSpurned(text, head)) return rather(text, clause)
    // "considers the quota unfair" is no thinking about it.
    if (holdsToBe(text, clause)) return judgement(text, clause)
    const retracted = retractedBy(clause, text)
    if (retracted > head)
      return {
        ...{ kind: 'verb', clause, first: head, end: retracted + 1, word: lemma, family: RETRACT },
        ...{ stance: 'open', act: 'CONCEDE', mental: false },
      }
    const state = stateOf(text, clause)
    if (state !== null) return lexical(text, clause, 'adjective', state)
    const found = idiomOf(text, clause)
    const entry = verbEntry(text, clause)
    if (admits(text, clause)) return null
    // "has called upon" is more than "has called", "gave its approval to" more than "gave".
    if (found !== null && found.end >= (entry?.end ?? 0)) {
      const { stance, act, words, family } = found.idiom
      const word = words.join(' ')
      // What is made a condition stands among the words.
      const end = madeCondition(text, head) !== null ? head + 1 : found.end
      return { kind: 'verb', clause, first: head, end, word, stance, act, mental: false, family }
    }
    if (entry !== null && entry.entry.stance !== null) return lexical(text, clause, 'verb', entry)
    if (entry !== null && (lemma === 'threaten' || lemma === 'warn')) return null
  }
  const judged = judgement(text, clause)
  if (judged !== null) return judged
  const warned = warning(text, clause)
  if (warned !== null) return warned
  if (lemma === 'insist' && isWanted(text, clause)) {
    const that = text.lower[head + 1] === 'that' ? 1 : 0
    const words = { first: head, end: head + 1 + that, word: 'insist that' }
    return { kind: 'verb', clause, ...words, stance: 'demands', act: 'REQUEST', mental: false }
  }
  if (kind === 'adjective' || (kind === 'noun' && LEXICON.verdicts.has(base))) {
    const verdict = entryAt(text, LEXICON.verdicts.get(base), head)
    if (verdict !== null) return lexical(text, clause, 'verdict', verdict)
    const entry = entryAt(text, LEXICON.adjectives.get(base), head)
    if (entry !== null) return lexical(text, clause, 'adjective', entry)
  }
  if (kind === 'adjective') {
    const verb =
      text.tag[head] === 'VBN' || text.tag[head] === 'JJ'
        ? entryAt(text, LEXICON.adjectives.get(text.lower[head]), head)
        : null
    if (verb !== null) return lexical(text, clause, 'adjective', verb)
  }
  if (kind === 'verb' && LEXICON.adjectives.has(text.lower[head]) && clause.passive) {
    const entry = entryAt(text, LEXICON.adjectives.get(text.lower[head]), head)
    if (entry !== null) return { ...lexical(text, clause, 'adjective', entry) }
  }
  if (kind !== 'verb') return null
  const modals = clause.modals.map((token) => text.lower[token])
  const plain = { clause, first: head, end: head + 1, word: lemma, act: actOf(lemma), mental: false }
  // "what we must have" is asked for, "what they must do" too, of others.
  if (/^(have|get|receive|see)$/.test(lemma) && modals.includes('must') && clause.subject >= 0)
    return { ...plain, kind: 'verb', word: NEED, stance: 'demands', act: 'REQUEST', mental: true }
  // "regulation should bring results": what is expected, not what is asked for.
  if (modals.includes('should') && /^(bring|help|result|lead|improve|benefit|allow|enable|become|reach)$/.test(base))
    return null
  if ((modals.some((modal) => MUST.has(modal)) && !isInverted(text, clause)) || hasTo(text, clause))
    return { ...plain, kind: 'must', stance: 'demands', act: 'REQUEST' }
  if (NO_DECISION.has(base) && !takesNone(text, clause)) return null
  if (modals.some((modal) => WILL.has(modal)) || isPlanned(text, clause))
    return { ...plain, kind: 'will', stance: 'accepts' }
  // Of others it says what may happen, of oneself what one might do.
  if (modals.some((modal) => MIGHT.has(modal)) && GRANTING.has(lemma.replace(' ', '-')))
    return { ...plain, kind: 'will', stance: 'open', ownOnly: true }
  return null
}

/** Word of a frame of what is not done, but something else. */
export const RATHER = 'rather than'

/** "would strike *rather than accept* the quota": what is behind it is what somebody will not do. */
const isSpurned = (text: Analysed, head: number): boolean => spurnedFrom(text, head) >= 0

/** Tokens between "would rather" and its "than". */
const RATHER_REACH = 10

/** The token by which what is behind "than" is spurned: "rather", or "than" where "would rather strike" leads to it; or -1. */
function spurnedFrom({ lower, sentence }: Analysed, head: number): number {
  if (lower[head - 1] !== 'than') return -1
  if (lower[head - 2] === 'rather') return head - 2
  for (let at = head - 2; at > Math.max(0, head - RATHER_REACH) && sentence[at] === sentence[head]; at--)
    if (/^(?:rather|sooner)$/.test(lower[at]) && /^(?:would|'d)$/.test(lower[at - 1])) return head - 1
  return -1
}

function rather(text: Analysed, clause: Clause): Frame | null {
  const { head, lemma } = clause
  const written = lemma.replace(' ', '-')
  const yields = GRANTING.has(written) || DROPPING.has(written) || verbEntry(text, clause)?.entry.stance === 'accepts'
  if (!yields) return null
  const words = { first: spurnedFrom(text, head), end: head + 1, word: RATHER }
  return { kind: 'verb', clause, ...words, stance: 'rejects', act: 'REJECT', mental: false }
}

/** An entry of the lexicon as it stands in a text. */
export interface FoundEntry {
  readonly entry: Entry
  /** Token behind the last of its words. */
  readonly end: number
}

/** The entry of the lexicon whose words a clause's verb and what follows it are, or null. */
export function verbEntry(text: Analysed, clause: Clause): FoundEntry | null {
  if (clause.kind !== 'verb') return null
  const [verb, particle] = clause.lemma.split(' ')
  const entries = LEXICON.verbs.get(verb)
  // "turned the offer down"
  const apart = particle === undefined ? undefined : entries?.find(({ behind }) => behind === particle)
  return (
    entryAt(text, entries, clause.head, isPhrasal(text, clause)) ??
    (apart === undefined ? null : { entry: apart, end: clause.head + 1 })
  )
}

function entryAt(
  { lower, upos }: Analysed,
  entries: readonly Entry[] | undefined,
  head: number,
  particle = false,
): FoundEntry | null {
  for (const entry of entries ?? []) {
    if (entry.behind === '') {
      // "backed away" is not "backed".
      if (particle) continue
      return { entry, end: head + 1 }
    }
    let at = head + 1
    // "insists again on", "press once more for"
    if (upos[at] === 'ADV' && lower[at] !== entry.behind.split(' ')[0]) at++
    const words = entry.behind.split(' ')
    // "insisted on Tuesday that it was": when it did.
    const isDay = entry.stance === 'demands' && entry.behind === 'on' && isWeekday(lower[at + 1])
    if (!isDay && words.every((word, i) => lower[at + i] === word)) return { entry, end: at + words.length }
  }
  return null
}

function lexical(text: Analysed, clause: Clause, kind: Frame['kind'], { entry, end }: FoundEntry): Frame {
  const { head } = clause
  const word = entry.behind === '' ? text.lemma[head] : `${text.lemma[head]} ${entry.behind}`
  const written = kind === 'adjective' ? text.lower[head] : text.lemma[head]
  return {
    kind,
    clause,
    first: head,
    end,
    word: entry.behind === '' ? written : word,
    stance: entry.stance,
    act: entry.act,
    mental: entry.mental,
  }
}

/**
 * "conceded that the yield had fallen": what is owned to is a fact, and gives nothing to the other side, unless it is what may
 * or must be done.
 */
function admits(text: Analysed, { lemma, children }: Clause): boolean {
  const { clauses, lower } = text
  if (lemma !== 'concede') return false
  const told = children
    .map((index) => clauses.all[index])
    .find(({ relation, opener }) => relation === 'ccomp' || opener === 'that')
  if (told === undefined || told.tense === 'none') return false
  const mayOrMust = told.modals.some(
    (token) => MUST.has(lower[token]) || WILL.has(lower[token]) || MIGHT.has(lower[token]),
  )
  return !mayOrMust && !told.children.some((index) => hasTo(text, clauses.all[index]))
}

/** "insists that the garrison leave", "insists that it should be": what should be, not what is. */
export function isWanted({ clauses, tag, lower }: Analysed, clause: Clause): boolean {
  return clause.children.some((index) => {
    const { relation, head, modals, passive, object } = clauses.all[index]
    // "insists that the dam be closed"
    const subject = passive && clauses.all[index].subject < 0 ? object : clauses.all[index].subject
    if (relation !== 'ccomp' || subject < 0) return false
    // "that it be discussed": whatever may come of it.
    if (passive && TALKING.has(clauses.all[index].lemma)) return false
    if (modals.some((token) => MUST.has(lower[token]))) return true
    // "insisted that it would not leave"
    if (modals.length > 0 || isAuxiliary(lower[head - 1]) || isAuxiliary(lower[head - 2])) return false
    const first = lower[head - 1] === 'be' && tag[head - 1] === 'VB' && lower[head - 2] !== 'to'
    const singular = tag[subject] === 'NN' || tag[subject] === 'NNP'
    return first || tag[head] === 'VB' || (singular && tag[head] === 'VBP')
  })
}

/** "is opposed to it": what somebody is, and not what is done to them. */
function stateOf(text: Analysed, { passive, head, subject }: Clause): FoundEntry | null {
  const { lower } = text
  if (!passive || subject >= 0 || lower[head] !== 'opposed' || lower[head + 1] !== 'to') return null
  return entryAt(text, LEXICON.adjectives.get(lower[head]), head)
}

/** "does not leave", "did leave": so it is, in the base form. */
const isAuxiliary = (word: string | undefined): boolean => /^(?:do|does|did)$/.test(word ?? '')

const AWAY = /^(away|off|down|out|back|up|over)$/

/** A verb with a particle, which makes it another verb: "backed away", "signed off". */
function isPhrasal({ lower }: Analysed, { lemma, head }: Clause): boolean {
  return lemma.includes(' ') || AWAY.test(lower[head + 1] ?? '')
}

/** "has to leave", "needs to leave", not "has most to lose". */
function hasTo({ clauses, lower }: Analysed, clause: Clause): boolean {
  const parent = clause.parent < 0 ? null : clauses.all[clause.parent]
  return (
    clause.relation === 'xcomp' &&
    clause.opener === 'to' &&
    parent !== null &&
    (parent.lemma === 'have' || parent.lemma === 'need') &&
    (lower[parent.head + 1] === 'to' || lower[parent.head + 2] === 'to')
  )
}

/** "should sanctions be lifted" is a condition. */
function isInverted({ lower }: Analysed, { modals, subject, object }: Clause): boolean {
  const modal = modals.find((token) => MUST.has(lower[token]))
  return modal !== undefined && (subject > modal || (subject < 0 && object > modal && lower[modal] === 'should'))
}

/** "plans to leave", "intends to leave", "is going to leave". */
function isPlanned({ clauses }: Analysed, clause: Clause): boolean {
  const parent = clause.parent < 0 ? null : clauses.all[clause.parent]
  return clause.relation === 'xcomp' && parent !== null && (/^(plan|intend)$/.test(parent.lemma) || isGoing(parent))
}

const isGoing = ({ lemma, tense }: Clause): boolean => lemma === 'go' && tense === 'present'
