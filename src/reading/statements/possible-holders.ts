import { type Analysed, type Clause, phraseOf, tokenAt } from '../clauses/index.ts'
import { isPrivate, type Meant } from '../parties/index.ts'
import { isAdvised, isPutUponAnother } from './advised.ts'
import type { Context } from './context.ts'
import type { Frame } from './frames.ts'
import { heldAgainst } from './gerunds.ts'
import { type Holder, heldBy, heldByVoice, holderOf, lastSpeaker, toWhom, voiceOf } from './holder.ts'
import { AFTER, BEFORE, stepOf } from './nearness.ts'
import { holderBehind, ownerBehind } from './noun-holders.ts'
import { isOfAnother } from './others-deeds.ts'

/** As the subject of the frame's words, as who speaks, as another of its arguments; or only near. */
export type HolderLink = 'subject' | 'voice' | 'above' | 'argument' | 'near' | 'back'

/** Somebody whose stance a frame may tell, and how that is told. */
export interface PossibleHolder {
  readonly holder: Holder
  /** How it is told. */
  readonly link: HolderLink
  readonly features: readonly string[]
}

/** So many holders of one frame are judged. */
const MOST_HOLDERS = 4
/** Sentences back in which an elided subject may be named. */
const SENTENCES_BACK = 2
/** Tokens of such a sentence that are looked through. */
const LOOKED_THROUGH = 80

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
    const who = token < 0 ? null : meantBy(token, meant)
    if (who !== null) add(heldBy(frame, who, voice), `h:${name}`, `h:${name}&${frame.kind}`, `h:how=${who.how}`)
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
  const owners = new Set<string>()
  for (const who of nearby(frame, sentence, context)) {
    if (!found.has(who.party) && isSomebodyElse(who, frame, context)) continue
    if (!found.has(who.party) && isOwnerOfWhatIsMeant(who.head, frame, context)) {
      owners.add(who.party)
      continue
    }
    if (found.size >= MOST_HOLDERS && !found.has(who.party)) break
    const side = who.head < frame.first ? 'before' : 'behind'
    add(
      heldBy(frame, who, voice),
      `h:near=${side}${rank === 0 ? '1' : '+'}`,
      `h:step=${side}${stepOf(Math.abs(who.head - frame.first) - 1)}`,
      `h:role=${text.relation[who.head]}&${side}`,
    )
    rank++
  }
  for (const [who, name] of spokenOf(sentence, context)) {
    if (owners.has(who.party) && !found.has(who.party)) continue
    if (found.size >= MOST_HOLDERS && !found.has(who.party)) break
    add(heldBy(frame, who, voice), `h:${name}`, found.size === 0 ? `h:only-${name}` : `h:also-${name}`)
  }
  if (isEither(frame, voice, context)) found.clear()
  const others = ofOthers(frame, context)
  for (const party of others === null ? [...found.keys()] : others) found.delete(party)
  const parties = new Set(nearby(frame, sentence, context).map(({ party }) => party)).size
  // What must be, and what a thing is called, is said by who speaks, not by whom it is said of.
  const to = toWhom(frame, context)
  const speaks = (frame.kind === 'must' || frame.kind === 'verdict') && !frame.word.startsWith('only') && to === null
  if (to !== null) for (const party of [...found.keys()]) if (party !== to.party) found.delete(party)
  if (speaks && voice !== null && voice.party !== null)
    for (const party of [...found.keys()]) if (party !== voice.party) found.delete(party)
  // "Kessar claimed that Varnia rejected it": who rejected it is Varnia, whoever tells it.
  const doer = speaks ? null : doerOf(frame, context)
  const accused = heldAgainst(frame, context)
  if (accused !== null) {
    for (const [party, held] of [...found]) {
      if (party !== accused.party) found.delete(party)
      else if (accused.alleged) held.holder = { ...held.holder, how: 'claimed', by: null }
    }
  }
  if (isAdvised(frame, context)) for (const party of [...found.keys()]) if (party !== voice?.party) found.delete(party)
  if (isPutUponAnother(frame, voice?.party ?? null, context)) found.clear()
  if (voice !== null && voice.party !== null && isOfAnother(frame, voice.party, context)) found.delete(voice.party)
  if (doer !== null && found.has(doer)) for (const party of [...found.keys()]) if (party !== doer) found.delete(party)
  // "Kessar's demand" is Kessar's, whoever speaks of it.
  const owner = frame.kind === 'noun' ? ownerOf(frame.first, context) : undefined
  if (owner !== undefined) for (const party of [...found.keys()]) if (party !== owner) found.delete(party)
  const links = [...found.values()].map(({ features }) => linkOf(features))
  const best = links.reduce((held, link) => Math.min(held, LINKS.indexOf(link)), LINKS.length)
  return [...found.values()].map(({ holder, features }, i) => ({
    holder,
    link: links[i],
    features: [
      ...new Set(features),
      `h:parties=${Math.min(3, parties)}`,
      `h:of=${Math.min(3, found.size)}`,
      voice === null ? 'v:none' : voice.party === null ? 'v:other' : voice.party === holder.party ? 'v:own' : 'v:rival',
      `h:word=${holder.how}`,
      LINKS.indexOf(links[i]) === best ? `h:best=${links[i]}` : `h:${links[i]}<${LINKS[best]}`,
      `h:link=${links[i]}&${frame.kind}`,
    ],
  }))
}

/** "in a letter to *Dorvan*, they demanded": one person, who is not "they", nor "it". */
function isSomebodyElse({ how, head }: Meant, { clause, first }: Frame, { text: { lower }, meant }: Context): boolean {
  const { subject } = clause
  if (how !== 'person' || subject < 0 || subject > first || head > subject || meant.at[subject] >= 0) return false
  return /^(?:they|it)$/.test(lower[subject])
}

/** "courts have ruled against *Kessar's* levy": whose that is on which others take a stance has taken none by it. */
function isOwnerOfWhatIsMeant(at: number, { kind, clause }: Frame, { text: { relation, head } }: Context): boolean {
  if (kind !== 'verb' || clause.subject < 0 || relation[at] !== 'nmod:poss') return false
  return head[at] === clause.object || clause.obliques.some((one) => one.head === head[at] && one.head > clause.head)
}

/**
 * "Kessar's farmers demanded", "growers in Kessar reject": parties whose people want something, and which are not these. Null: all
 * that are near, where the subject is an opposition.
 */
function ofOthers({ kind, clause }: Frame, { text, meant }: Context): readonly string[] | null {
  const { subject, inherited, passive } = clause
  if (kind !== 'verb' || passive || inherited || subject < 0 || meant.at[subject] >= 0) return []
  if (text.upos[subject] !== 'NOUN' || meant.sides.has(subject)) return []
  if (text.lemma[subject] === 'opposition' || isPartyOfOpposition(subject, text)) return null
  if (!isPrivate(text.lemma[subject])) return []
  const { first, end } = phraseOf(text, subject)
  return meant.all.flatMap(({ head, party }) => (head >= first && head < end ? [party] : []))
}

/** "Kessar's opposition party", "the opposition leaders". */
function isPartyOfOpposition(noun: number, { children, childStart, lower }: Analysed): boolean {
  for (let c = childStart[noun]; c < childStart[noun + 1]; c++) if (lower[children[c]] === 'opposition') return true
  return false
}

/** The party that is meant at a token; of two that are meant at once the first, and `withJoint` tells the other. */
function meantBy(token: number, { all, at, sides }: Context['meant']): Meant | null {
  if (at[token] >= 0) return all[at[token]]
  const both = sides.get(token)
  if (both === undefined) return null
  const { parties, first, end, head, span } = both
  return { party: parties[0], how: 'pronoun', first, end, head, span }
}

/** Of a verb that completes what is told, the party named as its own subject; null: there is none. */
function doerOf({ kind, clause, ownOnly }: Frame, { text, meant }: Context): string | null {
  if (kind !== 'verb' || ownOnly || clause.passive || clause.inherited || clause.relation !== 'ccomp') return null
  const { subject, head, parent } = clause
  if (subject < 0 || subject > head || parent < 0 || text.clauses.all[parent].subject < 0 || meant.at[subject] < 0)
    return null
  return meant.all[meant.at[subject]].how === 'pronoun' ? null : meant.all[meant.at[subject]].party
}

/** The party that a noun belongs to by its possessive or by the words behind it, null where that is somebody else's name, undefined where there is none. */
function ownerOf(noun: number, context: Context): string | null | undefined {
  const { text, meant } = context
  const behind = holderBehind(text, noun)
  const owner = behind === null ? undefined : ownerBehind(behind, meant)
  if (owner !== undefined) return owner === null ? null : owner.party
  const { children, childStart, relation, upos } = text
  for (let c = childStart[noun]; c < childStart[noun + 1]; c++) {
    const child = children[c]
    if (child > noun || relation[child] !== 'nmod:poss') continue
    const named = ownerBefore(child, context)
    if (named !== undefined) return named
    if (meant.at[child] >= 0) return meant.all[meant.at[child]].party
    if (meant.unmeantAt[child] >= 0) return meant.unmeant[meant.unmeantAt[child]].party
    return upos[child] === 'PROPN' ? null : undefined
  }
  return undefined
}

/** Tokens between a possessive and the pronoun that takes it up: "*Temesh's* long voting record and *his* support". */
const TO_PRONOUN = 8

/** Whose a pronoun takes up that "and" joins to what is somebody's by name; undefined: it does not. */
function ownerBefore(at: number, { text, meant }: Context): string | null | undefined {
  const { lower, sentence, upos } = text
  if (!/^(?:his|her|its|their)$/.test(lower[at]) || !/^(?:and|or)$/.test(lower[at - 1] ?? '')) return undefined
  for (let before = at - 2; before >= Math.max(1, at - TO_PRONOUN) && sentence[before] === sentence[at]; before--) {
    if (/^(?:VERB|AUX|PUNCT)$/.test(upos[before])) return undefined
    if (!/^(?:'s|’s)$/.test(lower[before])) continue
    const owner = meant.at[before - 1]
    return owner >= 0 ? meant.all[owner].party : upos[before - 1] === 'PROPN' ? null : undefined
  }
  return undefined
}

export const LINKS: readonly HolderLink[] = ['subject', 'voice', 'above', 'argument', 'near', 'back']

function linkOf(features: readonly string[]): HolderLink {
  const has = (...names: readonly string[]): boolean => names.some((name) => features.includes(name))
  if (has('h:subject', 'h:heir', 'h:agent') || (has('h:rule') && has('h:self'))) return 'subject'
  if (has('h:voice', 'h:rule', 'h:last')) return 'voice'
  if (features.some((name) => name.startsWith('h:above-'))) return 'above'
  if (has('h:object', 'h:patient', 'h:indirect')) return 'argument'
  return features.some((name) => name.startsWith('h:near')) ? 'near' : 'back'
}

function* argumentsOf(clause: Clause, { clauses }: Analysed): Generator<readonly [string, number]> {
  yield [clause.passive ? 'agent' : clause.inherited ? 'heir' : 'subject', clause.subject]
  yield [clause.passive ? 'patient' : 'object', clause.object]
  yield ['indirect', clause.indirect]
  const parent = clause.parent < 0 ? null : clauses.all[clause.parent]
  if (parent !== null) yield [`above-${clause.relation}`, parent.subject]
}

/**
 * "The skippers want cameras, which *Kessar* has rejected": who does another thing in a relative clause behind what its own subject
 * does.
 */
function actsBehind(at: number, { clause, end, first, kind }: Frame, { clauses, relation }: Analysed): boolean {
  if (at < end || !/^(?:verb|adjective|will|lack)$/.test(kind)) return false
  if (clause.passive || clause.inherited || clause.subject < 0 || clause.subject > first) return false
  const own = clauses.of[at] < 0 ? undefined : clauses.all[clauses.of[at]]
  if (own === undefined || own.index === clause.index || own.head < at) return false
  return own.relation === 'acl:relcl' && /^(?:nsubj|appos)/.test(relation[at])
}

/**
 * "Orsk, who met Temesh on Monday, said *he* had rejected it": one of the two, and the words do not tell which.
 */
function isEither({ clause, kind }: Frame, voice: ReturnType<typeof voiceOf>, { text, meant }: Context): boolean {
  const { subject, tense } = clause
  if (kind !== 'verb' || subject < 0 || tense !== 'past' || voice?.source == null) return false
  const { lower, sentence } = text
  if (!/^(?:he|she)$/.test(lower[subject])) return false
  let at = tokenAt(text, voice.source.end)
  if (sentence[at] !== sentence[subject] || lower[at] !== ',' || !/^(?:who|whom|whose)$/.test(lower[at + 1]))
    return false
  for (at += 2; at < subject && lower[at] !== ','; at++) {
    const other = meant.at[at] < 0 ? undefined : meant.all[meant.at[at]]
    if (other?.how === 'person' && other.party !== voice.party) return true
  }
  return false
}

/** The mentions of a frame's sentence, the nearest first, those before it preferred. */
function nearby(frame: Frame, sentence: number, { text, meant }: Context): Meant[] {
  const { sentences } = text.tokens
  const found: Meant[] = []
  const from = Math.max(sentences[sentence], frame.first - BEFORE)
  const to = Math.min(sentences[sentence + 1], frame.end + AFTER)
  for (let at = from; at < to; at++)
    if (meant.at[at] >= 0 && !actsBehind(at, frame, text)) found.push(meant.all[meant.at[at]])
  const away = ({ head }: Meant): number => (head < frame.first ? frame.first - head : head - frame.first + 8)
  return found.sort((a, b) => away(a) - away(b) || a.head - b.head)
}

/** Who the sentence before speaks of, first and last, and whom the headline names first: pronouns and elided subjects mean them. */
function spokenOf(sentence: number, { text, meant }: Context): (readonly [Meant, string])[] {
  const { sentences } = text.tokens
  const found: (readonly [Meant, string])[] = []
  const lead = leadOfList(sentence, text)
  for (let s = lead ?? sentence - 1; s >= Math.max(0, (lead ?? sentence) - SENTENCES_BACK) && found.length === 0; s--) {
    const within: Meant[] = []
    const from = Math.max(sentences[s], sentences[s + 1] - LOOKED_THROUGH)
    for (let at = from; at < sentences[s + 1]; at++) if (meant.at[at] >= 0) within.push(meant.all[meant.at[at]])
    if (within.length === 0) continue
    const subject = within.find(({ head }) => text.relation[head].startsWith('nsubj')) ?? within[0]
    found.push([subject, lead === null ? `back${sentence - s}` : `list${lead - s}`])
    const other = within.findLast(({ party }) => party !== subject.party)
    if (other !== undefined) found.push([other, 'back-other'])
  }
  return found
}

/** Items of a list that are looked back over to what leads in to it. */
const MOST_ITEMS = 12
const ITEM_MARK = /^([-–—*•·]|--)$/

/** The sentence that leads in to the list of which a sentence is an item; null: it is none. */
function leadOfList(sentence: number, { tokens, lower }: Analysed): number | null {
  const isItem = (s: number): boolean => s >= 0 && ITEM_MARK.test(lower[tokens.sentences[s]])
  if (!isItem(sentence)) return null
  let lead = sentence - 1
  while (isItem(lead) && sentence - lead <= MOST_ITEMS) lead--
  return lead < 0 || isItem(lead) ? null : lead
}
