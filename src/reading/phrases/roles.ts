import type { Item, Phrases } from './items.ts'
import { sentenceEnd, sentenceStart } from './walk.ts'

const RELATIVES = new Set(['who', 'which', 'that', 'whom'])
const JOINTS = new Set(['and', 'or', 'but', 'nor', 'yet'])
/** Particles and adverbs that may stand between a verb and its object. */
const BETWEEN = /^(?:RB|RBR|RP|``|'')$/
const PARTICLES = new Set(['back', 'out', 'up', 'down', 'off', 'forward', 'over', 'away', 'through', 'in'])
/** Steps to the left that a search for a subject takes; longer sentences are given up. */
const STEPS = 40
/** Words tagged as prepositions that open a clause: what stands behind them is its subject. */
const OPENERS = new Set([
  'that',
  'because',
  'if',
  'while',
  'although',
  'though',
  'whereas',
  'unless',
  'whether',
  'since',
  'as',
  'until',
  'once',
  'so',
  'lest',
  'when',
  'where',
])

export const isQuote = ({ tag }: Phrases, item: Item): boolean =>
  item.kind === 'word' && /^(?:``|'')$/.test(tag[item.head])

/**
 * The item that is the subject of a verb, by the words before it, or -1. Goes past prepositional phrases, what stands
 * between commas, relative clauses, and what "and" joins.
 */
export function subjectOf(phrases: Phrases, verb: number, depth = 0): number {
  const { items, lower, tag } = phrases
  const start = sentenceStart(phrases, verb)
  let at = verb - 1
  for (let step = 0; at >= start && step < STEPS; step++) {
    const item = items[at]
    const word = lower[item.head]
    if (item.kind === 'word') {
      if (JOINTS.has(word)) return depth > 4 ? -1 : joinedSubject(phrases, at, verb, start, depth)
      if (RELATIVES.has(word)) return antecedentOf(phrases, at, start)
      if (word === ',') {
        const open = commaBefore(phrases, at, start)
        // "X, a Y, said": what stands between two commas is gone past.
        at = open < 0 ? at - 1 : open - 1
      } else if (BETWEEN.test(tag[item.head]) || word === ')' || word === '(') at--
      else if (OPENERS.has(word)) return -1
      else at--
      continue
    }
    if (item.kind === 'noun') {
      const before = at > start ? items[at - 1] : undefined
      if (before !== undefined && isPreposition(phrases, before)) at -= 2
      // "the mediator between Varnia and Kessar": what "and" joins is one with what goes before.
      else if (
        before?.kind === 'word' &&
        JOINTS.has(lower[before.head]) &&
        at - 2 >= start &&
        items[at - 2].kind === 'noun'
      )
        at -= 2
      else if (before?.kind === 'verb' && at - 2 >= start && isRelative(phrases, items[at - 2])) at -= 3
      else if (before?.kind === 'verb' && before.verb?.form === 'participle') at -= 2
      else return at
      continue
    }
    // "failed to keep": who fails is who keeps.
    if (items[verb].verb!.form === 'infinitive' && at >= verb - 2 && depth < 4) return subjectOf(phrases, at, depth + 1)
    if (item.verb?.form === 'participle' || item.verb?.form === 'infinitive' || item.verb?.form === 'gerund') at--
    else if (at - 1 >= start && isRelative(phrases, items[at - 1])) at -= 2
    else return -1
  }
  return -1
}

/** The noun phrase right behind a verb, past particles, adverbs and quotation marks, or -1. */
export function objectOf(phrases: Phrases, verb: number): number {
  const { items, lower, tag } = phrases
  const end = sentenceEnd(phrases, verb)
  for (let at = verb + 1; at < end; at++) {
    const item = items[at]
    if (item.kind === 'noun') return at
    if (item.kind === 'verb') return -1
    if (!BETWEEN.test(tag[item.head]) && !PARTICLES.has(lower[item.head])) return -1
  }
  return -1
}

/** The noun phrase behind the first of some prepositions that follows a verb within its clause, or -1. */
export function obliqueOf(phrases: Phrases, verb: number, prepositions: ReadonlySet<string>): number {
  const { items, lower } = phrases
  const end = sentenceEnd(phrases, verb)
  for (let at = verb + 1; at + 1 < end && items[at].kind !== 'verb'; at++) {
    if (items[at].kind !== 'word') continue
    const word = lower[items[at].head]
    if (prepositions.has(word)) {
      let noun = at + 1
      while (noun < end && isQuote(phrases, items[noun])) noun++
      return noun < end && items[noun].kind === 'noun' ? noun : -1
    }
    if (word === ',' || word === ';' || word === ':') return -1
  }
  return -1
}

export function isPreposition({ tag, lower }: Phrases, item: Item): boolean {
  return item.kind === 'word' && (tag[item.head] === 'IN' || tag[item.head] === 'TO') && !OPENERS.has(lower[item.head])
}

export function isRelative({ lower, tag }: Phrases, item: Item): boolean {
  return item.kind === 'word' && RELATIVES.has(lower[item.head]) && tag[item.head] !== 'DT'
}

function joinedSubject(phrases: Phrases, joint: number, verb: number, start: number, depth: number): number {
  const { items } = phrases
  const { form, modal } = items[verb].verb!
  let nearest = -1
  for (let at = joint - 1; at >= start; at--) {
    const other = items[at].verb
    if (other === null || (other.form !== form && form === 'finite')) continue
    // "could rise if a draft appeared, but would fall": a modal goes with a modal.
    if (modal === null || other.modal !== null) return subjectOf(phrases, at, depth + 1)
    if (nearest < 0) nearest = at
  }
  return nearest < 0 ? -1 : subjectOf(phrases, nearest, depth + 1)
}

/** The noun phrase that a relative pronoun stands for: the nearest before it. */
function antecedentOf({ items, lower, tag }: Phrases, relative: number, start: number): number {
  for (let at = relative - 1; at >= start && at > relative - 6; at--) {
    const item = items[at]
    if (item.kind === 'noun') return at
    if (item.kind === 'verb') return -1
    if (!/^[,"”'’)(]$/.test(lower[item.head]) && !BETWEEN.test(tag[item.head]) && tag[item.head] !== 'IN') return -1
  }
  return -1
}

function commaBefore({ items, lower }: Phrases, comma: number, start: number): number {
  for (let at = comma - 1; at >= start; at--) {
    if (items[at].kind === 'word' && lower[items[at].head] === ',') return at
  }
  return -1
}
