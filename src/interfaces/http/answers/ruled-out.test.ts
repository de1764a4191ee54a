import { describe, expect, it } from 'vitest'
import { type FoundCoding, LedgerError } from '../../../ledger/index.ts'
import { ruledOut } from './ruled-out.ts'

/** Of a desk the parts that tell why a row is not there; `actions` are the rulings on its coding, null where there is none. */
function deskWith(actions: readonly string[] | null, { before, after = before }: { before: number; after?: number }) {
  let revision = before
  const force = actions?.at(-1)
  const found = {
    codings: [{ ruling: force === undefined || force === 'withdraw' ? null : { action: force } }],
    rulings: actions?.map((action) => ({ action })),
  } as unknown as FoundCoding
  return {
    get revision(): number {
      return revision
    },
    look: async (): Promise<void> => {
      revision = after
    },
    ledger: {
      coding: async (): Promise<FoundCoding> => {
        if (actions === null) throw new LedgerError('nothing has it')
        return found
      },
    },
  }
}

describe('a row that is not there', () => {
  const tablesOf = 7
  const asked = (desk: ReturnType<typeof deskWith>): Promise<null> =>
    ruledOut(desk, tablesOf, 'prediction', '3f9a2c81b0:n1', 'predictions')

  it('was rejected', async () => {
    expect(await asked(deskWith(['accept', 'reject'], { before: 7 }))).toBeNull()
  })

  it('will be there at once, since its rejection was undone and the tables do not know it yet', async () => {
    expect(await asked(deskWith(['reject', 'withdraw'], { before: 8 }))).toBeNull()
    expect(await asked(deskWith(['reject', 'accept'], { before: 7, after: 8 }))).toBeNull()
  })

  it('never was, or goes by another id', async () => {
    const never = 'there is no prediction "3f9a2c81b0:n1"; the route predictions lists all'
    await expect(asked(deskWith(null, { before: 8 }))).rejects.toThrow(never)
    await expect(asked(deskWith([], { before: 8 }))).rejects.toThrow(never)
    await expect(asked(deskWith(['edit'], { before: 8 }))).rejects.toThrow(never)
    await expect(asked(deskWith(['reject', 'withdraw'], { before: 7 }))).rejects.toThrow(never)
  })
})
