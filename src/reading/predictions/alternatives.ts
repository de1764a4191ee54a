import { extentOf, isRelative, nounsEnd, type Phrases, sentenceEnd, sentenceStart } from '../phrases/index.ts'
import type { Found, Outlook } from './outlook.ts'

/**
 * Choices that someone is said to have: "an impossible choice: accept the terms or go on fighting", "must choose between
 * water and land", "either they sign or the offer lapses".
 */
export function findAlternatives({ phrases }: Outlook): Found[] {
  const found: Found[] = []
  const { items, lower } = phrases
  for (let at = 0; at < items.length; at++) {
    const word = lower[items[at].head]
    const one =
      items[at].kind === 'noun' && /^(?:choice|choices|alternative|dilemma|options|option)$/.test(word)
        ? choiceOf(phrases, at)
        : items[at].kind === 'verb' && /^(?:choose|chooses|choosing)$/.test(word)
          ? between(phrases, at, at)
          : items[at].kind === 'word' && word === 'either'
            ? either(phrases, at)
            : null
    if (one !== null) found.push(one)
  }
  return found
}

/** "a choice: VERB … or VERB …", "a choice between A and B" */
function choiceOf(phrases: Phrases, noun: number): Found | null {
  const { items, lower } = phrases
  const stop = sentenceEnd(phrases, noun)
  const next = items[noun + 1]
  if (next === undefined || noun + 1 >= stop) return null
  if (lower[next.head] === 'between') return between(phrases, noun, noun)
  const opens = /^(?::|--|—|–|,|of)$/.test(lower[next.head]) || next.verb?.form === 'infinitive'
  if (!opens) return null
  const first = firstVerb(phrases, noun + 1, stop)
  return first < 0 ? null : verbs(phrases, noun, first, stop)
}

/** "either accept … or face …" */
function either(phrases: Phrases, at: number): Found | null {
  const stop = sentenceEnd(phrases, at)
  const first = firstVerb(phrases, at + 1, Math.min(stop, at + 3))
  return first < 0 ? null : verbs(phrases, at, first, stop)
}

function firstVerb({ items }: Phrases, from: number, stop: number): number {
  for (let at = from; at < stop && at < from + 3; at++) if (items[at].kind === 'verb') return at
  return -1
}

function verbs(phrases: Phrases, opener: number, first: number, stop: number): Found | null {
  const { items, lower } = phrases
  for (let at = first + 1; at + 1 < stop; at++) {
    if (lower[items[at].head] !== 'or') continue
    const other = items[at + 1].kind === 'verb' ? at + 1 : -1
    if (other < 0) continue
    return foundOf(phrases, opener, first, [
      [items[first].first, endBefore(phrases, at)],
      [items[other].first, extentOf(phrases, other).end],
    ])
  }
  return null
}

function endBefore({ items, lower }: Phrases, joint: number): number {
  const before = items[joint - 1]
  return lower[before.head] === ',' ? items[joint - 2].end : before.end
}

/** "between A and B" behind a noun or verb. */
function between(phrases: Phrases, opener: number, from: number): Found | null {
  const { items, lower } = phrases
  const stop = sentenceEnd(phrases, from)
  for (let at = from + 1; at < stop && at < from + 3; at++) {
    if (lower[items[at].head] !== 'between') continue
    for (let and = at + 2; and + 1 < stop && and < at + 9; and++) {
      if (lower[items[and].head] !== 'and') continue
      return foundOf(phrases, opener, at + 1, [
        [items[at + 1].first, items[and - 1].end],
        [items[and + 1].first, nounsEnd(phrases, and + 1, stop)],
      ])
    }
  }
  return null
}

function foundOf(
  phrases: Phrases,
  opener: number,
  verb: number,
  options: readonly (readonly [number, number])[],
): Found {
  const { items } = phrases
  const subject = chooser(phrases, opener)
  return {
    first: subject < 0 ? items[opener].first : items[subject].first,
    end: options[1][1],
    head: items[verb].head,
    subject,
    options,
    why: [items[opener].first, items[opener].end],
  }
}

/** Who has the choice: the nearest noun phrase before it that a verb follows. */
function chooser(phrases: Phrases, opener: number): number {
  const { items } = phrases
  const start = sentenceStart(phrases, opener)
  for (let at = opener - 1; at >= start; at--) {
    if (items[at].kind === 'noun' && items[at + 1].kind === 'verb' && !isRelative(phrases, items[at])) return at
  }
  return -1
}
