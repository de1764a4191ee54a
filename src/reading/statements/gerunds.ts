import type { Analysed } from '../clauses/index.ts'
import type { Context } from './context.ts'
import type { Frame } from './frames.ts'

/** Adverbs between a preposition and its gerund, and words between that and what governs it, at most. */
const NEAR = 2
const TO_GOVERNOR = 6

const KEPT_FROM =
  /^(?:refrain|abstain|desist|stop|prevent|keep|shrink|dissuade|deter|discourage|prohibit|ban|bar|hold|shy|back|far|recoil|flinch)$/
const ADVISED_AGAINST =
  /^(?:warn|decide|advise|caution|counsel|argue|urge|recommend|vote|lobby|advice|decision|warning)$/
const PLAYED_WITH = /^(?:toy|flirt|play)$/
/** Whoever does so says what another did. */
const HOLDING_AGAINST =
  /^(?:accuse|charge|suspect|blame|criticise|criticize|fault|denounce|condemn|attack|mock|rebuke|chide|lambast|lambaste|slam|censure|thank|praise|commend|credit|applaud|congratulate|berate|scold|castigate|pillory)$/

/**
 * The token of the preposition before the words of a frame that are a gerund: "of" of "accused Kessar of flatly *rejecting* it"; or -1.
 */
function openerOf({ first }: Frame, { tag, upos, sentence, lower }: Analysed): number {
  if (!/^VB[GND]$/.test(tag[first])) return -1
  let from = first
  if (tag[first] !== 'VBG') {
    // "of having secretly *rejected* it"
    from--
    while (from > first - NEAR && upos[from] === 'ADV') from--
    if (lower[from] !== 'having') return -1
  }
  for (let at = from - 1; at >= from - 1 - NEAR && at >= 0 && sentence[at] === sentence[first]; at--) {
    if (upos[at] === 'ADP' || upos[at] === 'SCONJ') return at
    if (upos[at] !== 'ADV' && upos[at] !== 'PART') return -1
  }
  return -1
}

/**
 * Whether what a gerund says is not done: "refrained *from rejecting* it", "decided *against rejecting* it", "*instead of rejecting*
 * it", "toyed *with rejecting* it", "stopped *short of demanding* it".
 */
export function isLeftUndone(frame: Frame, text: Analysed): boolean {
  if (isDependedOn(frame, text)) return true
  const opener = openerOf(frame, text)
  if (opener < 0) return false
  const { lower } = text
  const governed = (words: RegExp): boolean => governorBefore(opener, text, words)
  switch (lower[opener]) {
    case 'without':
      return !/^(?:not|never)$/.test(lower[opener - 1] ?? '')
    case 'of':
      // Who falls short of accepting a thing resists it.
      return (
        /^(?:instead|lieu|danger)$/.test(lower[opener - 1] ?? '') ||
        (lower[opener - 1] === 'short' && frame.stance !== 'accepts')
      )
    case 'from':
      return governed(KEPT_FROM)
    case 'against':
      return governed(ADVISED_AGAINST)
    case 'with':
      return governed(PLAYED_WITH)
    default:
      return false
  }
}

const DEPENDING =
  /^(?:depend|hinge|hang|rest|rely|count|bank|turn|dependent|conditional|contingent|predicated|reliant)$/
/** Tokens between the preposition and the gerund: who is to do it. */
const TO_SUBJECT = 8

/** "depends *on* drivers *agreeing* to it", "hinges on Kessar accepting": nobody has yet. */
function isDependedOn({ first }: Frame, { tag, upos, lower, lemma, sentence }: Analysed): boolean {
  if (tag[first] !== 'VBG') return false
  for (let at = first - 1; at >= Math.max(1, first - TO_SUBJECT) && sentence[at] === sentence[first]; at--) {
    if (/^(?:on|upon)$/.test(lower[at])) {
      const governor = upos[at - 1] === 'ADV' ? at - 2 : at - 1
      return DEPENDING.test(lemma[governor] ?? '') || DEPENDING.test(lower[governor] ?? '')
    }
    if (/^(?:VERB|AUX|PUNCT)$/.test(upos[at]) && lower[at] !== '-') return false
  }
  return false
}

/** Whether one of some words stands before a token, with nothing but its object between. */
function governorBefore(at: number, { lemma, upos, sentence }: Analysed, words: RegExp): boolean {
  for (let i = at - 1; i >= Math.max(0, at - TO_GOVERNOR) && sentence[i] === sentence[at]; i--) {
    if (words.test(lemma[i])) return true
    if (upos[i] === 'VERB' || upos[i] === 'PUNCT') return false
  }
  return false
}

/**
 * Who is said to have done what a gerund says, where somebody holds it against them, or to their credit: of "Varnia accused Kessar of
 * rejecting it" Kessar, whoever tells it. Null: nobody holds it against anybody.
 */
export function heldAgainst(frame: Frame, { text, meant }: Context): Accused | null {
  const opener = openerOf(frame, text)
  if (opener < 0 || !/^(?:of|with|for|over)$/.test(text.lower[opener])) return null
  const { clauses, lemma, upos, sentence } = text
  for (let at = opener - 1; at >= Math.max(0, opener - TO_ACCUSER) && sentence[at] === sentence[opener]; at--) {
    if (upos[at] === 'PUNCT') return null
    if (upos[at] !== 'VERB') continue
    if (!HOLDING_AGAINST.test(lemma[at]) || clauses.at[at] < 0) return null
    const { object, passive } = clauses.all[clauses.at[at]]
    if (object < 0 || (object > opener && !passive)) return null
    const party = meant.at[object] < 0 ? null : meant.all[meant.at[object]].party
    const alleged = ALLEGING.test(lemma[at])
    return { party: alleged && isDisowned(frame.end, text) ? null : party, alleged }
  }
  return null
}

/** Tokens behind what somebody is accused of within which the charge is turned down, and in that from the noun to its verb. */
const TO_CHARGE = 16
const TO_DENIAL = 5

/** "accused of rejecting it, *a charge she denied*" */
function isDisowned(from: number, { lower, lemma, sentence }: Analysed): boolean {
  for (let at = from; at < from + TO_CHARGE && sentence[at] === sentence[from - 1]; at++) {
    if (
      !/^(?:claim|charge|allegation|accusation|suggestion|assertion)$/.test(lemma[at]) ||
      !/^an?$/.test(lower[at - 1])
    )
      continue
    for (let verb = at + 1; verb <= at + TO_DENIAL && sentence[verb] === sentence[at]; verb++)
      if (/^(?:deny|reject|dismiss|dispute|rebut|refute)$/.test(lemma[verb])) return true
  }
  return false
}

/** Somebody who is said to have done something. */
interface Accused {
  /** Null: no party of the dossier. */
  readonly party: string | null
  /** That they did is only said by who accuses them. */
  readonly alleged: boolean
}

const ALLEGING = /^(?:accuse|charge|suspect)$/

/** Tokens between a verb of accusing and the preposition: its object, with what hangs on it. */
const TO_ACCUSER = 12
