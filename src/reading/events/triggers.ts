import type { Analysed, Clause } from '../clauses/index.ts'
import type { PloverAct } from './event.ts'
import {
  CALLING,
  type Family,
  GIFTS,
  GOOD,
  HARMS,
  ILL,
  type Member,
  nounFamilies,
  verbFamilies,
  WRONGS,
} from './families.ts'
import { isOfClass, lastNoun } from './nouns.ts'
import { nounObliqueOf } from './obliques.ts'
import { mended, withObject } from './verbs.ts'

/**
 * - `verb`, `noun`: the word names the act ("accused", "the arrest of")
 * - `verdict`: somebody calls something something ("called it a bluff")
 * - `charge`: what somebody says that another did ("said that the rebels had shelled it")
 * - `will`: what somebody says that they will do ("would walk away")
 */
export type TriggerKind = 'verb' | 'noun' | 'verdict' | 'charge' | 'will'

/** A place of the text that may tell an act. */
export interface Trigger {
  readonly kind: TriggerKind
  readonly acts: readonly PloverAct[]
  readonly family: string
  /** What usually stands with the words (see `Family`). */
  readonly wants: Family['wants']
  /** Token of the word that tells it, and the token after the last of the words that do. */
  readonly word: number
  readonly end: number
  /** Further words that tell it: "sanctions" of "imposed sanctions"; -1 for none. */
  readonly thing: number
  /** The clause it is told in; for a noun the clause that it belongs to. */
  readonly clause: Clause
  /** How the object fits the family: `yes`, `near` (a word nearby does), `no`, or `any` where anything will do. */
  readonly fit: 'yes' | 'near' | 'no' | 'any'
}

/** Finds where the words of a text may tell acts, in text order of clauses, then of nouns. */
export function triggersIn(text: Analysed, isSomebody: (head: number) => boolean): Trigger[] {
  const found: Trigger[] = []
  for (const clause of text.clauses.all) {
    found.push(
      ...byVerb(text, clause, isSomebody),
      ...byVerdict(text, clause),
      ...byWill(text, clause),
      ...byCharge(text, clause),
    )
  }
  const taken = new Set(found.flatMap(({ thing, acts }) => (thing < 0 ? [] : acts.map((act) => `${act} ${thing}`))))
  for (let noun = 0; noun < text.tokens.count; noun++) {
    if (text.upos[noun] === 'NOUN') found.push(...byNoun(text, noun, taken))
  }
  return found
}

function byVerb(text: Analysed, written: Clause, isSomebody: (head: number) => boolean): Trigger[] {
  if (written.kind !== 'verb') return []
  const clause = suffered(withObject(text, written))
  const [base = '', particle = ''] = clause.lemma.split(' ')
  const found: Trigger[] = []
  let longest = 0
  for (const { family, behind } of membersOf(verbFamilies(), base)) {
    if (behind.length < longest) break
    const end = endOf(text, clause, behind)
    if (end < 0 || (behind.length === 0 && isOtherVerb(text, clause, particle))) continue
    const thing = thingOf(text, clause, family, isSomebody)
    const fit =
      family.objects.length === 0
        ? 'any'
        : thing >= 0
          ? 'yes'
          : !family.direct && nearThing(text, end, family)
            ? 'near'
            : 'no'
    if (family.strict && fit === 'no' && !family.objects.includes('until')) continue
    if (family.objects.includes('until') && !hasUntil(text, clause)) continue
    longest = behind.length
    const bare = family.wants.length === 1 && family.wants[0][0] === 'bare'
    found.push({
      kind: 'verb',
      acts: family.acts,
      family: family.name,
      wants: family.wants,
      word: clause.head,
      end,
      thing,
      clause: mended(text, clause, end, bare),
      fit,
    })
  }
  return found
}

/** "fourteen people died": it was done to them, by nobody who is named. */
const suffered = (clause: Clause): Clause =>
  /^(?:die|perish)$/.test(clause.lemma) && clause.object < 0 && !clause.passive
    ? { ...clause, passive: true, object: clause.subject, subject: -1 }
    : clause

/** "cut off the water" is no cut; "seized off Hollin" was seized there. */
function isOtherVerb({ lower, upos }: Analysed, { head }: Clause, particle: string): boolean {
  if (particle === '' || particle === 'to') return false
  return lower[head + 1] !== particle || upos[head + 2] !== 'PROPN'
}

/** Families of a lemma; some lemmas keep a doubled letter: "expelle". */
function membersOf(families: ReadonlyMap<string, readonly Member[]>, lemma: string): readonly Member[] {
  const known = families.get(lemma)
  if (known !== undefined) return known
  // "freed" is taken for a form of "fre", "disbursed" for one of "disburs".
  const long = families.get(`${lemma}e`)
  if (long !== undefined) return long
  if (!lemma.endsWith('e') || !/([lrpt])\1e$/.test(lemma)) return []
  return families.get(lemma.slice(0, -1)) ?? families.get(lemma.slice(0, -2)) ?? []
}

const PARTICLE = /^(?:out|back|off|down|over|up|away|aside|in|dead|wounded|injured)$/
/** Tokens between a verb and the words that go with it: "turned the offer down", "put the delivery on hold". */
const GAP = 7

/** The token behind a verb and the words that go with it, or -1 where they don't stand there. */
function endOf(
  { lower, upos, tag, tokens, sentence }: Analysed,
  { head, lemma }: Clause,
  behind: readonly string[],
): number {
  if (behind.length === 0) return head + 1
  const stop = tokens.sentences[sentence[head] + 1]
  const apart = behind.length > 1 || PARTICLE.test(behind[0])
  const last = Math.min(stop - behind.length, head + 1 + (apart ? GAP : 1))
  for (let at = head + 1; at <= last; at++) {
    // "turned *its back* on it" is none of "turn back".
    if (behind.every((word, i) => lower[at + i] === word))
      return apart && tag[at - 1] === 'PRP$' ? -1 : at + behind.length
    if (!apart && upos[at] !== 'ADV') return -1
  }
  return behind.length === 1 && lemma.endsWith(` ${behind[0]}`) ? head + 1 : -1
}

/** What a verb of a family is done to, where it is of the family's classes, or -1. */
function thingOf(
  text: Analysed,
  { object, obliques, indirect }: Clause,
  { objects, direct }: Family,
  isSomebody: (head: number) => boolean,
): number {
  if (objects.length === 0) return -1
  const { children, childStart, relation } = text
  const fits = (head: number): boolean => head >= 0 && objects.some((one) => isOfClass(text, head, one))
  const last = lastNoun(text, object)
  if (objects.includes('people') && (isSomebody(object) || text.upos[object] === 'NUM')) return object
  for (const head of direct ? [object, last] : [object, last, indirect]) if (fits(head)) return head
  // "a battery *of rockets*", "dozens of workers"
  if (direct) {
    const of = nounObliqueOf(text, object, ['of'])
    return fits(of) ? of : -1
  }
  if (object >= 0)
    for (let c = childStart[object]; c < childStart[object + 1]; c++)
      if (/^(?:nmod|compound|conj|appos)/.test(relation[children[c]]) && fits(children[c])) return children[c]
  return obliques.find(({ head }) => fits(head))?.head ?? -1
}

function nearThing(text: Analysed, from: number, { objects }: Family): boolean {
  const stop = Math.min(text.tokens.sentences[text.sentence[from - 1] + 1], from + GAP)
  for (let at = from; at < stop; at++) {
    if (text.upos[at] === 'NOUN' && objects.some((one) => isOfClass(text, at, one))) return true
    // "a sit-in", of which taggers make a verb
    if (objects.includes('protest') && text.lower[at] === 'sit' && /^(?:-in|-)$/.test(text.lower[at + 1] ?? ''))
      return true
  }
  return false
}

function hasUntil({ lower }: Analysed, { head, end }: Clause): boolean {
  for (let at = head + 1; at < Math.min(end, head + 12); at++)
    if (lower[at] === 'until' || lower[at] === 'till') return true
  return false
}

function byVerdict(text: Analysed, clause: Clause): Trigger[] {
  const { lower, lemma, tokens, sentence } = text
  if (clause.kind !== 'verb' || !CALLING.has(clause.lemma)) return []
  const stop = Math.min(tokens.sentences[sentence[clause.head] + 1], clause.head + 16)
  let family = ''
  let word = -1
  for (let at = clause.head + 1; at < stop && word < 0; at++) {
    if (lower[at] === 'not') return []
    const ill = ILL.has(lemma[at]) || ILL.has(lower[at])
    if (!ill && !GOOD.has(lemma[at]) && !GOOD.has(lower[at])) continue
    family = ill ? 'verdict ill' : 'verdict good'
    word = at
  }
  const quotes = word < 0 && lower.slice(clause.head + 1, stop).some((one) => /^["“”‘'’]$/.test(one))
  if (word < 0 && !quotes) return []
  const acts: PloverAct[] = family === 'verdict good' ? ['SUPPORT'] : ['ACCUSE', 'REJECT']
  return [
    {
      kind: 'verdict',
      acts,
      family: family || 'verdict quoted',
      wants: [],
      word: clause.head,
      end: clause.head + 1,
      thing: word,
      clause,
      fit: 'any',
    },
  ]
}

/** What a clause's own word tells, whatever stands with it. */
const ofClause = (kind: 'will' | 'charge', clause: Clause) =>
  ({ kind, word: clause.head, end: clause.head + 1, thing: -1, clause, fit: 'any', wants: [] }) as const

/** "would walk away", "will not lend", "would let more through": what somebody says that they will do. */
function byWill(text: Analysed, clause: Clause): Trigger[] {
  const { lower } = text
  const will = clause.modals.some((at) => /^(?:will|would|shall|'ll|'d|wo|sha|may|might|could)$/.test(lower[at]))
  if (!will && clause.tense !== 'coming') return []
  const base = clause.lemma.split(' ')[0]
  const common = ofClause('will', clause)
  if (clause.negations.length > 0)
    return /^(?:accept|agree|buy|vote|consent|lend|attend|sign|negotiate|pay|give|hear|tolerate|allow|bow|yield|referee|take|support|recognise|recognize|back)$/.test(
      base,
    )
      ? [{ ...common, acts: ['REJECT'], family: 'will not' }]
      : []
  const found: Trigger[] = []
  if (HARMS.has(base)) found.push({ ...common, acts: ['THREATEN'], family: 'will harm' })
  if (GIFTS.has(base)) found.push({ ...common, acts: ['CONCEDE'], family: 'will give' })
  if (found.length === 0 && hinges(text, clause.head)) found.push({ ...common, acts: ['THREATEN'], family: 'will' })
  return found
}

/** Whether the sentence of a token says on what something hangs: "if", "unless", "should". */
export function hinges({ lower, sentence, tokens }: Analysed, token: number): boolean {
  const { sentences } = tokens
  for (let at = sentences[sentence[token]]; at < sentences[sentence[token] + 1]; at++)
    if (/^(?:if|unless|until|should|failing|without)$/.test(lower[at])) return true
  return false
}

/** "said that the rebels had shelled it", "was a lie": what somebody says against another. */
function byCharge(text: Analysed, clause: Clause): Trigger[] {
  if (clause.subject < 0 || clause.modals.length > 0) return []
  const common = ofClause('charge', clause)
  if (clause.kind !== 'verb') {
    const ill = ILL.has(clause.lemma) || ILL.has(text.lower[clause.head])
    return ill && clause.negations.length === 0 ? [{ ...common, acts: ['ACCUSE', 'REJECT'], family: 'is ill' }] : []
  }
  return WRONGS.has(clause.lemma.split(' ')[0]) ? [{ ...common, acts: ['ACCUSE'], family: 'charge' }] : []
}

function byNoun(text: Analysed, noun: number, taken: ReadonlySet<string>): Trigger[] {
  const clause = text.clauses.all[text.clauses.of[noun]]
  if (clause === undefined) return []
  return membersOf(nounFamilies(), text.lemma[noun]).flatMap(({ family }): Trigger[] => {
    const acts = family.acts.filter((act) => !taken.has(`${act} ${noun}`))
    if (acts.length === 0) return []
    return [
      {
        kind: 'noun',
        acts,
        family: family.name,
        wants: family.wants,
        word: noun,
        end: noun + 1,
        thing: -1,
        clause,
        fit: 'any',
      },
    ]
  })
}

/** What brings forth what others do: "the raid *set off* protests", "the choice *drew* criticism". */
export const DRAWING: RegExp =
  /^(?:spark|trigger|provoke|prompt|cause|draw|set off|set|touch off|touch|unleash|ignite|fuel|inspire|attract|earn|win|meet|elicit|invite|bring|precipitate)$/

/** Whether a noun names what its clause says was brought forth, by something that did not do it. */
export function isDrawn(word: number, { lemma, object, passive, obliques }: Clause): boolean {
  if (passive || !DRAWING.test(lemma)) return false
  return (
    object === word || obliques.some(({ head, preposition }) => head === word && /^(?:off|with)$/.test(preposition))
  )
}
