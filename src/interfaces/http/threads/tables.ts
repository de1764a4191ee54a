import { type ArticleMap, originOfClaim } from '../../../analyses/origins/index.ts'
import { type SuggestedParty, suggestParties } from '../../../analyses/parties/index.ts'
import {
  confirmedSince,
  type Evidence,
  type Position,
  type Positions,
  positionsOf,
  type StatementRow,
} from '../../../analyses/positions/index.ts'
import { type Claim, folded, type Ledger, type LedgerCoding } from '../../../ledger/index.ts'
import type { CodingKind } from '../../../reading/index.ts'
import type { Cell, EvidencePage, PositionsPage, Stated } from '../../contract/index.ts'
import { type CodingOrigin, namesOf, sentenceOf } from '../shapes/index.ts'
import type { DeskSetting } from './setting.ts'

/** What a table is narrowed by. */
export interface TableFilter {
  readonly party?: string | undefined
  readonly issue?: string | undefined
  readonly kind?: readonly string[] | undefined
  readonly since?: string | undefined
  readonly until?: string | undefined
}

/** Answers that are held, so that many pages that ask the same cost one. */
const HELD = 50

/** The tables of one state of the ledger: worked out when they are asked for, and held. */
export class Tables {
  readonly #ledger: Ledger
  readonly #map: ArticleMap
  readonly #setting: DeskSetting
  readonly #names: ReturnType<typeof namesOf>
  readonly #codings = new Map<CodingKind, Promise<readonly LedgerCoding[]>>()
  readonly #origins = new Map<string, CodingOrigin>()
  readonly #held = new Map<string, Promise<unknown>>()

  constructor(ledger: Ledger, map: ArticleMap, setting: DeskSetting) {
    this.#ledger = ledger
    this.#map = map
    this.#setting = setting
    this.#names = namesOf(setting.outlets)
  }

  /** What was asked for so far, so that the tables of the next state can be made ready. */
  get kinds(): readonly CodingKind[] {
    return [...this.#codings.keys()]
  }

  positions(filter: TableFilter): Promise<Omit<PositionsPage, 'revision'>> {
    return this.#once('positions', filter, async () => {
      const { table, stated } = await this.#positionsOf(filter)
      const conflicts = (list: Positions['reversals']): PositionsPage['reversals'] =>
        list.map(({ party, issue, before, after }) => ({ party, issue, before: stated(before), after: stated(after) }))
      const { parties, codebook } = this.#setting
      return {
        parties: parties.map(({ id }) => id),
        issues: codebook.issues.map(({ name }) => name),
        cells: table.positions.map((position) => cellOf(position, table)),
        reversals: conflicts(table.reversals),
        contradictions: conflicts(table.contradictions),
        changes: table.claimedChanges.map(({ party, issue, predicate, evidence }) => ({
          party,
          issue,
          predicate,
          sentence: { ...stated({ ...evidence, stance: 'open' }), stance: null },
        })),
      }
    })
  }

  evidence(
    filter: TableFilter & { readonly party: string; readonly issue: string },
  ): Promise<Omit<EvidencePage, 'revision'>> {
    return this.#once('evidence', filter, async () => {
      const { table, stated } = await this.#positionsOf(filter)
      const { party, issue } = filter
      const position = table.positions[0]
      if (position === undefined) return { party, issue, cell: null, sentences: [], contests: [] }
      const dated = position.history.flatMap(({ evidence }) => evidence)
      return {
        party,
        issue,
        cell: cellOf(position, table),
        sentences: [...dated.toReversed(), ...position.undated].map(stated),
        contests: position.contested.map(({ kind, evidence }) => ({ kind, sentence: stated(evidence) })),
      }
    })
  }

  suggestions(least: number): Promise<readonly SuggestedParty[]> {
    return this.#once('suggestions', least, async () => {
      const { parties } = this.#setting
      const known = new Map(
        parties.flatMap(({ id, names }) => [id, ...names].map((name) => [folded(name), id] as const)).reverse(),
      )
      const claims: Claim[] = []
      let page = await this.#ledger.claims({}, CLAIMS_PAGE)
      for (;;) {
        claims.push(...page.claims)
        if (page.next === null) break
        page = await this.#ledger.claims({}, CLAIMS_PAGE, page.next)
      }
      return suggestParties(claims, { partyNamed: (name) => known.get(folded(name)) ?? null, leastClaims: least })
    })
  }

  /** The codings of a kind, each in each appearance, by date. */
  codings(kind: CodingKind): Promise<readonly LedgerCoding[]> {
    let codings = this.#codings.get(kind)
    if (codings === undefined) {
      codings = this.#ledger.codings({ kinds: [kind] })
      this.#codings.set(kind, codings)
    }
    return codings
  }

  async #positionsOf(filter: TableFilter): Promise<{
    readonly table: Positions
    readonly stated: (evidence: Evidence) => Stated
  }> {
    const rows = ((await this.codings('statement')) as readonly StatementRow[]).filter((row) => fits(row, filter))
    const byKey = new Map(rows.map((row) => [keyOf(row.id, row.sort, row.metadata.outlet?.value ?? null), row]))
    const originOf = this.#originsOf(rows)
    const table = positionsOf(rows, {
      originOf,
      parties: this.#setting.parties.map(({ id }) => id),
      issues: this.#setting.codebook.issues.map(({ name }) => name),
    })
    const stated = ({ id, date, outlet, stance, modality, how, by, about }: Evidence): Stated => {
      const row = byKey.get(keyOf(id, date ?? '', outlet)) ?? rows.find((one) => one.id === id)!
      const sentence = sentenceOf(this.#names, row, originOf(row), ['stance', 'modality', 'change'])
      return { ...sentence, stance, modality, how, by, about }
    }
    return { table: filter.since === undefined ? table : confirmedSince(table, filter.since), stated }
  }

  /** The origin of each of these: that of its claim; what an outlet says itself comes from whom its story comes from. */
  #originsOf(codings: readonly LedgerCoding[]): (coding: LedgerCoding) => CodingOrigin {
    const claims = new Map<string, Map<string, Claim>>()
    for (const { claim, document } of codings) {
      if (claim === null) continue
      const held = claims.get(document)
      if (held === undefined) claims.set(document, new Map([[claim.id, claim]]))
      else held.set(claim.id, claim)
    }
    return (coding) => {
      const { claim, document, metadata } = coding
      const articles = this.#map.ofDocument.get(document) ?? []
      if (articles.length === 0) return { key: `document ${document}`, name: 'an unknown outlet', named: false }
      if (claim !== null) {
        const id = `${claim.id} ${claim.appearance}`
        let origin = this.#origins.get(id)
        if (origin === undefined) {
          const { key, name, named } = originOfClaim(claim, [...claims.get(document)!.values()], this.#map)
          origin = { key, name, named }
          this.#origins.set(id, origin)
        }
        return origin
      }
      const said = articles.length > 1 ? JSON.stringify(metadata) : ''
      const article = articles.find((one) => JSON.stringify(one.metadata) === said) ?? articles[0]!
      const first = this.#map.articles[article.story] ?? article
      return {
        key: `story ${first.index}`,
        name: first.outlet?.name ?? 'an unknown outlet',
        named: first.outlet !== null,
      }
    }
  }

  #once<T>(table: string, filter: unknown, workOut: () => Promise<T>): Promise<T> {
    const key = JSON.stringify([table, filter])
    const known = this.#held.get(key) as Promise<T> | undefined
    if (known !== undefined) return known
    const answer = workOut()
    this.#held.set(key, answer)
    answer.catch(() => this.#held.delete(key))
    if (this.#held.size > HELD) this.#held.delete(this.#held.keys().next().value!)
    return answer
  }
}

const CLAIMS_PAGE = 2000

/** Tells a coding in one appearance from it in another. */
const keyOf = (id: string, sort: string, outlet: string | null): string => `${id} ${sort.slice(0, 10)} ${outlet}`

/** Whether a row is there for this filter; `since` is another matter for each table. */
function fits(row: LedgerCoding, { party, issue, kind, until }: TableFilter): boolean {
  if (party !== undefined && row.party !== party) return false
  if (issue !== undefined && row.issue !== issue) return false
  if (kind !== undefined && kind.length > 0 && !kind.includes(row.claim?.profile.kind ?? '')) return false
  return until === undefined || (row.sort !== '' && row.sort.slice(0, 10) <= until)
}

function cellOf(position: Position, { reversals }: Positions): Cell {
  const { party, issue, stance, rests, about, also, firmness, since, lastConfirmed, evidence, origins } = position
  const { history, contested } = position
  const reversed = reversals.find((one) => one.party === party && one.issue === issue)
  return {
    party,
    issue,
    stance,
    rests,
    about,
    also,
    firmness,
    since,
    confirmed: lastConfirmed,
    history: history.flatMap((period) =>
      period.evidence.map(({ date, stance: stood }) => ({ day: date!, stance: stood })),
    ),
    reversed: reversed?.after.date ?? null,
    contested: contested.length > 0,
    statements: evidence.length,
    origins,
  }
}
