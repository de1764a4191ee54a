import type { Rivals } from './acceptance.ts'
import type { ArgumentTagger, Labelled } from './argument-tagger.ts'
import { type CueCandidate, chooseCues } from './cue-spans.ts'
import type { CueTagger } from './cue-tagger.ts'
import type { Parsed } from './parsed.ts'

/** Runs less probable than this are not looked at. */
const LEAST_CANDIDATE = 0.05
/** Cues at least this probable count as cues when others' arguments are found. */
const LEAST_MARKED = 0.25

/** What may be cues in a text, and the marks that the argument tagger sees. */
export interface CueFindings {
  readonly candidates: readonly CueCandidate[]
  /** By token, 1 where it lies in one of the cues that stand when the more probable are taken first. */
  readonly marks: Uint8Array
}

export function findCues(parsed: Parsed, tagger: CueTagger): CueFindings {
  const candidates = withoutCrowds(tagger.candidates(parsed, LEAST_CANDIDATE))
  const marks = new Uint8Array(parsed.tokens.count)
  chooseCues(candidates, LEAST_MARKED, marks)
  return { candidates, marks }
}

/** Tokens of a stretch of text whose candidates are counted; a power of two. */
const STRETCH = 256
/** More than any stretch of prose has: the most in 250 newspaper articles is 39. */
const MOST_OF_PROSE = 64
/** What of a stretch that is no prose is looked at, the most probable: each candidate costs as much as a paragraph. */
const KEPT_OF_CROWD = 8

/**
 * Candidates without most of those that crowd where a text is no prose ("said, said, said, …"), in text order: such a text
 * would take a thousand times as long as an article of its length.
 */
export function withoutCrowds(candidates: readonly CueCandidate[]): readonly CueCandidate[] {
  const kept: CueCandidate[] = []
  for (let from = 0; from < candidates.length; ) {
    const stretch = Math.floor(candidates[from].first / STRETCH)
    let end = from + 1
    while (end < candidates.length && Math.floor(candidates[end].first / STRETCH) === stretch) end++
    const here = candidates.slice(from, end)
    if (here.length > MOST_OF_PROSE) {
      const best = new Set([...here].sort((a, b) => b.probability - a.probability).slice(0, KEPT_OF_CROWD))
      kept.push(...here.filter((one) => best.has(one)))
    } else kept.push(...here)
    from = end
  }
  return kept
}

export function labelCues(parsed: Parsed, { candidates, marks }: CueFindings, tagger: ArgumentTagger): Labelled[] {
  return candidates.map(({ first, last }) => tagger.label(parsed, marks, first, last))
}

/** What stands against each candidate; candidates are in text order, so a sentence's are neighbours. */
export function rivalsOf(parsed: Parsed, candidates: readonly CueCandidate[]): Rivals[] {
  const rivals: Rivals[] = []
  let all = 0
  const byLemma = new Map<number, { sum: number; count: number }>()
  for (const { last, probability } of candidates) {
    all += probability
    const same = byLemma.get(parsed.lemma[last]) ?? { sum: 0, count: 0 }
    same.sum += probability
    same.count++
    byLemma.set(parsed.lemma[last], same)
  }
  const density = all / Math.max(1, parsed.paragraph.length)
  let from = 0
  for (let k = 0; k < candidates.length; k++) {
    const one = candidates[k]
    const sentence = parsed.sentence[one.first]
    while (parsed.sentence[candidates[from].first] !== sentence) from++
    let overlapping = 0
    let best = 0
    let around = 0
    // A sentence without end has candidates without end: look at the nearest.
    for (let j = Math.max(from, k - 24); j < candidates.length && j <= k + 24; j++) {
      const other = candidates[j]
      if (parsed.sentence[other.first] !== sentence) break
      if (j === k) continue
      if (other.first <= one.last && other.last >= one.first) {
        overlapping += other.probability
        best = Math.max(best, other.probability)
      } else around += other.probability
    }
    const same = byLemma.get(parsed.lemma[one.last])
    const alike = same && same.count > 1 ? (same.sum - one.probability) / (same.count - 1) : 0
    rivals.push({ overlapping, best, around, density, alike })
  }
  return rivals
}
