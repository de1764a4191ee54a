import type { Brief, BriefEvidence, BriefLine } from '../../analyses/brief/index.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** `4 March 2031`; what is no day as it is. */
export function dayWords(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []
  return year === undefined ? day : `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`
}

/** Days within words, without the year where it is that of the brief: "planned for 4 March". */
export function withDays(words: string, { now, since }: Pick<Brief, 'now' | 'since'>): string {
  const year = (now ?? since).slice(0, 4)
  return words.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => dayWords(day).replace(` ${year}`, ''))
}

/** `Meridian News, 4 March 2031, on the word of two officials (anonymous)` */
export function evidenceWords({ outlet, day, source, sourceKind }: BriefEvidence): string {
  const word =
    sourceKind === null
      ? 'in its own voice'
      : sourceKind === 'unstated'
        ? 'on nobody’s stated word'
        : `on the word of ${source ?? 'nobody named'}${sourceKind === 'anonymous' ? ' (anonymous)' : ''}`
  return `${outlet ?? 'outlet unknown'}, ${day === null ? 'undated' : dayWords(day)}, ${word}`
}

/** `and 2 more reports, 3 independent origins in all`; null where there is nothing to add. */
export function footingWords({ further, origins }: BriefLine): string | null {
  if (further <= 0 && origins <= 1) return null
  const more = further <= 0 ? '' : `${further} more ${further === 1 ? 'report' : 'reports'}`
  const from = origins <= 1 ? 'one origin' : `${origins} independent origins`
  return more === '' ? from : `${more}; ${from}`
}

/** `Since 14 March 2031, as of 17 March 2031` */
export function periodWords({ since, now }: Brief): string {
  return `Since ${dayWords(since)}${now === null ? '' : `, as of ${dayWords(now)}`}`
}
