import { isolated } from '../../../../text/index.ts'
import type { CalendarRow, MeetingRow } from '../../../contract/index.ts'
import { actName, capital, dayText, listText, numberText, sureText } from '../../words/index.ts'

/** Parties, each once, then who is of none. */
function namesOf(people: readonly { readonly name: string; readonly party: string | null }[]): string[] {
  return [...new Set(people.map(({ name, party }) => party ?? name))]
}

/** @param named what a text calls it: where nobody is known to take part, that says which it is */
export const meetingTitle = (kind: string, names: readonly string[], named: string | null = null): string =>
  names.length > 0
    ? `${capital(kind)}: ${listText(names)}`
    : named === null
      ? capital(kind)
      : `${capital(kind)}: “${isolated(named)}”`

/** @param names who acts, and upon whom */
export const eventTitle = (act: string, names: readonly string[]): string =>
  `${actName(act)}: ${names.length === 0 ? 'somebody' : names.map(isolated).join(' → ')}`

type Told =
  | Pick<MeetingRow, 'what' | 'kind' | 'participants' | 'named'>
  | Pick<CalendarRow & { what: 'event' }, 'what' | 'act' | 'actor' | 'recipient'>

/** What it is, and who takes part. */
export function titleOf(row: Told): string {
  if (row.what === 'meeting') return meetingTitle(row.kind, namesOf(row.participants), row.named)
  const names = [row.actor, row.recipient].map((one) => (one === null ? null : (one.party ?? one.name)))
  if (names[0] === null && names[1] === null) return eventTitle(row.act, [])
  return eventTitle(row.act, names.map((name) => name ?? 'somebody').slice(0, names[1] === null ? 1 : 2))
}

/** The other things that texts say of it, in short. */
export function moreOf(row: CalendarRow): string[] {
  const where = row.place === null ? [] : [`in ${isolated(row.place)}`]
  if (row.what === 'meeting') {
    const { about, named, setBy } = row
    return [
      ...where,
      ...(about === null ? [] : [`about: ${isolated(about)}`]),
      ...(about !== null || named === null || row.participants.length === 0 ? [] : [`“${isolated(named)}”`]),
      ...(setBy === null ? [] : [`set by ${isolated(setBy)}`]),
    ]
  }
  return [...where, ...row.counts.filter((count) => !isNamed(count, row)).map(countText)]
}

type Count = Extract<CalendarRow, { what: 'event' }>['counts'][number]

function countText({ least, most, of }: Count): string {
  const many =
    most === null
      ? `${numberText(least)} or more`
      : least === most
        ? numberText(least)
        : `${numberText(least)} to ${numberText(most)}`
  return `${many} ${isolated(of)}`
}

/** Whether who acts, or is acted upon, is told as that many already: "some 5,000 people". */
function isNamed({ least, of }: Count, { actor, recipient }: Extract<CalendarRow, { what: 'event' }>): boolean {
  return [actor, recipient].some((one) => {
    const name = one?.name ?? ''
    return name.endsWith(of) && (name.includes(numberText(least)) || name.includes(String(least)))
  })
}

/** What became of it, in words that do not say more than is known. */
export function statusText({
  status,
  lies,
  putOff = false,
}: {
  readonly status: MeetingRow['status'] | null
  readonly lies: MeetingRow['lies']
  readonly putOff?: boolean
}): string {
  if (status === null) return ''
  if (putOff) return 'put off from that day'
  if (status === 'planned' && lies === 'past') return 'was planned'
  return status
}

/** What a plan may have come to by reports that are not sure enough: `held, told 5 April 2031 (61 % sure)`. */
export const maybeText = ({ status, published, confidence }: MeetingRow['maybe'][number]): string =>
  `${status}, told ${dayText(published)} (${sureText(confidence)})`

/** The day under whose month an entry stands, as the server sorts them. */
export function sortDay({ what, days }: CalendarRow): string {
  return (what === 'event' ? (days?.first ?? days?.last) : (days?.last ?? days?.first)) ?? ''
}
