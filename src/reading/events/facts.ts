import { type Analysed, type Clause, MAYBE } from '../clauses/index.ts'

/**
 * What the text says of a clause's happening, the attributions around it left aside:
 * - `happened`: told as over, or as having gone on until now
 * - `going on`: told in the present
 * - `coming`: will be, is planned or agreed
 * - `possible`: may, could
 * - `wished`: wanted, asked for, feared, tried, threatened
 * - `not`: did not happen, or will not
 * - `conditional`: if something else does; and what would follow then
 * - `asked`: whether it did
 */
export type Fact = 'happened' | 'going on' | 'coming' | 'possible' | 'wished' | 'not' | 'conditional' | 'asked'

/** Verbs and adjectives whose infinitive or clause is planned: "agreed to meet", "due to leave". */
const PLANNING = new Set(
  'be agree plan schedule expect due set arrange decide intend slate prepare announce confirm pledge promise bind likely fix determine commit'.split(
    ' ',
  ),
)
/** Those whose infinitive happened if they did. */
const DOING = new Set(
  'begin start continue come go manage help happen turn stop proceed move travel fly arrive gather get use resume'.split(
    ' ',
  ),
)
/** Those whose infinitive did not happen. */
const NOT_DOING = new Set('refuse fail decline neglect forget cease'.split(' '))
/** Those whose clause is only feared, thought of or meant. */
const UNSURE = new Set(
  'fear worry doubt hope wish imagine suppose suspect threaten warn think believe bet guess wonder propose suggest demand insist urge ask want seek aim try attempt consider offer call order tell persuade press push need require let allow permit invite authorise authorize hint vow oppose prevent avoid advise'.split(
    ' ',
  ),
)
/** Those whose clause is not held to be so, whenever it would have been. */
const DOUBTED = /^(?:doubt|question|dispute|wonder|imagine|pretend|fear)$/
const UNKNOWN =
  /^(?:clear|known|certain|sure|unclear|unknown|uncertain|know|confirm|verify|establish|prove|substantiate)$/
const POSSIBLE_MODALS = new Set([...MAYBE, 'should', 'must', 'ought'])
const UNREAL_OPENERS = new Set(['if', 'unless', 'whether', 'lest', 'until', 'till', 'once', 'before', 'in case'])

/** Verbs by which something is told of as known: "is said to have left". */
const REPORTED = new Set('understand say report believe think know allege claim rumour rumor see'.split(' '))

/** Openers of a participle that goes with its clause: "by signing it". */
const WITH_PARENT = new Set(['by', 'while', 'when', 'as', 'in', 'and', 'that', 'which', 'who'])

/** "as soon as Kessar complied": when it will have. */
function isOnceDone({ lower }: Analysed, { first, head }: Clause): boolean {
  for (let at = Math.max(1, first - 2); at < head && at < first + 4; at++)
    if (lower[at] === 'soon' && lower[at - 1] === 'as' && lower[at + 1] === 'as') return true
  return false
}

/** What is wanted or to be done, as the subject of what it is. */
const AIMS =
  /^(?:answer|solution|goal|aim|priority|objective|way|key|purpose|choice|option|task|challenge|alternative|remedy|cure|point|hope|ambition|dream)$/
/** Tokens between an aim and what it is. */
const AIM_REACH = 10

/** "the only answer was signing an accord": what an aim is has not been done by anybody. */
function isOfAim({ lower, lemma, tag, sentence }: Analysed, { head }: Clause): boolean {
  if (tag[head] !== 'VBG' || !/^(?:is|are|was|were|be|been|remains|remained)$/.test(lower[head - 1] ?? '')) return false
  for (let at = head - 2; at >= 0 && at > head - AIM_REACH && sentence[at] === sentence[head]; at--) {
    if (/^(?:V|MD)/.test(tag[at])) return false
    if (AIMS.test(lemma[at])) return true
  }
  return false
}

/** Facts of the clauses of a text, each worked out once. */
export class Facts {
  readonly #text: Analysed
  readonly #known = new Map<number, Fact>()

  constructor(text: Analysed) {
    this.#text = text
  }

  of(clause: Clause): Fact {
    const { all } = this.#text.clauses
    const path: Clause[] = []
    let at: Clause | null = clause
    let fact: Fact | null = null
    while (fact === null) {
      if (at === null) fact = 'going on'
      else if (this.#known.has(at.index)) fact = this.#known.get(at.index) as Fact
      else {
        fact = this.#own(at)
        path.push(at)
        at = at.parent < 0 ? null : all[at.parent]
      }
    }
    for (const one of path) this.#known.set(one.index, fact)
    return fact
  }

  /** What the clause says itself; null where it is as its parent is. */
  #own(clause: Clause): Fact | null {
    const { all } = this.#text.clauses
    const { relation, opener, tense, modals } = clause
    const parent = clause.parent < 0 ? null : all[clause.parent]
    if (clause.asked) return 'asked'
    if (clause.conditional || (UNREAL_OPENERS.has(opener) && tense !== 'past')) return 'conditional'
    if (isOnceDone(this.#text, clause)) return 'conditional'
    if (isOfAim(this.#text, clause)) return 'possible'
    if (clause.children.some((child) => all[child].conditional) && tense !== 'past') return 'conditional'
    // "was advised not to go"
    if (opener === 'to' && parent !== null && UNSURE.has(parent.lemma) && clause.negations.length > 0) return 'wished'
    if (clause.negations.length > 0) return 'not'
    if (modals.length > 0) {
      if (tense === 'past') return 'conditional'
      const { lower } = this.#text
      return modals.some((at) => POSSIBLE_MODALS.has(lower[at])) ? 'possible' : 'coming'
    }
    if (tense === 'coming') return 'coming'
    const infinitive = opener === 'to' || (relation === 'xcomp' && tense === 'none')
    if (parent !== null && infinitive) {
      const above = parent.negations.length > 0
      // "is understood to have asked"
      if (REPORTED.has(parent.lemma) && parent.passive) return tense === 'past' && !above ? 'happened' : 'wished'
      if (NOT_DOING.has(parent.lemma)) return above ? 'happened' : 'not'
      if (PLANNING.has(parent.lemma)) return above ? 'not' : 'coming'
      if (UNSURE.has(parent.lemma)) return 'wished'
      if (DOING.has(parent.lemma)) return null
      return 'wished'
    }
    if (parent !== null && relation === 'ccomp' && DOUBTED.test(parent.lemma))
      return parent.negations.length > 0 ? null : 'asked'
    if (parent !== null && relation === 'ccomp' && UNSURE.has(parent.lemma) && tense !== 'past') return 'wished'
    // "it was not clear how far the president had agreed", "it is unclear whether"
    if (parent !== null && UNKNOWN.test(parent.lemma) && (parent.negations.length > 0 || parent.lemma.startsWith('un')))
      return 'asked'
    if (tense === 'past') return 'happened'
    // "About six hundred assembled outside": a past that looks like a participle.
    if (tense === 'none' && parent === null && !clause.passive && this.#text.tag[clause.head] === 'VBN')
      return 'happened'
    if (tense === 'present') return 'going on'
    // "after signing it", "without signing it", "of signing it"
    if (opener !== '' && opener !== 'to' && !WITH_PARENT.has(opener))
      return opener === 'after' ? 'happened' : opener === 'without' ? 'not' : 'wished'
    // A participle goes with its clause: "…, killing 25 people"; as a noun behind a preposition it tells nothing.
    if (
      parent !== null &&
      (relation === 'advcl' || relation === 'conj' || relation === 'parataxis' || relation === 'acl')
    )
      return null
    return parent === null ? 'going on' : 'wished'
  }
}
