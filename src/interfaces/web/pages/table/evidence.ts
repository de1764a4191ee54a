import type { Stance } from './positions.ts'

/** A sentence on which a cell rests. */
export interface EvidenceSentence {
  /** `3f9a2c81b0:a3`, or null where the outlet says it in its own voice. */
  readonly claim: string | null
  readonly document: string
  /** `2031-03-04`, or null. */
  readonly day: string | null
  readonly outlet: string | null
  /** Who says it, as the article has it. */
  readonly source: string | null
  readonly stance: Stance | null
  /** `asserted`, `denied`, `conditional`, `possible`, `asked`. */
  readonly modality: string
  /** `official`, `named`, `unnamed`, `claimed`. */
  readonly how: string
  readonly text: string
  /** The words in it that tell the stance. */
  readonly marked: readonly { readonly start: number; readonly end: number }[]
  /** Who reported it first. */
  readonly origin: { readonly key: string; readonly name: string; readonly named: boolean }
}

export interface Evidence {
  readonly party: string
  readonly issue: string
  readonly sentences: readonly EvidenceSentence[]
}

export interface OriginGroup {
  readonly key: string
  readonly name: string
  readonly named: boolean
  readonly sentences: readonly EvidenceSentence[]
}

/** Sentences by independent origin, both newest first; what is undated comes last. */
export function byOrigin(sentences: readonly EvidenceSentence[]): OriginGroup[] {
  const sorted = [...sentences].sort((a, b) =>
    (a.day ?? '') < (b.day ?? '') ? 1 : (a.day ?? '') > (b.day ?? '') ? -1 : 0,
  )
  const groups = new Map<string, EvidenceSentence[]>()
  for (const one of sorted) groups.set(one.origin.key, [...(groups.get(one.origin.key) ?? []), one])
  return [...groups.values()].map((members) => ({ ...members[0]!.origin, sentences: members }))
}
