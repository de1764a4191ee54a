import { byDay, type Evidence, evidenceOf, type OriginOf, originsOf, strongest, unitWords } from '../evidence/index.ts'
import { evidenceTold } from './figure-told.ts'
import { type Compared, isSame } from './likeness.ts'
import type { Figure, Term, TermRow } from './table.ts'

/** Terms that say the same, together; groups in the order of their first. */
export function groupsOf(all: readonly Compared[]): readonly (readonly Compared[])[] {
  if (all.length < 2) return all.length === 0 ? NONE : [all]
  const groups = new Set<Compared[]>()
  for (const one of all) {
    const same: Compared[][] = []
    for (const group of groups)
      if (group.some((other) => isSame(other, one) || isOnePlace(other.row, one.row))) same.push(group)
    const [group = [], ...others] = same
    groups.add(group)
    group.push(one)
    // What is like two others shows that they are one.
    for (const other of others) {
      group.push(...other)
      groups.delete(other)
    }
  }
  return [...groups]
}

const NONE: readonly (readonly Compared[])[] = []

/** Each group as one term; in the order of issues given, then by day. */
export function termsOf(
  groups: readonly (readonly Compared[])[],
  originOf: OriginOf,
  issues: readonly string[],
): readonly Term[] {
  const order = (term: Term): number => {
    const at = issues.indexOf(term.issues[0] ?? '')
    return at < 0 ? issues.length : at
  }
  return groups
    .map((terms) => toldOf(terms, originOf))
    .sort((a, b) => order(a) - order(b) || byDay({ day: a.since }, { day: b.since }))
}

/** What concerns two issues is two codings of one place. */
function isOnePlace(a: TermRow, b: TermRow): boolean {
  const isOne = a.span.start === b.span.start && a.span.end === b.span.end
  return isOne && a.document === b.document && a.sort === b.sort
}

interface Told {
  readonly terms: readonly Compared[]
  /** Of each, as it is met. */
  readonly found: readonly Evidence[]
  readonly term: Term
}

/** What was told of groups that begin with a term: of the whole proposal, and of its versions. */
const told = new WeakMap<Compared, readonly Told[]>()
const MOST_TOLD = 4

/** One term of several; the very one that was told of them before, where nothing of them is another. */
function toldOf(terms: readonly Compared[], originOf: OriginOf): Term {
  const found = terms.map(({ row }) => evidenceOf(row, originOf(row)))
  const known = told.get(terms[0]!) ?? []
  const before = known.find((one) => isSameList(one.terms, terms) && isSameList(one.found, found))
  if (before !== undefined) return before.term
  const term = termOf(
    terms.map(({ row }) => row),
    originOf,
  )
  told.set(terms[0]!, [{ terms: [...terms], found, term }, ...known.slice(0, MOST_TOLD - 1)])
  return term
}

const isSameList = <One>(a: readonly One[], b: readonly One[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i])

function termOf(rows: readonly TermRow[], originOf: OriginOf): Term {
  const places: TermRow[] = []
  for (const row of rows) if (!places.some((other) => isOnePlace(other, row))) places.push(row)
  const evidence = places.map((row) => evidenceOf(row, originOf(row))).sort(byDay)
  const figures = figuresOf(places, evidence)
  const now = evidenceTold({ figures, evidence })
  const best = strongest(now)
  const telling = new Set(now.map(({ coding }) => coding))
  const shown = places.find(({ id }) => id === best.coding)!
  const { role, condition, point } = shown.data
  const words = plainWords(
    fullest(
      places.filter(({ id }) => telling.has(id)),
      shown,
    ).words,
  )
  return {
    id: shown.id,
    words,
    party: places.find(({ party }) => party !== null)?.party ?? null,
    issues: [...new Set(rows.flatMap(({ issue }) => (issue === null ? [] : [issue])))],
    role,
    negated: shown.data.negated && !SAYS_NOT.test(words),
    // "Provided" alone tells no condition.
    condition: condition !== null && /\S\s+\S/.test(condition.words) ? condition.words.replace(/\s+/g, ' ') : null,
    point,
    figures,
    since: evidence[0]!.day,
    origins: originsOf(now),
    evidence,
  }
}

const SAYS_NOT = /\b(?:not|never|no|cannot)\b|n['’]t\b/i

/** Of equally good evidence the wording with the most figures, then the longest, tells most. */
function fullest(rows: readonly TermRow[], shown: TermRow): TermRow {
  const figures = ({ data }: TermRow): number => data.amounts.length
  return rows.reduce(
    (best, row) =>
      figures(row) > figures(best) || (figures(row) === figures(best) && isCapitals(best) && !isCapitals(row))
        ? row
        : best,
    shown,
  )
}

const isCapitals = ({ words }: TermRow): boolean => words === words.toUpperCase()

/** The words without the modal that only says that it is proposed, and without a quotation mark that stands alone. */
export function plainWords(words: string): string {
  const plain = words
    .replace(/\s+/g, ' ')
    .replace(/^(?:would|will|shall|to)(?: (?:also|then|first|probably|eventually))? (?!have\b)/i, '')
    .trim()
  return (plain.match(/["“”]/g)?.length ?? 0) === 1 ? plain.replace(/["“”]/, '') : plain
}

/** Each set of figures with the texts that give it, by day. */
function figuresOf(rows: readonly TermRow[], evidence: readonly Evidence[]): Figure[] {
  const figures = new Map<string, { value: string; all: Evidence[] }>()
  const byCoding = new Map<string, Evidence[]>()
  for (const one of evidence) {
    const held = byCoding.get(one.coding)
    if (held === undefined) byCoding.set(one.coding, [one])
    else held.push(one)
  }
  for (const row of rows) {
    const value = row.data.amounts.map(amountWords).join(', ')
    if (value === '') continue
    const key = row.data.amounts.map(plainAmount).join(', ')
    const held = figures.get(key) ?? { value, all: [] }
    figures.set(key, held)
    held.all.push(byCoding.get(row.id)!.find(({ day }) => day === null || row.sort.startsWith(day))!)
  }
  return [...figures.values()]
    .map(({ value, all }) => ({ value, evidence: all.sort(byDay) }))
    .sort((a, b) => byDay(a.evidence[0]!, b.evidence[0]!))
}

/** "within a year" and "twelve months" are one figure. */
function plainAmount(amount: TermRow['data']['amounts'][number]): string {
  const { least, most, unit } = amount
  const months = unit === 'year' ? 12 : 1
  const times = (value: number | null): number | null => (value === null ? null : value * months)
  return amountWords({
    ...amount,
    relation: '',
    least: times(least),
    most: times(most),
    unit: unit === 'year' ? 'month' : unit,
  })
}

/** `at least 180 cubic metres a second`, `within 12 months`. */
function amountWords({ least, most, unit, about, relation }: TermRow['data']['amounts'][number]): string {
  const bound = least === null ? 'at most ' : most === null ? 'at least ' : about ? 'about ' : ''
  const value = least === most || least === null || most === null ? `${least ?? most}` : `${least} to ${most}`
  const from = /^(?:within|from|for|by|in|after|over)$/.test(relation) ? `${relation} ` : ''
  return `${from}${bound}${value}${unit === '' ? '' : ` ${unitWords(unit, value)}`}`
}
