import { type Codebook, perCodebook } from '../codings/index.ts'
import { formsOf } from './forms.ts'
import type { TaggedText } from './tagged-text.ts'

/** An issue that words mark, and the tokens that mark it. */
export interface MarkedIssue {
  readonly issue: string
  readonly first: number
  readonly end: number
}

/** The issues that the words `first .. end - 1` mark, each once, in text order. */
export type IssuesOf = (first: number, end: number) => readonly MarkedIssue[]

/** Finds the dossier's issue words, and the names of the issues, in any inflection. */
export function issueFinder(text: TaggedText, codebook: Codebook): IssuesOf {
  const phrases = markersOf(codebook)
  const { lower, lemma, tag } = text
  const bases: (string[] | undefined)[] = []
  const basesAt = (i: number): string[] => {
    bases[i] ??= basesOf(lower[i], lemma[i], tag[i].startsWith('VB'))
    return bases[i]
  }
  // "open its market" is marked in "open its home market" too: one word may stand before the last.
  const phraseEnd = (words: readonly string[], first: number, end: number): number => {
    let at = first
    for (const [k, word] of words.entries()) {
      const skip =
        k > 0 && k === words.length - 1 && at < end && !basesAt(at).includes(word) && /^(?:JJ|NN|NNP)$/.test(tag[at])
      if (skip) at++
      if (at >= end || !basesAt(at).includes(word)) return -1
      at++
    }
    return at
  }
  return (first, end) => {
    const found = new Map<string, MarkedIssue>()
    for (let at = first; at < end; at++) {
      for (const base of basesAt(at)) {
        for (const { issue, words } of phrases.get(base) ?? []) {
          if (found.has(issue)) continue
          const stop = phraseEnd(words, at, end)
          if (stop > 0) found.set(issue, { issue, first: at, end: stop })
        }
      }
    }
    return [...found.values()].sort((a, b) => a.first - b.first)
  }
}

interface Marker {
  readonly issue: string
  readonly words: readonly string[]
}

/** What marks the issues, by the first word. */
const markersOf: (codebook: Codebook) => ReadonlyMap<string, readonly Marker[]> = perCodebook(({ issues }) => {
  const markers = new Map<string, Marker[]>()
  for (const { name, words } of issues) {
    for (const phrase of [name.replace(/^the /i, ''), ...words]) {
      const list = wordsIn(phrase)
      const known = markers.get(list[0] ?? '')
      if (list.length === 0) continue
      if (known === undefined) markers.set(list[0], [{ issue: name, words: list }])
      else known.push({ issue: name, words: list })
    }
  }
  return markers
})

const POSSESSIVES = new Set(['its', 'their', 'his', 'her', 'our', 'your', 'my'])

/** What a word may be the inflection of: itself, its base form, a singular, a verb. */
function basesOf(word: string, lemma: string, verb: boolean): string[] {
  const bases = new Set([word, lemma.toLowerCase()])
  if (POSSESSIVES.has(word)) bases.add('its')
  if (/[^s]s$/.test(word)) bases.add(word.slice(0, -1))
  if (/(?:s|x|z|ch|sh)es$/.test(word)) bases.add(word.slice(0, -2))
  if (word.endsWith('ies')) bases.add(`${word.slice(0, -3)}y`)
  if (verb) for (const stem of stemsOf(word)) if (formsOf(stem).includes(word)) bases.add(stem)
  return [...bases]
}

function stemsOf(word: string): string[] {
  const stem = /^(.{2,})(?:ing|ed)$/.exec(word)?.[1]
  if (stem === undefined) return []
  return [stem, `${stem}e`, stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : stem]
}

function wordsIn(phrase: string): string[] {
  return (phrase.toLowerCase().match(/[\p{L}\p{N}.]+|-|'s/gu) ?? []).map((word) =>
    POSSESSIVES.has(word) ? 'its' : word,
  )
}
