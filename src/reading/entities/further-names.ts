import type { Found } from './found.ts'
import { shortened } from './join-names.ts'
import { newName } from './mentions.ts'
import { particles, plainParticles } from './name-units.ts'
import { type Parse, relationNumber, tagNumber } from './parse.ts'
import { roleNouns } from './role-nouns.ts'
import { givenGender, overParticles, tieTitle } from './whole-names.ts'
import { Fact, type WordTypes } from './word-facts.ts'

const PROPER = new Set(['NNP', 'NNPS'].map(tagNumber))
const SUBJECT = relationNumber('nsubj')
/** Tags of words that no person's name stands behind. */
const LEADING = new Set(['DT', 'JJ', 'PRP$', 'CD'].map(tagNumber))

/**
 * Names that the tagger passed over, and the text gives away: a first name and a last one with a particle between them ("Ursula
 * von Harden"); the short name that a body was given in brackets ("the Port Council (P.C.)"), wherever it stands; and
 * the last name of somebody who is named in full elsewhere.
 *
 * @param found mentions whose names are whole
 */
export function furtherNames(found: readonly Found[], parse: Parse, words: WordTypes): Found[] {
  const { tokens, tag } = parse
  const { type, lower, facts } = words
  const taken = new Uint8Array(tokens.count)
  for (const { form, first, end } of found) if (form === 'name') taken.fill(1, first, end)
  const isCapital = (i: number): boolean => (facts[type[i]] & Fact.capital) !== 0
  const isNameLike = (i: number): boolean => PROPER.has(tag[i]) && isCapital(i) && (facts[type[i]] & Fact.title) === 0
  /** Whether no other name's word stands beside it: "Orm" of "Orm said", not of "Orm Street". */
  const isAlone = (i: number, start: number, end: number): boolean => {
    const before = overParticles(i, start, tokens, words, () => true) - 1
    const isFirst = before < start || (!isNameLike(before) && !/^[-&]$/.test(lower[type[before]]))
    return isFirst && (i + 1 >= end || (!isNameLike(i + 1) && !/^[-&]$/.test(lower[type[i + 1]])))
  }
  const further: Found[] = []
  const lastNames = new Set<string>()
  const others = new Set<number>()
  for (const { form, type: kind, first, end } of found)
    if (form === 'name' && kind !== 'person' && end === first + 1) others.add(type[first])
  for (const { form, type: kind, first, end } of found) {
    const last = lower[type[end - 1]]
    if (form === 'name' && kind === 'person' && end - first > 1 && last.length > 2 && !roleNouns.has(last))
      lastNames.add(last)
  }
  const short = new Map<string, Found['type']>()
  for (const { form, type: kind, first, end } of found) {
    if (form !== 'name' || kind !== 'organisation' || end - first < 2 || end + 1 >= tokens.count) continue
    if (lower[type[end]] !== '(' || !isCapital(end + 1)) continue
    const close = lower[type[end + 2]] === '+' ? end + 3 : end + 2
    const key = shortened(lower[type[end + 1]])
    if (lower[type[close]] === ')' && key.length > 1) short.set(key, kind)
  }
  // "Olek and Ada Orm"
  for (const { form, type: kind, first, end } of found) {
    const at = first - 2
    if (form !== 'name' || kind !== 'person' || end - first < 2 || at < 0 || taken[at] === 1) continue
    if (lower[type[first - 1]] !== 'and' || !PROPER.has(tag[at]) || (facts[type[at]] & Fact.firstName) === 0) continue
    if (at > 0 && (isNameLike(at - 1) || lower[type[at - 1]] === '-')) continue
    further.push(newName(at, at + 1, 'person', givenGender(at, at + 1, words)))
    taken[at] = 1
  }
  for (let s = 0; s + 1 < tokens.sentences.length; s++) {
    const end = tokens.sentences[s + 1]
    for (let i = tokens.sentences[s]; i < end; i++) {
      if (taken[i] === 1 || !isCapital(i)) continue
      if (short.size > 0 && (facts[type[i]] & Fact.allCapitals) !== 0 && short.has(shortened(lower[type[i]]))) {
        const plus = i + 1 < end && lower[type[i + 1]] === '+' && tokens.starts[i + 1] === tokens.ends[i]
        further.push(newName(i, i + (plus ? 2 : 1), 'organisation', null))
        continue
      }
      if (!PROPER.has(tag[i])) continue
      if (lastNames.has(lower[type[i]]) && !others.has(type[i]) && isAlone(i, tokens.sentences[s], end)) {
        const first = overParticles(i, tokens.sentences[s], tokens, words, (at) => taken[at] === 0)
        const name = newName(first, i + 1, 'person', null)
        tieTitle(name, parse, words, tokens.sentences[s])
        // Who does something, or has a title: else it may be a street, a book or a drink of that name.
        const acts =
          parse.relation.subarray(first, i + 1).includes(SUBJECT) &&
          (first === tokens.sentences[s] || !LEADING.has(tag[first - 1]))
        if (acts || name.roleFirst >= 0) further.push(name)
        continue
      }
      if ((facts[type[i]] & Fact.firstName) === 0) continue
      let at = i + 1
      let isPlain = false
      while (at < end && taken[at] === 0 && particles.has(lower[type[at]])) {
        isPlain ||= plainParticles.has(lower[type[at]])
        at++
      }
      if (!isPlain || at >= end || taken[at] === 1 || !isCapital(at) || !PROPER.has(tag[at])) continue
      further.push(newName(i, at + 1, 'person', givenGender(i, at + 1, words)))
      i = at
    }
  }
  return further
}
