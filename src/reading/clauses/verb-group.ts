import type { ParsedWords } from './analysed.ts'
import type { OwnArguments } from './arguments.ts'
import type { Clause } from './clause.ts'

/** What the auxiliaries and small words around a predicate say. */
export interface VerbGroup extends Pick<Clause, 'tense' | 'negations' | 'modals'> {
  /** Built as a passive: "was met", "the draft seen by …". */
  readonly passive: boolean
  /** Has auxiliaries of its own, or a finite form. */
  readonly finite: boolean
}

const NEGATIVE = new Set(['not', "n't", 'never', 'neither', 'nor', 'hardly', 'scarcely', 'nowhere', 'no_longer'])
const NEGATIVE_DETERMINERS = new Set(['no', 'neither'])
const NEGATIVE_PRONOUNS = new Set(['nobody', 'none', 'nothing', 'no-one'])
const COMING_MODALS = new Set(['will', "'ll", 'wo', 'shall', 'would', "'d", 'sha'])
const HAVE = new Set(['have', 'has', 'had', "'ve", 'having'])

/** Reads the verb group of the predicate at token `head`. */
export function verbGroupOf(words: ParsedWords, head: number, own: OwnArguments & Pick<Clause, 'passive'>): VerbGroup {
  const { lower, tag, relation, children, childStart, lemma } = words
  const auxiliaries: number[] = []
  const negations: number[] = []
  let copula = -1
  let infinitive = false
  for (let c = childStart[head]; c < childStart[head + 1]; c++) {
    const child = children[c]
    const role = relation[child]
    if (role === 'aux' || role === 'aux:pass') auxiliaries.push(child)
    if (role === 'cop') copula = child
    if (role === 'mark' && lower[child] === 'to') infinitive = true
    if (NEGATIVE.has(lower[child]) && (role === 'advmod' || role === 'cc' || role === 'cc:preconj' || role === 'det'))
      negations.push(child)
  }
  for (const argument of [own.subject, own.object]) {
    if (argument < 0) continue
    if (NEGATIVE_PRONOUNS.has(lower[argument])) negations.push(argument)
    for (let c = childStart[argument]; c < childStart[argument + 1]; c++) {
      const child = children[c]
      const before = child < argument && NEGATIVE_DETERMINERS.has(lower[child])
      if (before && (relation[child] === 'det' || relation[child] === 'advmod' || relation[child] === 'cc:preconj'))
        negations.push(child)
    }
    if (lower[argument] === 'one' && argument > 0 && lower[argument - 1] === 'no' && !negations.includes(argument - 1))
      negations.push(argument - 1)
    const none = notOneBefore(words, argument)
    if (none >= 0 && !negations.includes(none)) negations.push(none)
  }
  const participle = tag[head] === 'VBN' || tag[head] === 'VBD'
  const passive = own.passive || (participle && relation[head] === 'acl')
  const modals = auxiliaries.filter((at) => tag[at] === 'MD')
  const perfect = auxiliaries.some((at) => HAVE.has(lower[at]))
  const verb = copula >= 0 ? copula : head
  return {
    passive,
    negations: [...new Set(negations)].sort((a, b) => a - b),
    modals,
    tense: tenseOf(),
    finite: auxiliaries.length > 0 || copula >= 0 || finiteTag(tag[head]),
  }

  function tenseOf(): Clause['tense'] {
    if (modals.some((at) => COMING_MODALS.has(lower[at]))) return perfect ? 'past' : 'coming'
    if (modals.length > 0) return perfect ? 'past' : 'present'
    // "The two are to meet": an infinitive under a form of "be".
    const be = auxiliaries.find((at) => lemma[at] === 'be') ?? copula
    if (infinitive && be >= 0 && be < head && finiteTag(tag[be])) return 'coming'
    if (infinitive) return perfect ? 'past' : 'none'
    if (perfect) return 'past'
    const first = auxiliaries.find((at) => finiteTag(tag[at])) ?? verb
    if (tag[first] === 'VBD') return 'past'
    if (tag[first] === 'VBZ' || tag[first] === 'VBP') return 'present'
    // A reduced relative clause ("the draft seen by …") tells what is over.
    return passive && participle && auxiliaries.length === 0 ? 'past' : 'none'
  }
}

/** Tokens between the "not" of "not a single barge" and its noun. */
const NOT_ONE_REACH = 4

/**
 * "*Not* one crown will be paid", "not a single barge": the token of the "not" of an argument of which there is none, or -1.
 *
 * @param argument token of its noun
 */
export function notOneBefore({ lower, tag }: Pick<ParsedWords, 'lower' | 'tag'>, argument: number): number {
  const counted = (at: number): boolean => /^(?:one|a|an|single)$/.test(lower[at])
  let one = argument
  while (one > Math.max(0, argument - NOT_ONE_REACH) && !counted(one)) {
    if (one !== argument && !tag[one].startsWith('JJ')) return -1
    one--
  }
  while (one > 0 && counted(one - 1)) one--
  if (one < 1 || !counted(one) || lower[one - 1] !== 'not') return -1
  // "is not a ban": the verb's own.
  return one < 2 || !/^(?:is|are|was|were|be|been|did|does|do|will|would|can|could|has|have|had)$/.test(lower[one - 2])
    ? one - 1
    : -1
}

const finiteTag = (tag: string): boolean => tag === 'VBD' || tag === 'VBZ' || tag === 'VBP'
