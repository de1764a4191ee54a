import { codebookOf, readDossier } from '../src/dossier/index.ts'
import { fingerprintOf } from '../src/intake/index.ts'
import { type LedgerCoding, openLedger } from '../src/ledger/index.ts'
import type { Coding } from '../src/reading/index.ts'
import { type CodedOf, takeOver } from './ledger-grown.ts'

/**
 * A ledger as if so many times as much had been read and coded: `base` over and over, with its codings. To be run in a
 * process of its own: `node tables-grow.js BASE-FOLDER FILE TIMES`.
 */
const [folder, file, times] = process.argv.slice(2) as [string, string, string]
const codebook = codebookOf(readDossier(folder))
const from = await openLedger(`${folder}/ledger.sqlite`)
const codings = new Map<string, Map<string, LedgerCoding>>()
for await (const page of from.codingPages()) {
  for (const coding of page) {
    const held = codings.get(coding.document) ?? new Map<string, LedgerCoding>()
    codings.set(coding.document, held.set(coding.id, coding))
  }
}
const codedOf: CodedOf = ({ id }) => {
  const all = [...(codings.get(id)?.values() ?? [])]
  const short = (long: string): string => long.slice(long.indexOf(':') + 1)
  const coded = all.map(
    ({ id: own, kind, claim, party, issue, span, confidence, why, data }): Coding => ({
      id: short(own),
      kind,
      attribution: claim === null ? null : short(claim.id),
      party,
      issue,
      span,
      confidence,
      why,
      data,
    }),
  )
  const spoken = new Map(all.flatMap(({ claim }) => (claim?.party == null ? [] : [[claim.id, claim.party] as const])))
  const speakers = [...spoken].map(([claim, party]) => ({ attribution: short(claim), party, how: 'named' as const }))
  return { codings: coded, speakers }
}
const parties = codebook.parties.map(({ name, aliases, metonyms }) => ({
  id: name,
  names: [name, ...aliases, ...metonyms],
}))
const into = await openLedger(file, { create: true, parties })
await takeOver(from, into, Number(times), codedOf, fingerprintOf(codebook))
await from.close()
await into.close()
