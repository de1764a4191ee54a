import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { isolated } from '../../../../text/index.ts'
import { addressOf, type Job, type Jobs } from '../../../contract/index.ts'
import { hrefOf } from '../../app/index.ts'
import { onHappening, send } from '../../data/index.ts'
import { counted, numberText } from '../../words/index.ts'

/** What is being added, and what was, in this run of the server. */
export function JobsList({ data }: { readonly data: Jobs | null }): VNode | null {
  const [told, setTold] = useState<ReadonlyMap<string, Job>>(new Map())
  useEffect(
    () =>
      onHappening((happening) => {
        if (happening.event === 'job') setTold((was) => new Map(was).set(happening.job.id, happening.job))
      }),
    [],
  )
  const served = data?.jobs ?? []
  const known = new Set(served.map(({ id }) => id))
  const jobs = [
    ...[...told.values()].filter(({ id }) => !known.has(id)).reverse(),
    ...served.map((job) => latest(job, told)),
  ]
  if (jobs.length === 0) return null
  return (
    <section class="jobs" aria-label="Added in this run">
      <ol>
        {jobs.slice(0, 8).map((job) => (
          <JobLine key={job.id} job={job} />
        ))}
      </ol>
    </section>
  )
}

/** An ended job is not overtaken by an event of the time when it ran. */
function latest(job: Job, told: ReadonlyMap<string, Job>): Job {
  const event = told.get(job.id)
  return event === undefined || (job.ended !== null && event.ended === null) ? job : event
}

function JobLine({ job }: { readonly job: Job }): VNode {
  const {
    what,
    state,
    problem,
    seen,
    newDocuments,
    newAppearances,
    refused,
    refusedCount,
    notes,
    read,
    unread,
    documents,
  } = job
  const name =
    what.length === 0
      ? 'Documents'
      : what.length === 1
        ? what[0]!
        : `${what[0]} and ${counted(what.length - 1, 'other')}`
  const running = state === 'storing' || state === 'reading'
  return (
    <li class="job">
      <p class="job-head">
        <strong>{isolated(name)}</strong>
        <span role="status" class="numbers">
          {stateText(job)}
        </span>
        {running && (
          <button
            type="button"
            class="plain small"
            onClick={() => void send(addressOf('stopJob', { job: job.id }), {}).catch(() => undefined)}
          >
            Stop
          </button>
        )}
      </p>
      {running && (
        <progress
          aria-label={`Progress of ${name}`}
          {...(state === 'reading' && read + unread > 0 ? { value: read, max: read + unread } : {})}
        />
      )}
      {problem !== null && <p>{problem}</p>}
      {!running && (
        <p class="small quiet numbers">
          {counted(newDocuments, 'new document')}
          {newAppearances > 0 && `, ${counted(newAppearances, 'known text')} in a new place`}
          {seen - newDocuments - newAppearances > 0 &&
            `, ${numberText(seen - newDocuments - newAppearances)} already there`}
          {documents.length > 0 && documents.length <= 5 && (
            <>
              {': '}
              {documents.map((id, i) => (
                <>
                  {i > 0 && ', '}
                  <a key={id} href={hrefOf(`/article/${id}`, {})}>
                    open{documents.length > 1 ? ` ${i + 1}` : ''}
                  </a>
                </>
              ))}
            </>
          )}
        </p>
      )}
      {refusedCount > 0 && (
        <details class="small" open={refusedCount <= 3}>
          <summary>{counted(refusedCount, 'document')} could not be added</summary>
          <ul>
            {refused.map(({ from, reason }) => (
              <li key={from + reason}>
                <strong>{isolated(from)}</strong>: {reason}
              </li>
            ))}
          </ul>
        </details>
      )}
      {notes.length > 0 && (
        <details class="small">
          <summary>{counted(notes.length, 'note')}</summary>
          <ul>
            {notes.map(({ from, note }) => (
              <li key={from + note}>
                <strong>{isolated(from)}</strong>: {note}
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}

function stateText({ state, seen, read, unread }: Job): string {
  if (state === 'storing') return `storing, ${counted(seen, 'document')} so far`
  if (state === 'reading') return `reading, ${numberText(read)} of ${numberText(read + unread)}`
  if (state === 'done') return 'done'
  if (state === 'stopped') return 'stopped; what was stored stays'
  return 'failed'
}
