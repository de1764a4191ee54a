import type { Edit, ExportedDocument, ShownClaimRuling, ShownRuling } from '../ledger/index.ts'
import type { ProfiledAttribution, Stated } from '../reading/index.ts'
import type { Span } from '../text/index.ts'

export interface RuledAttribution {
  readonly attribution: ProfiledAttribution
  /** The ruling in force, or null. */
  readonly ruling: ShownClaimRuling | null
}

/** Rulings in force by document and number of the attribution; a later one takes the place of an earlier. */
export type RulingsInForce = ReadonlyMap<string, ReadonlyMap<number, ShownClaimRuling>>

/** @param rulings all, in the order of their time */
export function rulingsInForce(rulings: readonly ShownRuling[]): RulingsInForce {
  const found = new Map<string, Map<number, ShownClaimRuling>>()
  for (const ruling of rulings) {
    if (ruling.about !== 'claim' || ruling.attachedTo === null) continue
    const ofDocument = found.get(ruling.document) ?? new Map<number, ShownClaimRuling>()
    found.set(ruling.document, ofDocument)
    if (ruling.action === 'withdraw') ofDocument.delete(ruling.attachedTo)
    else ofDocument.set(ruling.attachedTo, ruling)
  }
  return found
}

/** A document's attributions as the rulings have them: what was rejected is left out, edits are made. */
export function ruledAttributions(document: ExportedDocument, rulings: RulingsInForce): RuledAttribution[] {
  const ofDocument = rulings.get(document.id)
  const all = (document.reading?.attributions ?? []).map((attribution) => {
    const ruling = ofDocument?.get(Number(attribution.id.slice(1))) ?? null
    return { attribution: ruling?.action === 'edit' ? edited(attribution, ruling.edit) : attribution, ruling }
  })
  const kept = all.filter(({ ruling }) => ruling?.action !== 'reject')
  const ids = new Set(kept.map(({ attribution }) => attribution.id))
  return kept.map(({ attribution, ruling }) =>
    attribution.within === null || ids.has(attribution.within)
      ? { attribution, ruling }
      : { attribution: { ...attribution, within: null }, ruling },
  )
}

const spansOf = ({ spans }: NonNullable<Edit['cue']>): Span[] => spans.map(([start, end]) => ({ start, end }))

function edited(attribution: ProfiledAttribution, edit: Edit): ProfiledAttribution {
  const { profile } = attribution
  // An analyst's word has no place in the text: it is given the cue's, which it was said about.
  const stated = (value: string | undefined, read: Stated | null): Stated | null =>
    value === undefined ? read : { value, span: read?.span ?? attribution.cue[0]! }
  return {
    ...attribution,
    ...(edit.cue === undefined ? {} : { cue: spansOf(edit.cue) }),
    ...(edit.source === undefined ? {} : { source: spansOf(edit.source) }),
    ...(edit.content === undefined ? {} : { content: spansOf(edit.content) }),
    quotation: (edit.quotation ?? attribution.quotation) as ProfiledAttribution['quotation'],
    profile: {
      ...profile,
      kind: (edit.kind ?? profile.kind) as typeof profile.kind,
      name: edit.name ?? profile.name,
      count: {
        least: edit.least ?? profile.count.least,
        most: edit.most === undefined ? profile.count.most : edit.most,
      },
      outlet: stated(edit.outlet, profile.outlet),
      affiliation: stated(edit.affiliation, profile.affiliation),
    },
  }
}
