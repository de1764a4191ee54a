import { codebookOf, type Dossier, sidesOf } from '../../src/dossier/index.ts'
import { fingerprintOf } from '../../src/intake/index.ts'
import type { Ledger, LedgerCoding, Party } from '../../src/ledger/index.ts'
import type { Coding } from '../../src/reading/index.ts'
import type { CodedOf } from './grown.ts'

export interface Coded {
  /** The codings that a document has, as its reading gave them; copies of the document take them over. */
  readonly of: CodedOf
  /** Ids of documents that have some. */
  readonly documents: ReadonlySet<string>
}

/** What the documents of a ledger are coded as. */
export async function codedIn(ledger: Ledger): Promise<Coded> {
  const codings = new Map<string, Map<string, LedgerCoding>>()
  for await (const page of ledger.codingPages({ unsure: 'with' })) {
    for (const coding of page) {
      const held = codings.get(coding.document) ?? new Map<string, LedgerCoding>()
      codings.set(coding.document, held.set(coding.id, coding))
    }
  }
  const of: CodedOf = ({ id }) => {
    const all = [...(codings.get(id)?.values() ?? [])]
    const spoken = new Map(all.flatMap(({ claim }) => (claim?.party == null ? [] : [[claim.id, claim.party] as const])))
    return {
      codings: all.filter(({ unsure }) => !unsure).map(codingOf),
      unsure: all.filter(({ unsure }) => unsure).map((coding) => ({ ...codingOf(coding), unsure: true as const })),
      speakers: [...spoken].map(([claim, party]) => ({ attribution: local(claim), party, how: 'named' as const })),
    }
  }
  return { of, documents: new Set(codings.keys()) }
}

/** `s4` of `3f9a2c81b0:s4`. */
const local = (id: string): string => id.slice(id.indexOf(':') + 1)

function codingOf({ id, kind, claim, party, issue, span, confidence, why, data }: LedgerCoding): Coding {
  const attribution = claim === null ? null : local(claim.id)
  return { id: local(id), kind, attribution, party, issue, span, confidence, why, data }
}

/** The parties by which a ledger for a dossier is opened, and the fingerprint by which it is coded. */
export function settingOf(dossier: Dossier): { readonly parties: readonly Party[]; readonly by: string } {
  const codebook = codebookOf(dossier)
  return {
    parties: sidesOf(dossier),
    by: fingerprintOf(codebook),
  }
}
