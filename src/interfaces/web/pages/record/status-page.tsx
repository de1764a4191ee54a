import type { ComponentChildren, VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { isolated } from '../../../../text/index.ts'
import { addressOf, type Dossier, type Integrity, type Rulings, type Status } from '../../../contract/index.ts'
import { hrefOf, say } from '../../app/index.ts'
import { onHappening, RequestFailed, send, useData } from '../../data/index.ts'
import { ProblemNote, undoAndSay, useKeptFocus, Waiting } from '../../parts/index.ts'
import {
  actOn,
  counted,
  dateText,
  dayText,
  kindName,
  numberText,
  outletName,
  rulingName,
  shareText,
} from '../../words/index.ts'

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

function Part({
  title,
  onDesk = false,
  children,
}: {
  readonly title: string
  /** Whether a file that was made of the record has no use for it. */
  readonly onDesk?: boolean
  readonly children: ComponentChildren
}): VNode {
  return (
    <section class={onDesk ? 'on-desk' : undefined}>
      <h2>{title}</h2>
      <div>{children}</div>
    </section>
  )
}

function Figure({
  name,
  value,
  more,
}: {
  readonly name: string
  readonly value: string
  readonly more: string
}): VNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <span class="figure-value">{value}</span>
        {more !== '' && <span class="small quiet">{more}</span>}
      </dd>
    </div>
  )
}

/** Rows at first. */
const SHOWN = 12

function Lines({
  head,
  rows,
  none,
}: {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly none: string
}): VNode {
  const [all, showAll] = useState(false)
  if (rows.length === 0) return <p class="quiet">{none}</p>
  const shown = all ? rows : rows.slice(0, SHOWN)
  const classes = head.map((_, i) => (rows.every((row) => /^[\d,]+(?: %)?$/.test(row[i]!)) ? 'figure-column' : ''))
  return (
    <>
      <table class="lines">
        <thead>
          <tr>
            {head.map((name, i) => (
              <th key={name} scope="col" class={classes[i]!}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.join('\n')}>
              {row.map((value, i) => (
                <td key={head[i]} data-name={head[i]} class={classes[i]!}>
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shown.length && (
        <button type="button" class="plain" onClick={() => showAll(true)}>
          {numberText(rows.length - shown.length)} more
        </button>
      )}
    </>
  )
}

/** A quick check has ended, and that was told, before the answer is here that it has begun. */
function later(one: Integrity | null, other: Integrity | null): Integrity | null {
  if (one === null || other === null) return one ?? other
  return other.change > one.change ? other : one
}

function IntegrityPart(): VNode {
  const { data } = useData<Integrity>(addressOf('integrity', {}))
  const [told, setTold] = useState<Integrity | null>(null)
  const take = (answer: Integrity): void => setTold((known) => later(known, answer))
  useEffect(() => onHappening((happening) => happening.event === 'integrity' && take(happening.integrity)), [])
  const now = later(told, data)
  const check = (): void => {
    send<Integrity>(addressOf('checkIntegrity', {}), {}).then(take, (error: unknown) =>
      say(error instanceof RequestFailed ? error.message : String(error)),
    )
  }
  const damage = now?.findings.filter(({ level }) => level === 'damage') ?? []
  return (
    <Part title="Integrity" onDesk>
      <p role="status">
        {now === null || now.state === 'never'
          ? 'Not checked since the desk was opened.'
          : now.state === 'checking'
            ? 'Checking hashes, spans, indexes and rulings …'
            : now.state === 'failed'
              ? `The check could not end: ${now.problem ?? 'no reason given'}`
              : damage.length === 0
                ? `All is as it was written${now.ended === null ? '' : `, checked ${dateText(now.ended)}`}.`
                : `${counted(damage.length, 'damage', 'damages')} found${now.ended === null ? '' : `, ${dateText(now.ended)}`}.`}
      </p>
      {now?.state === 'done' && now.findings.length > 0 && (
        <ul class="findings">
          {now.findings.map(({ level, what }) => (
            <li key={what}>
              <strong>{level === 'damage' ? 'Damage' : 'Notice'}</strong> {what}
            </li>
          ))}
        </ul>
      )}
      <button type="button" disabled={now?.state === 'checking'} onClick={check}>
        Check the record now
      </button>
    </Part>
  )
}

/** Of the latest rulings; so many more at a time. */
const RULINGS_SHOWN = 50

function RulingsPart({ rulings, orphans }: { readonly rulings: number; readonly orphans: number }): VNode {
  const { data } = useData<Rulings>(rulings > 0 ? addressOf('rulings', {}) : null)
  const rows = [...(data?.rulings ?? [])].reverse()
  const [shown, setShown] = useState(RULINGS_SHOWN)
  const list = useRef<HTMLOListElement>(null)
  useKeptFocus(list, 'li', 'a')
  return (
    <Part title="Rulings">
      {rulings === 0 ? (
        <p class="quiet">
          None yet.
          <span class="on-desk">
            {' '}
            Open an article, choose an attribution, and press <kbd>a</kbd> to accept or <kbd>r</kbd> to reject it.
          </span>
        </p>
      ) : (
        <p>
          {counted(rulings, 'ruling')}
          {orphans > 0 && `; ${counted(orphans, 'orphan')}, whose words no present reading has`}.
        </p>
      )}
      <ol class="rulings-list" ref={list}>
        {rows.slice(0, shown).map(({ id, claim, coding, document, words, action, who, at, why, inForce }) => (
          <li key={id} class={inForce ? '' : 'quiet'}>
            <strong>{claim === null && coding === null ? `${rulingName(action)}, orphan` : rulingName(action)}</strong>{' '}
            by {isolated(who)}, <span class="numbers">{dateText(at)}</span>
            {why !== null && <>: {why}</>}
            {inForce && (claim !== null || coding !== null) && (
              <>
                {' '}
                <button
                  type="button"
                  class="plain small"
                  aria-label={actOn('Undo', `${words.source} ${words.cue} ${words.content}`)}
                  onClick={() => void undoAndSay(id)}
                >
                  Undo
                </button>
              </>
            )}
            <br />
            <a class="serif" href={hrefOf(`/article/${document}`, { claim: claim?.slice(claim.indexOf(':') + 1) })}>
              {claim === null && words.source === '' ? '' : words.source || 'nobody named'} {words.cue} {words.content}
            </a>
          </li>
        ))}
      </ol>
      {rows.length > shown && (
        <button type="button" class="plain" onClick={() => setShown(shown + RULINGS_SHOWN)}>
          {numberText(rows.length - shown)} earlier
        </button>
      )}
    </Part>
  )
}
