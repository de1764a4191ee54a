import type { Span } from '../../text/index.ts'
import type { Codebook } from '../codings/index.ts'
import type { Participant } from '../meetings/index.ts'

type Named = Omit<Participant, 'span'>

/** Whose name has a comma may be several. */
const WITH_PARTY = /^([^,]+?) *\((.+)\)$/
const folded = (name: string): string => name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()

/** `Kessar`, or `Ana Olm (Varnia)`, as it stands in a list of them. */
const labelOf = ({ name, party, person }: Named): string => {
  if (party === null) return name
  return person || party !== name ? `${name} (${party})` : party
}

/** @example participantsText(data.participants) // 'Kessar; Ana Olm (Varnia)' */
export const participantsText = (participants: readonly Named[]): string =>
  [...new Set(participants.map(labelOf))].join('; ')

/** Who takes part, as a ruling records it; or the name that is known neither to the dossier nor to the reading. */
export type SettledParticipants = { readonly value: string } | { readonly unknown: string }

/**
 * Names as an analyst writes them, apart by semicolons, or by commas where there are none: parties of the dossier and their
 * people by any of their names, whoever the reading names there, and others with their party in brackets.
 *
 * @param read whom the reading names
 * @example settledParticipants('kessari, Ana Olm', codebook, []) // { value: 'Kessar; Ana Olm (Varnia)' }
 */
export function settledParticipants(
  written: string,
  codebook: Pick<Codebook, 'parties'>,
  read: readonly Named[],
): SettledParticipants {
  const whole = labelled(written, codebook, read)
  if (whole !== null) return { value: whole }
  const names = written.split(written.includes(';') ? ';' : ',').filter((name) => name.trim() !== '')
  const found: string[] = []
  for (const name of names) {
    const label = labelled(name, codebook, read)
    if (label === null) return { unknown: name.trim() }
    if (!found.includes(label)) found.push(label)
  }
  return { value: found.join('; ') }
}

function labelled(written: string, { parties }: Pick<Codebook, 'parties'>, read: readonly Named[]): string | null {
  const wanted = folded(written)
  if (wanted === '') return null
  const partyOf = (name: string): string | null =>
    parties.find((one) => [one.name, ...one.aliases, ...one.metonyms].some((other) => folded(other) === folded(name)))
      ?.name ?? null
  const known = read.find((one) => folded(labelOf(one)) === wanted)
  if (known !== undefined) return labelOf(known)
  const party = partyOf(wanted)
  if (party !== null) return party
  for (const { name, people } of parties) {
    const person = people.find((one) => [one.name, ...one.aliases].some((other) => folded(other) === wanted))
    if (person !== undefined) return labelOf({ name: person.name, party: name, person: true })
  }
  const named = read.find((one) => folded(one.name) === wanted)
  if (named !== undefined) return labelOf(named)
  const [, name, whose] = WITH_PARTY.exec(written.trim()) ?? []
  const of = whose === undefined ? null : partyOf(whose)
  return of === null ? null : labelOf({ name: name!, party: of, person: true })
}

/**
 * Who takes part by a ruling.
 *
 * @param settled as `settledParticipants` gives it
 * @param read whom the reading named when it was ruled on: these keep their words
 * @param span the words that were ruled on, for those that have none of their own
 */
export function participantsOf(settled: string, read: readonly Participant[], span: Span): Participant[] {
  return settled.split('; ').map((label) => {
    const known = read.find((one) => labelOf(one) === label)
    if (known !== undefined) return known
    const [, name, party] = WITH_PARTY.exec(label) ?? []
    return name === undefined
      ? { name: label, party: label, person: false, span }
      : { name, party: party!, person: true, span }
  })
}
