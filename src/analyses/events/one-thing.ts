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

const stemsOfActor = (actor: EventCoding['data']['actor']): string[] =>
  actor === null ? [] : stemsOf(`${actor.name} ${actor.party ?? ''}`)

/** Days and months are in many tellings, whatever they tell. */
const WHEN =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|august|september|october|november|december|percent|which|their|about|after|would|could)$/

const stemsOf = (words: string): string[] =>
  (words.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => !WHEN.test(word)).map((word) => word.slice(0, STEM))
