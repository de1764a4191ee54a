import type { VNode } from 'preact'
import type { BriefEvidence, BriefLine } from '../../../contract/index.ts'
import { closedText, dayText } from '../../words/index.ts'
import { evidenceHref, evidenceText, footingText, placeOf, withDays } from './sentences.ts'

/** Something new: what it is, the words that say so, and where the rest of it stands. */
export function BriefLineView({
  line,
  number,
  now,
}: {
  readonly line: BriefLine
  /** Its place in the brief, from 1. */
  readonly number: number
  readonly now: string | null
}): VNode {
  const { what, details, mark, evidence, against } = line
  const place = placeOf(line)
  const footing = footingText(line)
  return (
    <li class="brief-line" id={`line-${number}`}>
      <h3>
        {withDays(what, now)}
        {mark !== null && <span class="brief-mark">{mark}</span>}
      </h3>
      {details.length > 0 && (
        <ul class="brief-details">
          {details.map((detail) => (
            <li key={detail}>{withDays(detail, now)}</li>
          ))}
        </ul>
      )}
      {against !== null && (
        <Quote evidence={against} label={`Before${against.day === null ? '' : `, ${dayText(against.day)}`}:`} />
      )}
      <Quote evidence={evidence} label={against === null ? null : 'Now:'} />
      {(footing !== null || place !== null) && (
        <p class="small quiet brief-more">
          {footing !== null && <span>{footing}</span>}
          {place !== null && <a href={place.href}>{place.name}</a>}
        </p>
      )}
    </li>
  )
}

function Quote({ evidence, label }: { readonly evidence: BriefEvidence; readonly label: string | null }): VNode {
  return (
    <blockquote class="brief-evidence">
      <p class="serif">
        {label !== null && <span class="small quiet brief-label">{label} </span>}
        <a href={evidenceHref(evidence)} class="evidence-link">
          {closedText(evidence.words)}
        </a>
      </p>
      <p class="small quiet">{evidenceText(evidence)}</p>
    </blockquote>
  )
}
