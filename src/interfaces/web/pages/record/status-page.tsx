import type { VNode } from 'preact'
import { addressOf, type Dossier, type Status } from '../../../contract/index.ts'
import { hrefOf } from '../../app/index.ts'
import { isReport, useData } from '../../data/index.ts'
import { ProblemNote, Waiting } from '../../parts/index.ts'
import {
  CODING_KINDS,
  capital,
  counted,
  dateText,
  dayText,
  kindName,
  numberText,
  outletName,
  shareText,
} from '../../words/index.ts'
import { IntegrityPart } from './integrity-part.tsx'
import { RulingsPart } from './rulings-part.tsx'
import { Figure, Lines, Part } from './status-parts.tsx'

const MIB = 1024 * 1024

/** What the ledger holds, what failed and why, and whether it is as it was written. */
export function StatusPage(): VNode {
  const { data, problem } = useData<Status>(addressOf('status', {}))
  return (
    <>
      <header class="page-head">
        <h1>Status</h1>
        <p>What was read, what failed and why, and whether the record is as it was written.</p>
      </header>
      {problem !== null && data === null && <ProblemNote problem={problem} />}
      {data === null ? problem === null && <Waiting lines={20} /> : <StatusView status={data} />}
    </>
  )
}

function StatusView({ status }: { readonly status: Status }): VNode {
  const { data: dossier } = useData<Dossier>(addressOf('dossier', {}))
  const { documents, appearances, firstDay, lastDay, undated, unread, attributions, reader, ledgerBytes } = status
  const older = status.readers.filter((one) => one.reader !== reader)
  return (
    <div class="status">
      <Part title="The record">
        <dl class="figures">
          <Figure
            name="Documents"
            value={numberText(documents)}
            more={appearances === documents ? '' : `published ${counted(appearances, 'time')}`}
          />
          <Figure
            name="Claims"
            value={numberText(attributions)}
            more={`${status.kinds.map(({ kind, attributions: n }) => `${kindName(kind)} ${numberText(n)}`).join(' · ')}${
              appearances > documents && attributions > 0
                ? '; each once, where the list of claims has it for every time its article was published'
                : ''
            }`}
          />
          <Readings codings={status.codings} />
          <Figure
            name="Published"
            value={
              firstDay === null
                ? documents === 0
                  ? 'Nothing yet'
                  : 'Undated'
                : firstDay === lastDay
                  ? dayText(firstDay)
                  : `${dayText(firstDay)} to ${dayText(lastDay!)}`
            }
            more={undated > 0 ? `${numberText(undated)} undated` : ''}
          />
          {ledgerBytes > 0 && (
            <Figure
              name="Size"
              value={`${Math.max(0.1, ledgerBytes / MIB).toFixed(1)} MiB`}
              more="in one file on this machine"
            />
          )}
        </dl>
      </Part>
      <Part title="Reader">
        <p>
          New documents are read by reader {reader}.{' '}
          {unread > 0 && <>{counted(unread, 'document')} still to be read. </>}
          {older.length === 0 && unread === 0 && documents > 0 && 'It has read all that is here.'}
        </p>
        {older.map((one) => (
          <p key={one.reader}>
            {counted(one.readings, 'document')} read by reader {one.reader}: <code>rapporteur reread</code> reads them
            anew; rulings stay.
          </p>
        ))}
      </Part>
      <IntegrityPart />
      <Part title="What could not be added">
        <Lines
          none="Nothing failed."
          rows={status.failures.map(({ from, reason, at }) => [from, reason, dateText(at)])}
          head={['From', 'Why', 'When']}
        />
      </Part>
      <Part title="What could not be read">
        <Lines
          none="Every document that was added could be read."
          rows={status.problems.map(({ problem, documents: n }) => [problem, numberText(n)])}
          head={['Why', 'Documents']}
        />
        {status.problems.length > 0 && (
          <p>
            <a href={hrefOf('/documents', { state: 'failed' })}>Show them</a>
          </p>
        )}
      </Part>
      {status.lowShares.length > 0 && (
        <Part title="Less than half of the text kept">
          <Lines
            none=""
            rows={status.lowShares.map(({ from, kept }) => [from, shareText(kept)])}
            head={['From', 'Kept']}
          />
        </Part>
      )}
      {status.future.length > 0 && (
        <Part title="Dated in the future when it was added">
          <Lines none="" rows={status.future.map(({ from, day }) => [from, dayText(day)])} head={['From', 'Dated']} />
        </Part>
      )}
      <Part title="Outlets">
        <Lines
          none="No document yet."
          rows={status.outlets.map(({ outlet, appearances: n }) => [
            outlet === null ? 'Unknown' : outletName(dossier?.outlets ?? [], outlet),
            numberText(n),
          ])}
          head={['Outlet', 'Articles']}
        />
      </Part>
      <RulingsPart rulings={status.rulings} orphans={status.orphans} />
    </div>
  )
}

/** What was coded, by kind, and how much of what is not sure enough is still to be settled. */
function Readings({ codings }: Pick<Status, 'codings'>): VNode {
  const sum = (of: 'codings' | 'unsure' | 'settled'): number => codings.reduce((all, one) => all + one[of], 0)
  const [unsure, settled] = [sum('unsure'), sum('settled')]
  const left = unsure - settled
  const told = codings.filter((one) => one.codings > 0)
  return (
    <>
      <Figure
        name="Readings"
        value={numberText(sum('codings'))}
        more={told.map(({ kind, codings: n }) => `${capital(CODING_KINDS[kind][1])} ${numberText(n)}`).join(' · ')}
      />
      <Figure
        name="Not sure"
        value={numberText(unsure)}
        more={
          unsure === 0 ? (
            ''
          ) : (
            <>
              {settled === 0 ? 'in no table' : `${numberText(settled)} ruled on`}
              {left > 0 && !isReport() && (
                <>
                  {'; '}
                  <a href={hrefOf('/unsure', {})}>{numberText(left)} to settle</a>
                </>
              )}
            </>
          )
        }
      />
    </>
  )
}
