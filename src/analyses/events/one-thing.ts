import type { EventCoding } from './row.ts'

/** Letters by which forms of one word are alike: "suspended", "suspension". */
const STEM = 5
/** Stems that two tellings of one thing share: the act's, and one at least of what was done. */
const LEAST_SHARED = 2

/** Whether two reports of like acts tell of one thing, by what they say beside who did it and to whom. */
export function areOfOneThing(a: EventCoding, b: EventCoding): boolean {
  const names = new Set([a, b].flatMap(({ data: { actor, recipient } }) => [actor, recipient]).flatMap(stemsOfActor))
  const own = new Set(stemsOf(a.words))
  const shared = new Set(stemsOf(b.words).filter((stem) => own.has(stem) && !names.has(stem)))
  return shared.size >= LEAST_SHARED
}

/**
 * Whether two reports of like acts, on nobody who is named, may tell of one thing: what one says was done has a word in common with
 * what the other does, or one says nothing of it beside its act.
 */
export function mayBeOneThing(a: EventCoding, b: EventCoding): boolean {
  const [one, other] = [thingOf(a), thingOf(b)]
  if (one.size === 0 || other.size === 0) return true
  for (const stem of one) if (other.has(stem)) return true
  return false
}

const things = new WeakMap<EventCoding, ReadonlySet<string>>()

/** Stems of what was done, without who did it and the words of the act: pay of "refused to raise pay". */
function thingOf(coding: EventCoding): ReadonlySet<string> {
  const known = things.get(coding)
  if (known !== undefined) return known
  const { words, span, why, data } = coding
  let told = words
  for (const { field, span: at } of why) {
    const [from, to] = [at.start - span.start, at.end - span.start]
    if (field === 'act' && from >= 0 && to <= words.length)
      told = `${told.slice(0, from)}${' '.repeat(to - from)}${told.slice(to)}`
  }
  const names = new Set(stemsOfActor(data.actor))
  const found = new Set((told.toLowerCase().match(/\p{L}{3,}/gu) ?? []).filter(isOfThing).map(stemOf))
  for (const name of names) found.delete(name)
  things.set(coding, found)
  return found
}

/** Short words that tell nothing of what was done. */
const EMPTY =
  /^(?:the|and|for|its|his|her|our|any|all|not|but|was|were|are|has|had|have|been|will|with|from|into|over|than|that|this|they|them|more|said|says|also|again|unless|until|before|against|warned|take|make|call)$/

const isOfThing = (word: string): boolean => !EMPTY.test(word) && !WHEN.test(word)

const stemsOfActor = (actor: EventCoding['data']['actor']): string[] =>
  actor === null ? [] : stemsOf(`${actor.name} ${actor.party ?? ''}`)

const stemOf = (word: string): string => word.slice(0, STEM)

/** Days and months are in many tellings, whatever they tell. */
const WHEN =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|august|september|october|november|december|percent|which|their|about|after|would|could)$/

const stemsOf = (words: string): string[] =>
  (words.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => !WHEN.test(word)).map(stemOf)
