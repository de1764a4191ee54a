import type { Evidence } from '../evidence/index.ts'
import type { BriefEvidence, BriefKind, BriefLine } from './brief.ts'

/** A line without what most lines have not. */
export type LineDraft = Pick<BriefLine, 'what' | 'evidence' | 'weight'> & Partial<BriefLine> & { readonly key: string }

/** @param draft `key` tells it from others of its kind */
export function lineOf(kind: BriefKind, { key, ...draft }: LineDraft): BriefLine {
  return {
    id: `${kind} ${key}`,
    kind,
    details: [],
    day: draft.evidence.day,
    parties: [],
    issues: [],
    mark: null,
    origins: 1,
    against: null,
    further: 0,
    ...draft,
    weight: Math.round(Math.min(1, Math.max(0, draft.weight)) * 100) / 100,
  }
}

/** Shorter words do not tell by themselves what is meant: then the sentence is shown. */
const SHORTEST = 40

export function briefEvidence(evidence: Evidence): BriefEvidence {
  const { coding, claim, document, outlet, day, words, span, sentence, source, sourceKind } = evidence
  const shown = words.length < SHORTEST && sentence.includes(words) ? sentence : words
  return { coding, claim, document, outlet, day, words: shortened(shown), span, source, sourceKind }
}

/** Longer quotations are cut at a word. */
const LONGEST = 220

export function shortened(words: string, longest: number = LONGEST): string {
  const line = words.replace(/\s+/g, ' ').trim()
  if (line.length <= longest) return line
  const cut = line.slice(0, longest)
  const blank = cut.lastIndexOf(' ')
  return `${(blank > longest / 2 ? cut.slice(0, blank) : cut).replace(/[\s,;:.-]+$/, '')} …`
}

/** What more independent origins add to a weight. */
export function footing(origins: number): number {
  return 0.03 * Math.min(4, Math.max(0, origins - 1))
}

/** `Varnia`, `Varnia and Kessar`, `Varnia, Kessar and Oriel` */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? ''
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
