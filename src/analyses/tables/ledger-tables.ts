import { folded, type Ledger, type LedgerCoding, NOTHING_SEEN, type Seen } from '../../ledger/index.ts'
import type { CodingKind } from '../../reading/index.ts'
import type { Origin } from '../evidence/index.ts'
import {
  type ArticleMap,
  compareDocuments,
  type KnownOutlet,
  KnownPeople,
  mapStories,
  OutletBook,
  PeopleByName,
  type PersonNames,
} from '../origins/index.ts'
import type { StatementRow } from '../positions/index.ts'
import { type SettledOrigins, settledOrigins } from './document-origins.ts'
import { type Keepable, keep, keptAt, printOf, type Restored, restored } from './kept-state.ts'
import { KeptTables, type Tables, type TablesSetting } from './kept-tables.ts'
import { UnpackedDocument } from './packed-documents.ts'

export interface LedgerTablesSetting extends TablesSetting {
  readonly outlets: readonly KnownOutlet[]
  /** The dossier's people; none unless given. */
  readonly people?: readonly PersonNames[]
}

/** So many changed documents are taken in by beginning anew. */
const MANY = 2000

export interface CodingOrigin extends Origin {
  /** Whether its source is called by name; of what an outlet says itself, whether the outlet is known. */
  readonly named: boolean
}

interface Known {
  /** It is not there where the document is as it was kept. */
  readonly map?: ArticleMap
  readonly origins: SettledOrigins
}

/**
 * All tables of a ledger, in step with it: whoever adds, reads, codes or rules, through whatever connection, `refresh` takes
 * in the documents that changed, and those whose origin is another because of them: those of their stories, and those whose
 * source is called by a name that now means somebody else.
 *
 * @example
 * const tables = new LedgerTables(ledger, { parties, issues, series, outlets })
 * await tables.refresh()
 * tables.all().calendar
 */
export class LedgerTables {
  readonly #ledger: Ledger
  readonly #setting: LedgerTablesSetting
  #seen: Seen = NOTHING_SEEN
  #tables: KeptTables
  #known = new Map<string, Known>()
  #book: OutletBook
  /** How each outlet is written, by its folded name. */
  #outlets = new Map<string, string>()
  readonly #knownPeople: KnownPeople
  #people: PeopleByName
  /** Documents by the names that their origins rest on. */
  #named = new Map<string, Set<string>>()
  /** The names of those who speak in a document, of such as changed. */
  #speaking = new Map<number, string>()
  /** The documents that came since have higher numbers. */
  #newest = 0
  #asking = ''
  /** What is kept in the ledger of these tables, and which documents are others by now; null: nothing. */
  #kept: {
    readonly stamp: string
    readonly documents: ReadonlyMap<string, UnpackedDocument>
    readonly changed: Set<string>
  } | null = null
  /** How many documents changed since the tables were kept by another. */
  #changed = 0
  /** Names that were known when the tables were kept, while nobody asked for their meaning. */
  #unread: Pick<Restored, 'outlets' | 'names'> | null = null

  constructor(ledger: Ledger, setting: LedgerTablesSetting) {
    this.#ledger = ledger
    this.#setting = setting
    this.#tables = new KeptTables(setting)
    this.#book = new OutletBook(setting.outlets, [])
    this.#knownPeople = new KnownPeople(setting.people ?? [])
    this.#people = new PeopleByName([], this.#knownPeople)
  }

  all(): Tables {
    return this.#tables.all()
  }

  /** All codings of some kinds, in the ledger's order. */
  codings(kinds: readonly CodingKind[]): readonly LedgerCoding[] {
    return this.#tables.codings(kinds)
  }

  /** A coding in each appearance of its document. @param id `3f9a2c81b0:s4` */
  codingsNamed(id: string): readonly LedgerCoding[] {
    return this.#tables.codingsNamed(id)
  }

  /** Where a coding of a table comes from. */
  originOf(coding: LedgerCoding): CodingOrigin {
    const { origins } = this.#known.get(coding.document)!
    const origin = coding.kind === 'statement' ? origins.statement(coding as StatementRow) : origins.coding(coding)
    return { ...origin, named: origins.isNamed(coding) }
  }

  /** Takes in what changed since; all, where it was never done before or too much changed. @returns whether anything did */
  async refresh(): Promise<boolean> {
    const update = await this.update()
    if (update === 'too much') await this.#begin()
    return update !== 'nothing'
  }

  /**
   * Begins with what is kept in the ledger, where that was made by this code with this setting; `refresh` takes in what
   * changed since. Before anything else.
   *
   * @returns false: nothing of the kind is kept
   */
  async restore(): Promise<boolean> {
    const kept = await restored(this.#ledger, this.#by)
    if (kept === null) return false
    this.#takeOver(kept)
    return true
  }

  /** How many documents changed since the tables were kept, as far as it is known. */
  get changedSinceKept(): number {
    return this.#kept?.changed.size ?? this.#changed
  }

  /**
   * Keeps the tables in the ledger as they are now, for `restore`.
   *
   * @param least so many documents changed at least since they were kept; else nothing is done
   */
  async keep(least = 0): Promise<void> {
    if (this.#seen === NOTHING_SEEN || (await this.#isKept(least))) return
    const ids = [...this.#known.keys()]
    const places = new Map(ids.map((id, place) => [id, place]))
    const documents = new Map(ids.map((id) => [id, this.#keepable(id)]))
    const state = {
      seen: this.#seen,
      newest: this.#newest,
      speaking: [...this.#speaking],
      outlets: [...this.#outlets.values()],
      names: this.#unread?.names ?? this.#people.names,
      named: [...this.#named].map(
        ([name, held]) => [name, [...held].flatMap((document) => places.get(document) ?? [])] as const,
      ),
      tables: this.#tables.pack(ids),
    }
    const stamp =
      (await keep(this.#ledger, this.#by, state, documents, this.#kept)) ??
      (await keep(this.#ledger, this.#by, state, documents, null))
    const unpacked = [...documents].flatMap(([id, one]) =>
      one instanceof UnpackedDocument ? [[id, one] as const] : [],
    )
    this.#kept = { stamp: stamp!, documents: new Map(unpacked), changed: new Set() }
  }

  /** Whether they are kept as they are but for fewer than so many documents. */
  async #isKept(least: number): Promise<boolean> {
    if (this.#kept !== null) return this.#kept.changed.size < least
    const seen = least === 0 ? null : await keptAt(this.#ledger, this.#by)
    if (seen === null) return false
    const { documents } = await this.#ledger.changesSince(seen, least)
    this.#changed = documents.length
    return documents.length < least
  }

  #keepable(document: string): Keepable {
    const unpacked = this.#kept?.documents.get(document)
    if (unpacked !== undefined && !this.#kept!.changed.has(document)) return unpacked
    return { codings: this.#tables.codingsOf(document), origins: this.#known.get(document)!.origins }
  }

  get #by(): string {
    return printOf(this.#setting)
  }

  #takeOver({ seen, newest, speaking, outlets, names, named, tables, documents, stamp }: Restored): void {
    this.#seen = seen
    this.#newest = newest
    this.#speaking = new Map(speaking)
    this.#outlets = new Map(outlets.map((name) => [folded(name), name]))
    this.#unread = { outlets, names }
    const ids = [...documents.keys()]
    this.#named = new Map(named.map(([name, places]) => [name, new Set(places.map((place) => ids[place]!))]))
    this.#tables = new KeptTables(this.#setting)
    this.#tables.unpack(tables, documents)
    this.#known = new Map(documents)
    this.#kept = { stamp, documents, changed: new Set() }
  }

  /** As `refresh`; where all would have to be begun anew, everything is left as it is. */
  async update(): Promise<'nothing' | 'taken in' | 'too much'> {
    const isFirst = this.#seen === NOTHING_SEEN
    const { documents, seen, whole } = await this.#ledger.changesSince(this.#seen, MANY)
    if (documents.length === 0) return 'nothing'
    await compareDocuments(this.#ledger)
    if (isFirst || !whole || !(await this.#takeIn(documents))) return 'too much'
    this.#tables.goTo(await this.#ledger.lastDay())
    this.#seen = seen
    return 'taken in'
  }

  /** Everything, as if nothing had been seen. */
  async #begin(): Promise<void> {
    const ledger = this.#ledger
    this.#seen = await ledger.newestChange()
    this.#newest = await ledger.lastNumber()
    this.#tables = new KeptTables(this.#setting)
    this.#known = new Map()
    this.#named = new Map()
    this.#speaking = new Map()
    this.#kept = null
    this.#changed = 0
    this.#unread = null
    const outlets = await ledger.namesOfOutlets()
    this.#outlets = new Map(outlets.map((name) => [folded(name), name]))
    this.#book = new OutletBook(this.#setting.outlets, outlets)
    this.#people = new PeopleByName(await ledger.namesOfSources(), this.#knownPeople)
    const byDocument = new Map<string, LedgerCoding[]>()
    for await (const page of ledger.codingPages({}, 'arrival')) {
      for (const coding of page) {
        const held = byDocument.get(coding.document)
        if (held === undefined) byDocument.set(coding.document, [coding])
        else held.push(coding)
      }
    }
    const numbers = await ledger.documentNumbers([...byDocument.keys()])
    const map = await this.#mapped(await ledger.storyNumbers(numbers))
    for (const [document, codings] of byDocument) this.#put(document, codings, map)
    this.#changed = 0
    this.#tables.goTo(await ledger.lastDay())
  }

  /** @returns false: too much hangs on it; begin anew */
  async #takeIn(documents: readonly number[]): Promise<boolean> {
    const ledger = this.#ledger
    this.#readNames()
    const stories = await ledger.storyNumbers(documents)
    const found = await ledger.originDocuments(stories)
    const outlets = found.flatMap(({ appearances }) => appearances.map(({ metadata }) => metadata.outlet?.value))
    if (!this.#meet(outlets.filter((outlet) => outlet !== undefined))) return false
    const changed = new Set(documents)
    const ids = found.filter(({ no }) => changed.has(no)).map(({ id }) => id)
    const others = await this.#hear(documents)
    const byDocument = new Map<string, LedgerCoding[]>(ids.map((id) => [id, []]))
    for (const coding of await ledger.codings({ documents: ids })) byDocument.get(coding.document)!.push(coding)
    const map = await this.#mapped(stories)
    for (const [document, codings] of byDocument) this.#put(document, codings, map)
    for (const { id } of found) if (!byDocument.has(id)) this.#renew(id, map)
    const meant = [...new Set(others.flatMap((name) => [...(this.#named.get(name) ?? [])]))]
    const asKept = meant.filter((document) => this.#known.get(document)?.map === undefined)
    const around =
      asKept.length === 0
        ? undefined
        : await this.#mapped(await ledger.storyNumbers(await ledger.documentNumbers(asKept)))
    for (const document of meant) this.#renew(document, this.#known.get(document)?.map ?? around)
    return true
  }

  #readNames(): void {
    if (this.#unread === null) return
    const { outlets, names } = this.#unread
    this.#unread = null
    this.#book = new OutletBook(this.#setting.outlets, outlets)
    this.#people = new PeopleByName(names, this.#knownPeople)
    // What is kept rests on what these mean.
    for (const name of this.#named.keys()) this.#people.identify(name)
  }

  /** Takes note of outlets. @returns false: what an outlet's name means is another by now */
  #meet(outlets: readonly string[]): boolean {
    const before = this.#outlets.size
    for (const outlet of outlets) {
      const key = folded(outlet)
      const known = this.#outlets.get(key)
      // The ledger shows the first of several spellings.
      if (known !== undefined && outlet < known) return false
      if (known === undefined) this.#outlets.set(key, outlet)
    }
    if (this.#outlets.size === before) return true
    const book = new OutletBook(this.#setting.outlets, this.#outlets.values())
    if (this.#book.differs(book)) return false
    this.#book = book
    return true
  }

  /** Takes note of who speaks in these documents. @returns names that mean another by now */
  async #hear(documents: readonly number[]): Promise<string[]> {
    const added: string[] = []
    let isWhole = false
    for (const [no, names] of await this.#ledger.namesInDocuments(documents)) {
      const said = names.join('\n')
      const before = this.#speaking.get(no) ?? (no > this.#newest ? '' : null)
      this.#speaking.set(no, said)
      // What was read anew may have lost a name that nobody else is called by.
      if (before !== '' && before !== said) isWhole = true
      added.push(...names)
    }
    return isWhole ? this.#people.set(await this.#ledger.namesOfSources()) : this.#people.add(added)
  }

  #mapped(numbers: readonly number[]): Promise<ArticleMap> {
    const identify: PeopleByName['identify'] = (written) => {
      const held = this.#named.get(written)
      if (held === undefined) this.#named.set(written, new Set([this.#asking]))
      else held.add(this.#asking)
      return this.#people.identify(written)
    }
    return mapStories(this.#ledger, numbers, { book: this.#book, people: { identify } })
  }

  #put(document: string, codings: readonly LedgerCoding[], map: ArticleMap): void {
    this.#asking = document
    if (this.#kept === null) this.#changed++
    else this.#kept.changed.add(document)
    const origins = settledOrigins(codings, map)
    this.#tables.put(document, codings, origins)
    if (codings.length === 0) this.#known.delete(document)
    else this.#known.set(document, { map, origins })
  }

  /** A document's codings are what they were; where they come from may be another. */
  #renew(document: string, map: ArticleMap | undefined): void {
    const before = this.#known.get(document)
    if (before === undefined || map === undefined) return
    const codings = this.#tables.codingsOf(document)
    this.#asking = document
    const origins = settledOrigins(codings, map)
    this.#known.set(document, { map, origins })
    if (origins.print() === before.origins.print()) return
    if (this.#kept === null) this.#changed++
    else this.#kept.changed.add(document)
    this.#tables.put(document, codings, origins)
  }
}
