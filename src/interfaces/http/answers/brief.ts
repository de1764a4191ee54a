import { type BriefPage, newSince } from '../../contract/index.ts'
import { Refusal } from '../problems/index.ts'
import type { Handler } from './handler.ts'

export const brief: Handler<'brief'> = async (desk, { query }): Promise<BriefPage> => {
  const { now, lines } = query
  const { revision } = desk
  const last = now ?? (await desk.status()).lastDay
  const since = query.since ?? (last === null ? null : newSince(last))
  if (since === null) return { revision, gathered: true, since, now: null, headlines: [], sections: [] }
  if (now !== undefined && now < since)
    throw new Refusal(422, `now, ${now}, lies before since, ${since}: give a later day, or an earlier since`)
  const gathered = await desk.gatherer.changed({ since, until: now })
  const origins = gathered === null ? null : { revision: gathered.revision, ...gathered.answer }
  const table = await desk.analyst.table('brief', { filter: { since, now, lines }, origins })
  return { revision: table.revision, gathered: gathered !== null, ...table.answer }
}
