import { spanOfTokens } from '../clauses/index.ts'
import type { Why } from '../codings/index.ts'
import type { IssueMark } from '../issues/index.ts'
import type { Meant } from '../parties/index.ts'
import { hasObject, isPosition, isShift, isTurn, TURNING, takesCourse } from './change-words.ts'
import type { Context } from './context.ts'
import type { Draft } from './draft.ts'
import type { Region } from './region.ts'
import type { Modality } from './statement.ts'
import { attributionOf, type Voice } from './voice.ts'

/** Tokens behind a word within which it is said whose change it is, and of what. */
const REACH = 10
/** Tokens of a sentence that are looked through on each side, so that time stays linear in any text. */
const AROUND = 60
/** Tokens of the words for whose it is, where that is no party. */
const MOST_WORDS = 8

/** Whose change it is: a party, or the words for what is no party of the dossier. */
interface Whose {
  readonly party: Meant | null
  readonly words: Region
}

/** Where somebody says that a party changed its position: it is claimed, not found. One a word that tells it. */
export function findChanges(context: Context): Draft[] {
  const { text } = context
  const found: Draft[] = []
  for (let at = 0; at < text.tokens.count; at++) {
    const noun = (/^(NOUN|PROPN)$/.test(text.upos[at]) || text.lower[at + 1] === '-') && isNounOfChange(at, context)
    const verb = !noun && text.upos[at] === 'VERB' && isVerbOfChange(at, context)
    if (!noun && !verb) continue
    const who = noun ? whoseNoun(at, context) : whoseVerb(at, context)
    if (who !== null) found.push(draftOf(at, who, context))
  }
  return found
}

/** "a reversal", "a shift in its stance", "a sharp turn"; not what is denied or only asked for. */
function isNounOfChange(at: number, { text }: Context): boolean {
  const { lemma, lower, clauses } = text
  const clause = clauses.of[at] < 0 ? null : clauses.all[clauses.of[at]]
  if (clause !== null && (clause.negations.length > 0 || clause.asked)) return false
  if (/^(no|any|without)$/.test(lower[at - 1] ?? '') || /^(no|any|without)$/.test(lower[at - 2] ?? '')) return false
  return (
    isTurn(lower, lemma, at) ||
    isShift(lemma[at], lower[at - 1] ?? '', (reach) => lower.slice(at + 1, at + 1 + reach).some(isPosition))
  )
}

/** "backed down", "softened its stance", "changed course"; not what may be, is wanted or did not happen. */
function isVerbOfChange(at: number, { text }: Context): boolean {
  const { clauses, lower } = text
  const clause = clauses.at[at] < 0 ? null : clauses.all[clauses.at[at]]
  if (clause === null || clause.negations.length > 0 || clause.modals.length > 0 || clause.asked) return false
  // "urged it to soften its stance", "if it backed down"
  if (clause.opener !== '' && clause.opener !== 'that' && clause.opener !== 'and') return false
  if (clause.tense === 'none' && !/^(acl|advcl|conj)/.test(clause.relation)) return false
  const wanted = TURNING.get(clause.lemma) ?? TURNING.get(`${text.lemma[at]} ${lower[at + 1] ?? ''}`)
  if (wanted === undefined) return false
  if (wanted === 'nothing') return true
  if (wanted === 'course') return takesCourse(lower, at)
  return hasObject(wanted, lower.slice(at + 1, at + REACH))
}

const meantAt = ({ at, all }: Context['meant'], token: number): Meant | null => (at[token] < 0 ? null : all[at[token]])

/** A party that is meant, or named as one: "American policy". */
function namedAt({ meant }: Context, token: number): Meant | null {
  const { unmeantAt, unmeant } = meant
  return meantAt(meant, token) ?? (unmeantAt[token] < 0 ? null : unmeant[unmeantAt[token]])
}

function whoseVerb(at: number, context: Context): Whose | null {
  const { text, meant } = context
  const { subject } = text.clauses.all[text.clauses.at[at]]
  if (subject < 0) return null
  const party = meantAt(meant, subject) ?? ownerOf(subject, context)
  return party === null ? null : { party, words: party }
}

/** The party that a noun phrase belongs to: "Kessar's government", "the Kessari delegation". */
function ownerOf(noun: number, context: Context): Meant | null {
  const { children, childStart, relation } = context.text
  for (let c = childStart[noun]; c < childStart[noun + 1]; c++) {
    const child = children[c]
    if (!/^(nmod:poss|amod|compound)$/.test(relation[child])) continue
    const who = namedAt(context, child)
    if (who !== null) return who
  }
  return null
}

/**
 * "Kessar's reversal", "a reversal by Kessar", "of Kessari policy", "a sharp turn for Ostrel", "Kessar made a U-turn", "Kessar's plan
 * would mark a reversal"; where it is of nobody in the dossier, of whose position the words are.
 */
function whoseNoun(at: number, context: Context): Whose | null {
  const { text, meant } = context
  const { relation, children, childStart, sentence, clauses, upos, lower, tokens } = text
  for (let c = childStart[at]; c < childStart[at + 1]; c++) {
    const child = children[c]
    if (relation[child] !== 'nmod:poss') continue
    const who = meantAt(meant, child)
    return who === null ? null : { party: who, words: who }
  }
  const before = ownerBefore(at, context)
  if (before !== null) return { party: before, words: before }
  let of = -1
  let position = -1
  for (let k = at + 1; k < Math.min(at + REACH, tokens.count) && sentence[k] === sentence[at]; k++) {
    if (position >= 0 || (upos[k] === 'VERB' && of < 0)) break
    if (upos[k] === 'PUNCT' && lower[k] !== '-' && lower[k] !== "'s") break
    if (of < 0 && /^(of|in|from|by|for)$/.test(lower[k])) of = k
    const who = namedAt(context, k)
    if (who !== null && (meantAt(meant, k) !== null || of >= 0)) return { party: who, words: who }
    if (isPosition(lower[k])) position = k
  }
  const turned = fronted(at, text)
  if (turned >= 0) {
    const who = meantAt(meant, turned)
    return who === null ? null : { party: who, words: who }
  }
  const maker = makerOf(at, context)
  if (maker !== null) return { party: maker, words: maker }
  const clause = clauses.of[at] < 0 ? null : clauses.all[clauses.of[at]]
  const subject = clause === null ? -1 : clause.subject
  if (clause !== null && subject >= 0 && subject !== at) {
    const doer = meantAt(meant, subject)
    // "In an about-face, Kessar agreed": who did it.
    if (
      doer !== null &&
      (lower[at - 1] === 'in' || lower[at - 2] === 'in' || lower[at - 3] === 'in') &&
      clause.head > at
    )
      return { party: doer, words: doer }
    const own = /^(its|his|her|their)$/.test(lower[of + 1] ?? '') ? doer : null
    if (own !== null) return { party: own, words: own }
    const owner = /^(mark|be|represent|signal|constitute|amount|mean|call|describe)$/.test(clause.lemma)
      ? ownerOf(subject, context)
      : null
    if (owner !== null && position < 0) return { party: owner, words: owner }
  }
  // "a reversal of southern policy": told by its words, where the sentence has to do with the dossier.
  if (of < 0 || position < 0 || position - of > MOST_WORDS || !isAtIssue(at, context)) return null
  const first = /^(the|its|their|his|her|a|an)$/.test(lower[of + 1]) ? of + 2 : of + 1
  return position - first < 1 ? null : { party: null, words: { first, end: position + 1 } }
}

/** Tokens between whose a turn is and the word for it: "Kessar's latest abrupt U-turn". */
const OWNER_REACH = 5

/** "*Temesh's* about-face in Ostrel", "the *Kessari* about-face": right before the word, whatever the tree hangs it on. */
function ownerBefore(at: number, context: Context): Meant | null {
  const { lower, upos, sentence } = context.text
  for (let k = at - 1; k >= Math.max(0, at - OWNER_REACH) && sentence[k] === sentence[at]; k--) {
    if (lower[k] === "'s") return k > 0 ? namedAt(context, k - 1) : null
    const who = namedAt(context, k)
    if (who !== null) return /^(?:ADJ|PROPN|NOUN)$/.test(upos[k]) && k === at - 1 ? who : null
    if (!/^(?:ADJ|ADV|NUM)$/.test(upos[k])) return null
  }
  return null
}

/** Tokens behind "In a reversal," within which stands who reverses. */
const FRONTED_REACH = 12

/**
 * "In a reversal, *Kessar* is ready to agree, Varnia claimed": the subject of what stands right behind, whoever tells it; -1 where
 * a noun does not open its sentence like that.
 */
function fronted(at: number, { lower, tokens, sentence, clauses, upos, relation }: Context['text']): number {
  const start = tokens.sentences[sentence[at]]
  const stop = Math.min(tokens.sentences[sentence[at] + 1], at + REACH + FRONTED_REACH)
  const opens = lower[start] === '"' ? start + 1 : start
  if (lower[opens] !== 'in' || at - opens > 5) return -1
  let comma = at + 1
  while (comma < Math.min(stop, at + REACH) && lower[comma] !== ',') comma++
  if (lower[comma] !== ',') return -1
  for (let t = comma + 1; t < Math.min(stop, comma + FRONTED_REACH); t++) {
    if (upos[t] === 'VERB' && clauses.at[t] >= 0) {
      const { subject } = clauses.all[clauses.at[t]]
      return subject > comma && subject < t ? subject : -1
    }
    if (relation[t].startsWith('nsubj')) return t
  }
  return -1
}

const MAKING = /^(make|perform|do|complete|execute|announce|signal|carry out|stage|pull|pull off)$/

/** "Kessar made a sharp U-turn": who is the subject of the verb right before. */
function makerOf(at: number, { text, meant }: Context): Meant | null {
  const { clauses, sentence } = text
  for (let t = at - 1; t >= Math.max(0, at - 4) && sentence[t] === sentence[at]; t--) {
    const clause = clauses.at[t] < 0 ? null : clauses.all[clauses.at[t]]
    if (clause === null || clause.kind !== 'verb') continue
    return MAKING.test(clause.lemma) && clause.subject >= 0 ? meantAt(meant, clause.subject) : null
  }
  return null
}

/** Whether the sentence names a party or an issue of the dossier. */
function isAtIssue(at: number, { text, meant, marksIn }: Context): boolean {
  const { tokens, sentence } = text
  const first = Math.max(tokens.sentences[sentence[at]], at - AROUND)
  const end = Math.min(tokens.sentences[sentence[at] + 1], at + AROUND)
  if (marksIn(first, end).length > 0) return true
  for (let t = first; t < end; t++) if (meant.at[t] >= 0 || meant.unmeantAt[t] >= 0) return true
  return false
}

/** The issue's words that stand behind it in its sentence, else those before it in its clause. */
function issueOf(at: number, { text, marksIn }: Context): IssueMark | undefined {
  const { clauses, sentence, tokens } = text
  const behind = marksIn(at + 1, Math.min(at + 15, tokens.sentences[sentence[at] + 1]))[0]
  if (behind !== undefined) return behind
  const clause = clauses.of[at] < 0 ? null : clauses.all[clauses.of[at]]
  return clause === null ? undefined : marksIn(Math.max(clause.first, at - 30), at).at(-1)
}

function draftOf(at: number, who: Whose, context: Context): Draft {
  const { text } = context
  const { clauses } = text
  const clause = clauses.of[at] < 0 ? null : clauses.all[clauses.of[at]]
  const voice = voiceOfChange(at, who, context)
  const mark = issueOf(at, context)
  const first = Math.min(clause?.first ?? at, who.words.first, mark?.first ?? at, at)
  const end = Math.max(clause?.end ?? at + 1, who.words.end, mark?.end ?? 0, at + 1)
  const words = spanOfTokens(text, who.words.first, who.words.end)
  const why: Why[] = [
    { field: 'party', span: words, reading: who.party?.party ?? null },
    { field: 'change', span: spanOfTokens(text, at, at + 1), reading: text.lemma[at] },
  ]
  if (mark !== undefined) {
    why.push({ field: 'issue', span: spanOfTokens(text, mark.first, mark.end), reading: mark.issue })
  }
  return {
    kind: 'statement',
    attribution: attributionOf(voice, text),
    party: who.party?.party ?? null,
    issue: mark?.issue ?? null,
    span: spanOfTokens(text, first, end),
    confidence: isTurn(text.lower, text.lemma, at) ? 0.8 : 0.7,
    why: why.sort((a, b) => a.span.start - b.span.start),
    data: {
      act: 'SAY',
      recipient: null,
      stance: null,
      modality: modalityOf(clause?.modals ?? [], voice, context),
      how: 'claimed',
      by: voice?.party ?? null,
      predicate: wordOf(at, context),
      change: true,
      ...(who.party === null ? { whose: words } : {}),
      about: null,
    },
  }
}

/** Who tells of it. What opens the sentence may stand before the words that are reported, and is no word of who turns. */
function voiceOfChange(at: number, { party, words }: Whose, { text, voiceAt }: Context): Voice | null {
  const voice = voiceAt(at)
  if (fronted(at, text) < 0) return voice
  const behind = voice ?? voiceAt(words.first)
  return behind !== null && behind.party === (party?.party ?? null) ? null : behind
}

/** "reversal", "u-turn", "back away": the word that tells it. */
function wordOf(at: number, { text }: Context): string {
  const { lemma, lower, clauses, upos } = text
  if (lower[at + 1] === '-') return `${lower[at]}-${lower[at + 2]}`
  if (upos[at] !== 'VERB' || clauses.at[at] < 0) return lemma[at]
  const own = clauses.all[clauses.at[at]].lemma
  return TURNING.has(own) ? own : `${lemma[at]} ${lower[at + 1]}`
}

function modalityOf(modals: readonly number[], voice: Voice | null, { text }: Context): Modality {
  if (voice?.cue === 'denies') return 'denied'
  if (modals.some((token) => /^(may|might|could)$/.test(text.lower[token]))) return 'possible'
  return modals.some((token) => /^(would|'d)$/.test(text.lower[token])) ? 'conditional' : 'asserted'
}
