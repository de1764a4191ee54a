import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { addressOf, type Integrity } from '../../../contract/index.ts'
import { say } from '../../app/index.ts'
import { onHappening, RequestFailed, send, useData } from '../../data/index.ts'
import { counted, dateText } from '../../words/index.ts'
import { Part } from './status-parts.tsx'

/** A quick check has ended, and that was told, before the answer is here that it has begun. */
function later(one: Integrity | null, other: Integrity | null): Integrity | null {
  if (one === null || other === null) return one ?? other
  return other.change > one.change ? other : one
}

/** Whether the record is as it was written, by the last check; and a check. */
export function IntegrityPart(): VNode {
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
