import { type Kysely, sql } from 'kysely'
import type { CodingKind } from '../../reading/codings/index.ts'
import type { Schema } from '../schema.ts'
import { IN_FUTURE, IS_FAR_BEYOND } from './claims.ts'
import { codingRulings } from './coding-rulings.ts'
import { ORPHANED } from './rulings.ts'

export interface Failure {
  readonly from: string
  readonly reason: string
  /** When it was last tried, ISO 8601. */
  readonly at: string
}

export interface Status {
  readonly documents: number
  readonly appearances: number
  readonly outlets: readonly { readonly outlet: string | null; readonly appearances: number }[]
  /** Publication days, `2031-03-04`; null where none is known. */
  readonly firstDay: string | null
  readonly lastDay: string | null
  readonly undated: number
  readonly unread: number
  readonly attributions: number
  readonly kinds: readonly { readonly kind: string; readonly attributions: number }[]
  /** What was coded in the dossier's terms, when it was last coded. */
  readonly codings: readonly CodingCounts[]
  /** Which readers' readings there are. */
  readonly readers: readonly { readonly reader: string; readonly readings: number }[]
  /** Why documents could not be read. */
  readonly problems: readonly { readonly problem: string; readonly documents: number }[]
  readonly rulings: number
  readonly orphans: number
  readonly failures: readonly Failure[]
  /** Documents whose text keeps less than half of what their source says. */
  readonly lowShares: readonly { readonly from: string; readonly kept: number }[]
  /** Documents whose date of publication lay in the future when they were received. */
  readonly future: readonly { readonly from: string; readonly day: string }[]
}

export interface CodingCounts {
  readonly kind: CodingKind
  /** What is sure enough to be told. */
  readonly codings: number
  /** What is not. */
  readonly unsure: number
  /** Of what is not, that on which a ruling is in force: no more to be settled. */
  readonly settled: number
}

const LOW_SHARE = 0.5

/** What is in the ledger, as one consistent picture. */
export async function statusOf(db: Kysely<Schema>): Promise<Status> {
  return db
    .transaction()
    .setAccessMode('read only')
    .execute(async (tx) => {
      const all = async <T>(query: ReturnType<typeof sql<T>>): Promise<readonly T[]> => (await query.execute(tx)).rows
      const [counts] = await all(sql<{
        documents: number
        appearances: number
        readings: number
        attributions: number
        rulings: number
        orphans: number
        undated: number
        firstDay: string | null
        lastDay: string | null
      }>`SELECT
        (SELECT count(*) FROM documents) AS documents,
        (SELECT count(*) FROM appearances) AS appearances,
        (SELECT count(*) FROM readings) AS readings,
        (SELECT count(*) FROM attributions) AS attributions,
        (SELECT count(*) FROM rulings) AS rulings,
        (SELECT count(*) FROM rulings WHERE ${ORPHANED}) AS orphans,
        (SELECT count(*) FROM appearances WHERE sort = '') AS undated,
        (SELECT substr(min(sort), 1, 10) FROM appearances WHERE sort != '') AS firstDay,
        NULL AS lastDay`)
      const { readings, ...known } = counts!
      const rest = { ...known, lastDay: await lastDayOf(tx) }
      const ruled = JSON.stringify([...(await codingRulings(tx)).keys()])
      return {
        ...rest,
        unread: rest.documents - readings,
        outlets: await all(sql<Status['outlets'][number]>`SELECT min(outlet) AS outlet, count(*) AS appearances
          FROM appearances GROUP BY outlet_key ORDER BY 2 DESC, 1`),
        kinds: await all(sql<Status['kinds'][number]>`SELECT kind, count(*) AS attributions FROM attributions
          GROUP BY kind ORDER BY 2 DESC, 1`),
        codings: await all(sql<Status['codings'][number]>`SELECT kind, count(*) FILTER (WHERE unsure = 0) AS codings,
          count(*) FILTER (WHERE unsure = 1) AS unsure,
          count(*) FILTER (WHERE unsure = 1 AND no IN (SELECT value FROM json_each(${ruled}))) AS settled
          FROM codings GROUP BY kind ORDER BY 2 DESC, 1`),
        readers: await all(sql<Status['readers'][number]>`SELECT reader, count(*) AS readings FROM readings
          GROUP BY reader ORDER BY reader`),
        problems: await all(sql<Status['problems'][number]>`SELECT problem, count(*) AS documents FROM readings
          WHERE problem IS NOT NULL GROUP BY problem ORDER BY 2 DESC, 1`),
        failures: [...(await all(sql<Failure>`SELECT origin AS "from", reason, at FROM failures`))].sort(byOrigin),
        lowShares: await all(sql<Status['lowShares'][number]>`SELECT origin AS "from", kept FROM arrivals
          WHERE kept < ${LOW_SHARE} ORDER BY kept, origin`),
        future: await all(sql<Status['future'][number]>`SELECT DISTINCT a.origin AS "from", substr(p.sort, 1, 10) AS day
          FROM appearances p JOIN arrivals a ON a.appearance = p.no
          WHERE ${IN_FUTURE} ORDER BY day, a.origin`),
      }
    })
}

/**
 * The newest day of publication, but for dates that lie far beyond the receipt, which can't be right, unless all do; null where none
 * is known.
 */
export async function lastDayOf(db: Kysely<Schema>): Promise<string | null> {
  for (const isLikely of [sql`NOT ${IS_FAR_BEYOND}`, sql`1`]) {
    const { rows } = await sql<{ day: string }>`SELECT substr(p.sort, 1, 10) AS day FROM appearances p
      WHERE p.sort != '' AND ${isLikely} ORDER BY p.sort DESC LIMIT 1`.execute(db)
    if (rows[0] !== undefined) return rows[0].day
  }
  return null
}

/** Line 2 before line 10. */
const byOrigin = (a: Failure, b: Failure): number => a.from.localeCompare(b.from, 'en', { numeric: true })

/** A source that was gone through again: failures that were noted of it before are over. */
export interface GoneThrough {
  /** A file, a folder, an address. */
  readonly from: string
  /** Failures noted before this moment, ISO 8601. */
  readonly before: string
  /** Whether all that is in it was gone through too: its lines and records, and a folder's files. */
  readonly whole: boolean
}

/** Forgets failures that a later look at their source did not meet again. */
export async function forgetFailures(db: Kysely<Schema>, { from, before, whole }: GoneThrough): Promise<void> {
  const folder = from.replace(/\/+$/, '')
  const within = whole
    ? sql`OR substr(origin, 1, ${from.length + 2}) = ${`${from}, `} OR substr(origin, 1, ${folder.length + 1}) = ${`${folder}/`}`
    : sql``
  const over = sql`FROM failures WHERE at < ${before} AND (origin = ${from} ${within})`
  // Mostly there is nothing to forget, and no lock to be taken.
  const { rows } = await sql`SELECT 1 ${over} LIMIT 1`.execute(db)
  if (rows.length > 0) await sql`DELETE ${over}`.execute(db)
}

/** Notes what could not be added; it is forgotten when it is. */
export async function addFailure(db: Kysely<Schema>, { from, reason, at }: Failure): Promise<void> {
  await sql`INSERT OR REPLACE INTO failures (origin, reason, at) VALUES (${from.toWellFormed()}, ${reason.toWellFormed()}, ${at})`.execute(
    db,
  )
}
