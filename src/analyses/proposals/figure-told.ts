import type { Evidence } from '../evidence/index.ts'
import type { Figure, Term } from './table.ts'

/** Numbers of one unit, in order: `4000`, `3-5`. */
type ByUnit = ReadonlyMap<string, string>

/**
 * The evidence of a term that tells it as it is told now: of each unit the figure that was reported last for the first time. Who gave
 * another before knows of another draft, or contradicts it; who gives none, or leaves some of them out, goes with it.
 *
 * @example evidenceTold({ figures: [sixtyDays, ninetyDays], evidence }) // without those of 60 days
 */
export function evidenceTold({ figures, evidence }: Pick<Term, 'figures' | 'evidence'>): readonly Evidence[] {
  if (figures.length < 2) return evidence
  const units = figures.map(byUnit)
  const now = new Map(units.flatMap((one) => [...one]))
  const isOther = (one: ByUnit): boolean => [...one].some(([unit, numbers]) => now.get(unit) !== numbers)
  const others = figures.filter((_, i) => isOther(units[i]!))
  const places = new Set(others.flatMap((figure) => figure.evidence.map(placeOf)))
  const left = evidence.filter((one) => !places.has(placeOf(one)))
  // Of what is told of each unit by another text no text tells all.
  return left.length === 0 ? figures.at(-1)!.evidence : left
}

const placeOf = ({ coding, document, day, outlet }: Evidence): string => `${coding} ${document} ${day} ${outlet}`

const AMOUNT = /(?<least>\d[\d.]*)(?: to (?<most>\d[\d.]*))?\s*(?<unit>.*)$/
const MONTHS_A_YEAR = 12

/** "within 1 year" and "12 months" are the same number of one unit; bounds and "about" are no other number. */
function byUnit({ value }: Figure): ByUnit {
  const found = new Map<string, string>()
  for (const amount of value.split(', ')) {
    const { least, most = least, unit = '' } = AMOUNT.exec(amount)?.groups ?? {}
    if (least === undefined) continue
    const isYears = /^years?$/.test(unit)
    const numbers = [least, most!].map((number) => Number(number) * (isYears ? MONTHS_A_YEAR : 1))
    const plain = isYears ? 'month' : unit.replace(/(?<=\w{2})s$/, '')
    const before = found.get(plain)
    found.set(plain, `${before === undefined ? '' : `${before}; `}${numbers.join('-')}`)
  }
  return found
}
