import type { ClustersPage, OriginPage } from '../../contract/index.ts'
import { Refusal } from '../problems/index.ts'
import { claimOf } from '../shapes/index.ts'
import { filterOf } from './claims.ts'
import type { Handler } from './handler.ts'

export const clusters: Handler<'clusters'> = async (desk, { query }): Promise<ClustersPage> => {
  const { articles, offset, limit, ...filter } = query
  const narrowed = Object.values({ ...filter, in: undefined }).some((value) => value !== undefined)
  const list = narrowed ? await desk.lists.claims(await filterOf(desk, filter), 'newest') : null
  const among = list === null ? null : Float64Array.from(list.part(0, list.total), ({ attribution }) => attribution)
  const gathered = await desk.gatherer.clusters({ among, articles, offset, limit })
  const search = list?.search ?? null
  return {
    revision: gathered?.revision ?? desk.revision,
    gathered: gathered !== null,
    total: gathered?.answer.total ?? 0,
    offset,
    rows: gathered?.answer.rows ?? [],
    search: search === null ? null : { understood: search.understood, ignored: search.ignored },
  }
}

export const claimOrigin: Handler<'claimOrigin'> = async (desk, { path }): Promise<OriginPage> => {
  const { claims, document } = await desk.ledger.claim(path.claim)
  const { revision, answer } = await desk.gatherer.origin({ id: claims[0]!.id, document: document.id })
  if (answer === null) throw new Refusal(404, `the origin of ${path.claim} is not known yet; ask again in a moment`)
  const found = await desk.ledger.claimsOf(await desk.ledger.rowsOf(answer.reports))
  const byKey = new Map(found.map((claim) => [`${claim.id} ${claim.appearance}`, claim]))
  return {
    revision,
    origin: answer.origin,
    cluster: answer.cluster,
    reports: answer.reports.flatMap(({ id, appearance, origin, reason }) => {
      const claim = byKey.get(`${id} ${appearance}`)
      return claim === undefined ? [] : [{ claim: claimOf(desk, claim), origin, reason }]
    }),
    graph: answer.graph,
  }
}
