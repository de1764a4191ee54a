import type { Span } from '../../text/index.ts'
import { spanOfTokens } from '../clauses/index.ts'
import type { Meant } from '../parties/index.ts'
import { besideFirst, besideVerb, meantAt, tellerOf } from './beside-verb.ts'
import type { Context } from './context.ts'
import { LIST } from './fragments.ts'
import type { Frame } from './frames.ts'
import { DROPPING, GRANTING, TRANSPARENT, VOICING } from './lexicon.ts'
import { ifBefore } from './modality.ts'
import { holderBehind, ownerBehind } from './noun-holders.ts'
import { isOthersGovernment } from './others-government.ts'
import { reachFrom } from './region.ts'
import type { Word } from './statement.ts'
import type { Voice } from './voice.ts'

/** Whose stance it is, and on whose word. */
export interface Holder {
  readonly party: string
  readonly how: Word
  readonly by: string | null
  /** The words that tell the party, and what is read into them. */
  readonly span: Span
  readonly reading: string
  /** It is said by or of the party as the subject, not by a verdict on a thing. */
  readonly self: boolean
  readonly confidence: number
}

const WE = /^(we|i|us|our|my)$/

const THIRD = /^(it|they|he|she)$/

/** Bodies that are the speaker's own where nothing says whose they are: "the government said its", "his country". */
export const OWN_SIDE: RegExp =
  /^(country|government|side|delegation|ministry|nation|army|party|union|company|administration|cabinet|bloc|group|state|team|board|office|industry|sector|trade|profession|membership|federation|association|alliance|league|council|club|chamber|lobby|movement|firm)$/

/** Whose stance a frame tells, or null where that is no party of the dossier, or not sure. */
export function holderOf(frame: Frame, context: Context): Holder | null {
  const voice = voiceOf(frame, context)
  const holder = anyHolderOf(frame, voice, context)
  return holder !== null && frame.ownOnly && (voice === null || holder.by !== holder.party) ? null : holder
}

function anyHolderOf(frame: Frame, voice: Voice | null, context: Context): Holder | null {
  switch (frame.kind) {
    case 'must':
    case 'verdict':
      return speaker(frame, voice, context)
    case 'noun':
      return possessor(frame, voice, context)
    default:
      return subject(frame, voice, context)
  }
}

/** Whose words a frame stands in; of a verdict, what it is said of may be all that is known to be theirs. */
export function voiceOf({ kind, first, clause }: Frame, { voiceAt }: Context): Voice | null {
  const voice = voiceAt(first)
  if (voice !== null || kind !== 'verdict' || clause.subject < 0) return voice
  return voiceAt(clause.subject)
}

/** Verdicts that say to whom a thing is so. */
const SO_TO = /^(?:unacceptable|acceptable|intolerable|tolerable|palatable|unpalatable|welcome|unwelcome|repugnant)$/

/** "is unacceptable *to Kessar*": to whom a thing is what it is called, whoever says so; null where that is not told. */
export function toWhom({ kind, word, end }: Frame, { text, meant }: Context): Meant | null {
  if (kind !== 'verdict' || !SO_TO.test(word) || text.lower[end] !== 'to') return null
  const from = text.upos[end + 1] === 'DET' ? end + 2 : end + 1
  return meant.all.find(({ first, end: last }) => first <= from && from < last) ?? null
}

function speaker(frame: Frame, voice: Voice | null, context: Context): Holder | null {
  const { text, meant } = context
  const to = toWhom(frame, context)
  if (to !== null) return heldBy(frame, to, voice)
  if (frame.word.startsWith('only')) {
    const who = frame.clause.subject < 0 ? null : meantAt(frame.clause.subject, meant)
    if (who !== null) return heldBy(frame, who, voice)
  }
  if (voice === null || voice.party === null || voice.cue !== 'says') return null
  if (frame.kind === 'must' && frame.first === frame.clause.head) {
    // "we must leave" is no demand on another.
    const at = frame.clause.inherited ? -1 : frame.clause.subject
    const who = at < 0 ? null : meantAt(at, meant)
    if (who !== null && who.party === voice.party) return null
    if (at >= 0 && WE.test(text.lower[at])) return null
  }
  return {
    party: voice.party,
    how: voice.word,
    by: voice.party,
    span: voice.source ?? spanOfTokens(text, frame.first, frame.end),
    reading: voice.party,
    self: false,
    confidence: voice.word === 'unnamed' ? 0.92 : 0.97,
  }
}

/** Tokens between a passive and its "by …". */
const AGENT_REACH = 6

function subject(frame: Frame, voice: Voice | null, context: Context): Holder | null {
  const { text, meant } = context
  let { clause } = frame
  // A "by …" far behind belongs to another noun.
  let token = clause.passive && clause.subject > clause.head + AGENT_REACH ? -1 : clause.subject
  for (let step = 0; token < 0 && step < 3 && clause.parent >= 0; step++) {
    const parent = text.clauses.all[clause.parent]
    if (clause.relation !== 'xcomp' || !TRANSPARENT.has(parent.lemma)) break
    clause = parent
    token = clause.subject
  }
  if (token < 0 && frame.kind === 'will' && clause.passive) token = clause.object
  // "is prepared to" may be taken for what is done to it.
  if (token < 0 && frame.kind === 'adjective') token = clause.object
  const patient = frame.kind !== 'adjective' && clause.passive && token === clause.object
  const who =
    (token < 0 || patient ? null : meantAt(token, meant)) ??
    besideVerb(frame.clause, frame.first, context) ??
    besideFirst(frame.clause, context)
  if (who !== null) return heldBy(frame, who, voice)
  const last = lastSpeaker(token, voice, context)
  if (last !== null) return { ...ofVoice(token, last, context, 0.8)!, how: last.word }
  const sign = token >= 0 && SIGNS.test(text.lemma[token]) ? token : signBefore(frame, context)
  if (sign >= 0) return ofShown(frame, sign, voice, context)
  if (token < 0) return null
  const teller = THIRD.test(text.lower[token]) ? tellerOf(clause, context) : null
  if (teller !== null && teller.party !== voice?.party) {
    return heldBy(frame, { ...teller, how: 'pronoun' }, voice)
  }
  const word = text.lower[token]
  if (voice === null || voice.party === null) return null
  if (patient && voice.cue === 'says' && isGranted(frame, context)) return ofVoice(token, voice, context, 0.85)
  if (WE.test(word) && voice.quoted) return ofVoice(token, voice, context, 0.95)
  if (THIRD.test(word) && !patient) return ofVoice(token, voice, context, 0.78)
  if (OWN_SIDE.test(text.lemma[token]) && isOwn(token, voice.party, context))
    return ofVoice(token, voice, context, 0.85)
  // "no soldier will leave", "nothing will be released": what the speaker won't have.
  const none = frame.clause.negations.some(
    (at) => at < frame.first && /^(no|nothing|nobody|none)$/.test(text.lower[at]),
  )
  if (frame.kind === 'will' && none) return ofVoice(token, voice, context, 0.85)
  return null
}

/** Whom "he" or "she" means where the reader does not know: the one who spoke in the sentence before. */
export function lastSpeaker(token: number, voice: Voice | null, { text, meant, voiceAt }: Context): Voice | null {
  if (token < 0 || voice !== null || !/^(he|she)$/.test(text.lower[token]) || meant.at[token] >= 0) return null
  if (text.entities.mentionAt[token] >= 0) return null
  const first = text.tokens.sentences[text.sentence[token]]
  for (let at = first - 1; at >= Math.max(0, first - 3); at--) {
    const spoke = voiceAt(at)
    if (spoke !== null) return spoke.party !== null && spoke.attribution !== null ? spoke : null
  }
  return null
}

/** "The measures could be eased", "something will be lifted if": by the one who says so. */
function isGranted({ clause, first, end, kind }: Frame, { text }: Context): boolean {
  if (kind !== 'will' || !GRANTING.has(clause.lemma.replace(' ', '-'))) return false
  if (clause.negations.length > 0) return false
  const may = clause.modals.some((token) => /^(could|may|might|can)$/.test(text.lower[token]))
  return may || ifBefore(text, first) >= 0 || reachFrom(text, end).tails.some((tail) => tail.kind !== 'exchange')
}

const SIGNS = /^(indication|sign|hint|evidence|suggestion)$/

/** "no indication it is": the sign right before the pronoun, or -1. */
function signBefore({ first }: Frame, { text }: Context): number {
  for (let at = first - 1; at >= Math.max(0, first - 5) && text.sentence[at] === text.sentence[first]; at--) {
    if (SIGNS.test(text.lemma[at])) return at
    if (text.upos[at] !== 'PRON' && text.upos[at] !== 'AUX' && text.upos[at] !== 'SCONJ' && text.upos[at] !== 'ADP')
      return -1
  }
  return -1
}

/** "Kessar has shown no sign it is willing": of the one who shows it. */
function ofShown(frame: Frame, sign: number, voice: Voice | null, context: Context): Holder | null {
  const { text, meant } = context
  const { clauses } = text
  const outer = clauses.of[sign] < 0 ? null : clauses.all[clauses.of[sign]]
  for (let at = outer, step = 0; at !== null && step < 3; step++) {
    const who = at.subject >= 0 && at.subject < sign ? meantAt(at.subject, meant) : null
    if (who !== null) return heldBy(frame, who, voice)
    at = at.parent < 0 ? null : clauses.all[at.parent]
  }
  return null
}

/** "his country", "our government", "the government": of the one who speaks. */
function isOwn(token: number, party: string, { text, meant }: Context): boolean {
  const { children, childStart, relation, lower } = text
  for (let c = childStart[token]; c < childStart[token + 1]; c++) {
    const child = children[c]
    if (relation[child] === 'nmod:poss') return /^(his|her|our|my|its|their)$/.test(lower[child])
    if (/^(amod|compound|nmod)$/.test(relation[child]) && meant.at[child] >= 0) return false
    if (relation[child] === 'amod' || relation[child] === 'compound') return false
  }
  return (
    (lower[text.left[token]] === 'the' && !isOthersGovernment(token, party, text)) || lower[text.left[token]] === 'our'
  )
}

const SURE: Readonly<Record<Meant['how'], number>> = {
  name: 1,
  alias: 0.97,
  metonym: 0.97,
  person: 0.98,
  official: 0.95,
  unnamed: 0.92,
  pronoun: 0.88,
}

/** The holder that a mention of a party makes; `voice` is in whose words the frame stands. */
export function heldBy(frame: Pick<Frame, 'mental' | 'kind'>, who: Meant, voice: Voice | null): Holder {
  const { party, how, span, named } = who
  const own: Word = how === 'person' || named === true ? 'named' : how === 'unnamed' ? 'unnamed' : 'official'
  const held = (word: Word, by: string | null, confidence = SURE[how]): Holder => ({
    party,
    span,
    reading: party,
    self: true,
    confidence,
    how: word,
    by,
  })
  if (voice === null) {
    // The outlet tells what somebody said or did; what somebody wants or will do is the outlet's own view.
    const view = frame.mental || frame.kind === 'will'
    return held(view ? 'claimed' : own, view ? null : party)
  }
  return voice.party === party ? held(voice.word, party) : held('claimed', voice.party, SURE[how] * 0.95)
}

function ofVoice(token: number, voice: Voice, { text }: Context, confidence: number): Holder | null {
  const party = voice.party!
  return {
    party,
    how: voice.word,
    by: party,
    span: spanOfTokens(text, token, token + 1),
    reading: `${party}: who speaks`,
    self: true,
    confidence,
  }
}

/** The holder that a voice of a party makes. */
export function heldByVoice({ party, word, source }: Voice, { text }: Context): Holder {
  return {
    party: party!,
    how: word,
    by: party,
    span: source ?? spanOfTokens(text, 0, 1),
    reading: `${party}: who speaks`,
    self: false,
    confidence: 0.9,
  }
}

/** "Kessar's refusal to", "its demand for"; or who voices it: "Kessar reiterated opposition to". */
function possessor(frame: Frame, voice: Voice | null, context: Context): Holder | null {
  const { text, meant } = context
  const { children, childStart, relation, lower } = text
  for (let c = childStart[frame.first]; c < childStart[frame.first + 1]; c++) {
    const child = children[c]
    if (child > frame.first) continue
    const who = meantAt(child, meant) ?? (meant.unmeantAt[child] < 0 ? null : meant.unmeant[meant.unmeantAt[child]])
    if (who !== null && /^(nmod:poss|compound|amod)$/.test(relation[child])) {
      return ownedBy(who, frame, voice)
    }
    if (relation[child] === 'nmod:poss' && !/^(its|his|her|their|our|my)$/.test(lower[child])) return null
  }
  const behind = holderBehind(text, frame.first)
  const owner = behind === null ? undefined : ownerBehind(behind, meant)
  if (owner !== undefined) return owner === null ? null : ownedBy(owner, frame, voice)
  const { clause } = frame
  if (frame.word === LIST) {
    const who = clause.subject < 0 ? null : meantAt(clause.subject, meant)
    if (who !== null) return heldBy(frame, who, voice)
    const last = lastSpeaker(clause.subject, voice, context)
    return last === null ? null : ofVoice(clause.subject, last, context, 0.8)
  }
  const drops = DROPPING.has(clause.lemma.replace(' ', '-'))
  if (clause.head >= frame.first || !(VOICING.has(clause.lemma) || drops) || clause.subject < 0) return null
  // "backed away from its demand"
  const governs = clause.object === frame.first || (drops && clause.obliques.some(({ head }) => head === frame.first))
  const who = governs ? meantAt(clause.subject, meant) : null
  return who === null ? null : heldBy(frame, who, voice)
}

/** The holder whose a noun of stance is: that somebody has it is the outlet's own view, unless they voice it. */
function ownedBy(who: Meant, frame: Frame, voice: Voice | null): Holder {
  const held = heldBy(frame, who, voice)
  return voice === null && !VOICING.has(frame.clause.lemma) ? { ...held, how: 'claimed', by: null } : held
}
