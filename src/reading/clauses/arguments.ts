import type { ParsedWords } from './analysed.ts'
import type { Clause, Oblique } from './clause.ts'

/** The arguments that a clause has itself; -1 where it has none. */
export interface OwnArguments {
  subject: number
  object: number
  indirect: number
  readonly obliques: readonly Oblique[]
}

/** Heads of "by" phrases that say when, not by whom. */
const TIMES =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|\d.*|end|midnight|noon|then|now|tomorrow|deadline|day|week|month|year|morning|evening|spring|summer|autumn|fall|winter)s?$/

/** What hangs on the predicate at `head`. Of a passive the grammatical subject is the object, the agent the subject. */
export function argumentsOf(
  words: ParsedWords,
  head: number,
  isPredicate: (token: number) => boolean,
): OwnArguments & Pick<Clause, 'passive'> {
  const { children, childStart, relation, upos } = words
  let subject = -1
  let patient = -1
  let object = -1
  let indirect = -1
  let agent = -1
  /** A noun before the verb that hangs on it by nothing. */
  let unmarked = -1
  let passive = false
  /** A form of "be" says that it is passive. */
  let isDone = false
  const obliques: Oblique[] = []
  for (let c = childStart[head]; c < childStart[head + 1]; c++) {
    const child = children[c]
    const role = relation[child]
    if (role.startsWith('nsubj') && isWhen(words, child)) continue
    if (role === 'nsubj' || role === 'nsubj:outer' || role === 'csubj') {
      if (subject < 0 && (!isPredicate(child) || role !== 'nsubj')) subject = beforeTime(words, child)
    } else if (role === 'nsubj:pass' || role === 'csubj:pass') {
      passive = true
      patient = child
    } else if (role === 'aux:pass' || (role === 'aux' && words.lemma[child] === 'be' && words.tag[head] === 'VBN')) {
      passive = true
      isDone = true
    } else if (role === 'obj') object = object < 0 ? child : object
    else if (role === 'iobj') indirect = child
    else if (role === 'obl:agent') agent = child
    // "A session planned for this evening was cancelled", where the parser takes the evening for what was.
    else if (role === 'obl:unmarked' && child < head && upos[child] === 'NOUN' && !TIMES.test(words.lower[child])) {
      unmarked = child
      obliques.push({ preposition: '', head: child })
    } else if (role === 'obl' || role === 'obl:unmarked' || role === 'nmod' || role === 'nmod:unmarked') {
      if (upos[child] !== 'PUNCT') obliques.push({ preposition: prepositionOf(words, child), head: child })
    }
  }
  // "Kessar, which has refused, was studying it", where the parser hangs both on the verb behind "which".
  if (passive && !isDone && patient >= 0 && subject > patient && /^(?:which|who)$/.test(words.lower[subject]))
    return { passive: false, subject: patient, object, indirect, obliques }
  // "The owners, she said, had refused": nothing was done to them, though the parser says so.
  if (passive && subject < 0 && isPerfectOnly(words, head)) {
    passive = false
    subject = patient
  }
  if (passive) {
    const by =
      agent >= 0 ? -1 : obliques.findIndex((one) => one.preposition === 'by' && !TIMES.test(words.lower[one.head]))
    if (by >= 0) agent = obliques.splice(by, 1)[0].head
    // "was told of it": what the parser left a plain subject is still what it is done to.
    const bare = patient < 0 && subject < 0 ? unmarked : -1
    return {
      passive,
      subject: agent,
      object: patient >= 0 ? patient : subject >= 0 ? subject : bare,
      indirect,
      obliques: bare < 0 ? obliques : obliques.filter((one) => one.head !== bare),
    }
  }
  if (subject < 0 && agent < 0) subject = subjectBefore(words, head)
  if (object < 0 && indirect < 0 && subject >= 0) {
    const bare = obliques.findIndex(
      ({ preposition, head: noun }) => preposition === '' && isNamedBehind(words, noun, head),
    )
    if (bare >= 0) object = obliques.splice(bare, 1)[0].head
  }
  return { passive, subject: subject >= 0 ? subject : agent, object, indirect, obliques }
}

/** "who met President Olm on Friday": a name right behind a verb, which the parser hangs on it without a preposition, is its object. */
function isNamedBehind({ upos, tag, lower, left }: ParsedWords, noun: number, verb: number): boolean {
  if (upos[noun] !== 'PROPN' || left[noun] !== verb + 1 || TIMES.test(lower[noun])) return false
  return tag[verb].startsWith('VB') && !/^(?:this|last|next|early|late)$/.test(lower[left[noun]])
}

const CONJOINING = /^(?:before|after|until|till|since)$/

/** "before *the lease* runs out", where the parser takes the small word for a preposition, and its noun for no subject. */
function subjectBefore(words: ParsedWords, head: number): number {
  const { relation, tag, upos, children, childStart, lower } = words
  const noun = head - 1
  if (relation[head] !== 'advcl' || noun < 1 || words.head[noun] !== words.head[head]) return -1
  if (!/^VB[ZDP]$/.test(tag[head]) || !/^(?:NOUN|PROPN)$/.test(upos[noun]) || !relation[noun].startsWith('obl'))
    return -1
  for (let c = childStart[noun]; c < childStart[noun + 1]; c++)
    if (relation[children[c]] === 'case') return CONJOINING.test(lower[children[c]]) ? noun : -1
  return -1
}

/** Whether a participle stands behind "have" alone: "had refused", not "had been refused", nor "was refused". */
function isPerfectOnly({ children, childStart, relation, lemma, lower, tag }: ParsedWords, head: number): boolean {
  if (tag[head] !== 'VBN') return false
  let have = -1
  for (let c = childStart[head]; c < childStart[head + 1]; c++) {
    const child = children[c]
    if (child > head || !relation[child].startsWith('aux')) continue
    if (lemma[child] !== 'have') {
      if (lemma[child] === 'be' || lemma[child] === 'get') return false
    } else if (have < 0) have = child
  }
  if (have < 0) return false
  for (let at = have + 1; at < head; at++) if (/^(?:been|being|got|gotten)$/.test(lower[at])) return false
  return true
}

/** A time behind a preposition is when, whatever the parser makes of it: "talks planned for 9 March were called off". */
function isWhen({ lower, upos, left }: ParsedWords, child: number): boolean {
  if (!TIMES.test(lower[child]) && upos[child] !== 'NUM') return false
  const first = left[child]
  return [first, first - 1].some((at) => at >= 0 && at < child && /^(?:for|on|in|by|at|until|from)$/.test(lower[at]))
}

const SPAN = /^(?:day|night|week|weekend|month|quarter|year|morning|evening|spring|summer|autumn|fall|winter)$/
const WHICH = /^(?:last|this|next|earlier|late|early|that|same)$/

/** "Oriel last month stopped its payments", where the parser makes one phrase of who and when: who. */
function beforeTime({ children, childStart, relation, lower, lemma }: ParsedWords, subject: number): number {
  const which = subject - 1
  if (!SPAN.test(lemma[subject]) || !WHICH.test(lower[which] ?? '')) return subject
  let who = -1
  for (let c = childStart[subject]; c < childStart[subject + 1] && children[c] < which; c++)
    if (/^(?:compound|nmod|nmod:desc|flat)$/.test(relation[children[c]])) who = children[c]
  return who < 0 ? subject : who
}

/** The preposition of a noun phrase, with the words fixed to it: "because of"; empty for none. */
function prepositionOf(words: ParsedWords, head: number): string {
  const { children, childStart, relation, lower } = words
  for (let c = childStart[head]; c < childStart[head + 1]; c++) {
    const child = children[c]
    if (relation[child] !== 'case' || child > head || lower[child] === "'s") continue
    const parts = [lower[child]]
    for (let f = childStart[child]; f < childStart[child + 1]; f++) {
      if (relation[children[f]] === 'fixed') parts.push(lower[children[f]])
    }
    // "according to", "ahead of": two words of which the parser makes two markers.
    const next = child + 1
    if (next < head && relation[next] === 'case' && words.head[next] === head) parts.push(lower[next])
    return parts.join(' ')
  }
  return ''
}
