import type { VNode } from 'preact'
import { addressOf, type Dossier, type UnsurePage as Unsure } from '../../../contract/index.ts'
import { go, hrefWith, usePlace } from '../../app/index.ts'
import { useData } from '../../data/index.ts'
import {
  Empty,
  NoneYet,
  PartyAndIssue,
  ProblemNote,
  Steady,
  TableFilters,
  tableChoice,
  usePart,
  Waiting,
} from '../../parts/index.ts'
import { CODING_KINDS, type CodingKind, numberText } from '../../words/index.ts'
import { KindsNav } from './kinds-nav.tsx'
import { UnsureList } from './unsure-list.tsx'

/** Of stances: those that would stand in a cell of which nothing is told, or say otherwise than what is told there and is older. */
const ONLY = ['empty', 'newer'] as const

/** What the reader is not sure enough of to put into a table: an analyst settles it. */
export function UnsurePage(): VNode {
  const { query } = usePlace()
  const { data: dossier } = useData<Dossier>(addressOf('dossier', {}))
  const what = query.get('what')
  const kind = what !== null && what in CODING_KINDS ? (what as CodingKind) : null
  const only = ONLY.filter((field) => query.has(field))
  const choice = { ...tableChoice(query), ...Object.fromEntries(only.map((field) => [field, 'true'])) }
  const asked = { ...choice, ...(kind === null ? {} : { what: kind }) }
  const { data, problem, waiting } = usePart<Unsure>((part) => addressOf('unsure', {}, { ...asked, ...part }))
  return (
    <>
      <header class="page-head">
        <h1>To settle</h1>
        <p>
          What the reader is not sure enough of to put into a table. Nearly half is right: accept what is, and it stands
          in the tables.
        </p>
      </header>
      <TableFilters also={ONLY}>
        <PartyAndIssue dossier={dossier} />
        <span class="checks">
          <Only field="empty" name="fills an empty cell" count={data?.filling ?? null} />
          <Only field="newer" name="newer than its cell" count={data?.newer ?? null} />
        </span>
      </TableFilters>
      {problem !== null && data === null && <ProblemNote problem={problem} />}
      {data === null && problem === null && <Waiting lines={16} />}
      {data !== null && (
        <Steady waiting={waiting}>
          <KindsNav chosen={kind} kinds={data.kinds} />
          {data.total === 0 && <NothingUnsure narrowed={Object.keys(asked).length > 0} />}
          <UnsureList part={data} asked={asked} />
        </Steady>
      )}
    </>
  )
}

/** Narrows the list to some stances. @param count how many there are; null: not known yet */
function Only({
  field,
  name,
  count,
}: {
  readonly field: (typeof ONLY)[number]
  readonly name: string
  readonly count: number | null
}): VNode {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={usePlace().query.has(field)}
        onChange={({ currentTarget: { checked } }) =>
          go(hrefWith({ [field]: checked ? 'true' : null, from: null }), { replace: true })
        }
      />
      <span>{name}</span>
      {/* Its room is kept until it comes. */}
      <span class="numbers filling">{count === null ? '' : numberText(count)}</span>
    </label>
  )
}

function NothingUnsure({ narrowed }: { readonly narrowed: boolean }): VNode {
  return (
    <Empty title={narrowed ? 'Nothing to settle fits' : 'Nothing to settle'}>
      <p>
        {narrowed ? (
          'Take a filter away.'
        ) : (
          <NoneYet>Whatever the reader found it was sure of, or you have ruled on it.</NoneYet>
        )}
      </p>
    </Empty>
  )
}
