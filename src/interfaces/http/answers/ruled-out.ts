import { LedgerError } from '../../../ledger/index.ts'
import type { RouteName } from '../../contract/index.ts'
import type { Desk } from '../desk/index.ts'
import { Refusal } from '../problems/index.ts'

/**
 * Nothing, for a row that is no more because its coding was rejected: a page that shows it asks again as soon as it is. So
 * does one that asks when the rejection was undone a moment ago, and the tables do not know it yet.
 *
 * @param revision what the tables know
 * @throws Refusal where there never was such a row, or it goes by another id
 */
export async function ruledOut(
  desk: Pick<Desk, 'look' | 'revision'> & { readonly ledger: Pick<Desk['ledger'], 'coding'> },
  revision: number,
  what: string,
  id: string,
  route: RouteName,
): Promise<null> {
  const known = await desk.ledger.coding(id).catch((error: unknown) => {
    if (error instanceof LedgerError) return null
    throw error
  })
  if (known?.codings.some(({ ruling }) => ruling?.action === 'reject')) return null
  if (known?.rulings.some(({ action }) => action === 'reject')) {
    await desk.look()
    if (revision < desk.revision) return null
  }
  throw new Refusal(404, `there is no ${what} "${id}"; the route ${route} lists all`)
}
