import { sourceOf } from '../../ledger/index.ts'
import type { Stance } from '../../reading/index.ts'
import { type Days, daysOf } from '../calendar/index.ts'
import { tellingOf } from './likeness.ts'
import { isLongBefore } from './news-days.ts'
import type { Evidence, StatementOrigin, StatementRow } from './position.ts'

/** The words for whose change is told of, where that is no party. */
export function whoseOf({ party, data, sentence }: StatementRow): string | null {
  if (party !== null || data.whose === undefined) return null
  const from = data.whose.start - sentence.span.start
  return from < 0 ? null : sentence.words.slice(from, from + data.whose.end - data.whose.start)
}

/**
 * A statement as a table shows it.
 *
 * @param printed the day on which its text was first printed, as `Printings` has it
 */
export function evidenceOf(
  row: StatementRow,
  origin: StatementOrigin,
  printed: string,
): Omit<Evidence, 'stance'> & { readonly stance: Stance } {
  const { id, document, claim, metadata, words, data, confidence, sentence } = row
  const { about } = data
  const from = about === null ? -1 : about.start - sentence.span.start
  const first = dayIn(printed)
  // What came into an article with a change was not told before.
  const published = first === dayIn(row.sort) ? (row.changed ?? first) : first
  const again = row.changed ?? dayIn(row.sort)
  const said = ownDays(data.times, first)
  return {
    id,
    document,
    claim: claim?.id ?? null,
    date: said?.last ?? published,
    published,
    ...(again === published || again === null ? {} : { again }),
    ...(metadata.published?.against === undefined ? {} : { datesContradict: true as const }),
    ...(said === null ? {} : { said }),
    outlet: metadata.outlet?.value ?? null,
    words,
    about: about === null || from < 0 ? null : tellingOf(sentence.words.slice(from, from + about.end - about.start)),
    stance: data.stance!,
    modality: data.modality,
    how: data.how,
    by: data.by,
    source: claim === null ? null : sourceOf(claim),
    sourceKind: claim?.profile.kind ?? null,
    origin: { key: origin.key, name: origin.name },
    confidence,
    ...(data.past === true ? { past: true as const } : {}),
    ...(data.byAgreement === true ? { byAgreement: true as const } : {}),
  }
}

const dayIn = (sort: string): string | null => (sort.length >= 10 ? sort.slice(0, 10) : null)

/**
 * When a stance was taken, where the text tells the day ("rejected it on Monday"), or that it was long before publication ("in
 * January"); a week or a month that is not over yet tells no more than publication does.
 */
function ownDays(times: StatementRow['data']['times'], published: string | null): Days | null {
  if (times === undefined || published === null) return null
  const days = daysOf(times, published)
  if (days === null || days.last === null || days.last >= published) return null
  return days.first === days.last || isLongBefore(days.last, published) ? days : null
}
