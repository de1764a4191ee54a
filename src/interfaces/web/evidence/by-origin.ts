import type { Sentence } from '../../contract/index.ts'

export interface OriginGroup<Said extends Sentence> {
  readonly key: string
  readonly name: string
  readonly named: boolean
  readonly sentences: readonly Said[]
}

/** Sentences by independent origin, both newest first; what is undated comes last. */
export function byOrigin<Said extends Sentence>(sentences: readonly Said[]): OriginGroup<Said>[] {
  const sorted = [...sentences].sort((a, b) =>
    (a.day ?? '') < (b.day ?? '') ? 1 : (a.day ?? '') > (b.day ?? '') ? -1 : 0,
  )
  const groups = new Map<string, Said[]>()
  for (const one of sorted) {
    const group = groups.get(one.origin.key)
    if (group === undefined) groups.set(one.origin.key, [one])
    else group.push(one)
  }
  return [...groups.values()].map((members) => ({ ...members[0]!.origin, sentences: members }))
}

/** The article, open at the sentence, with its words marked and the claim chosen in which it stands. */
export function evidenceHref({
  document,
  claim,
  start,
  marked,
}: Pick<Sentence, 'document' | 'claim' | 'start' | 'marked'>): string {
  const query = new URLSearchParams()
  if (claim !== null) query.set('claim', claim.slice(claim.indexOf(':') + 1))
  query.set('words', marked.map((one) => `${start + one.start}-${start + one.end}`).join(','))
  return `/article/${document}?${query}`
}
