import { Document, isMap, isSeq, parseDocument, visit, type YAMLMap, type YAMLSeq } from 'yaml'
import { keyOf } from './same-name.ts'

/** Somebody, or a party, that is to be added. */
export interface AddedPerson {
  readonly name: string
  readonly role: string | null
  readonly aliases: readonly string[]
  /** Stands above it, as a remark. */
  readonly remark: string
}
export interface AddedParty {
  readonly name: string
  readonly aliases: readonly string[]
  /** Null: none. */
  readonly remark: string | null
  readonly people: readonly AddedPerson[]
}

/**
 * The `parties:` of a dossier with more of them, and more people of those it has, to stand in the place of its own: what is there
 * stays, with its remarks.
 *
 * @param source a dossier without faults
 * @param unplaced people of no party that is known: a remark below
 * @example withParties('name: Talks\nparties: [Varnia]\n', [{ name: 'Kessar', aliases: [], remark: null, people: [] }], [])
 */
export function withParties(source: string, parties: readonly AddedParty[], unplaced: readonly AddedPerson[]): string {
  const document = partiesIn(source)
  const all = document.get('parties') as YAMLSeq
  for (const { name, aliases, remark, people } of parties) {
    const at = all.items.findIndex((one) => nameOf(one) !== null && keyOf(nameOf(one)!) === keyOf(name))
    const party = (at < 0 ? document.createNode({ name }) : mapAt(document, all, at)) as YAMLMap
    if (at < 0) {
      if (aliases.length > 0) party.set('aliases', inLine(document, aliases))
      if (remark !== null) party.commentBefore = ` ${remark}`
      all.add(party)
    }
    if (people.length === 0) continue
    if (!isSeq(party.get('people'))) party.set('people', document.createNode([]))
    const held = party.get('people') as YAMLSeq
    held.flow = false
    for (const person of people) held.add(personIn(document, person))
  }
  all.flow = false
  const remarks = unplaced.length === 0 ? '' : unplacedRemarks(unplaced)
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }) + remarks
}

/** A document that has the parties alone, as they are written. */
function partiesIn(source: string): Document {
  const document: Document = parseDocument(source)
  let isReferring = false
  visit(document, {
    Alias: () => {
      isReferring = true
    },
  })
  // What an alias stands for may lie elsewhere.
  const own = isReferring ? null : document.get('parties')
  if (isSeq(own)) {
    const parties = new Document({ parties: [] })
    parties.set('parties', own)
    return parties
  }
  const written = (document.toJS() as { readonly parties?: unknown }).parties
  return new Document({ parties: Array.isArray(written) ? written : [] })
}

/** A party as fields, where its name alone may stand for it. */
function mapAt(document: Document, all: YAMLSeq, at: number): YAMLMap {
  const one = all.items[at]
  if (isMap(one)) {
    one.flow = false
    return one
  }
  const party = document.createNode({ name: nameOf(one) })
  all.items[at] = party
  return party as YAMLMap
}

function nameOf(one: unknown): string | null {
  const name = isMap(one) ? one.get('name') : (one as { readonly value?: unknown } | null)?.value
  return typeof name === 'string' ? name : null
}

function personIn(document: Document, { name, role, aliases, remark }: AddedPerson): YAMLMap {
  const person = document.createNode({ name, ...(role === null ? {} : { role }) }) as YAMLMap
  if (aliases.length > 0) person.set('aliases', inLine(document, aliases))
  person.commentBefore = ` ${remark}`
  return person
}

function inLine(document: Document, names: readonly string[]): YAMLSeq {
  const seq = document.createNode([...names]) as YAMLSeq
  seq.flow = true
  return seq
}

/** Remarks that become fields of a party's people where their marks are taken away. */
function unplacedRemarks(people: readonly AddedPerson[]): string {
  const document = new Document([])
  for (const person of people) document.add(personIn(document, person))
  const rows = document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd().split('\n')
  return [
    '  # for whom these speak, no article says: they belong under the "people:" of their party',
    ...rows.map((row) => `  #     ${row}`),
  ]
    .join('\n')
    .concat('\n')
}
