import type { Stance } from '../../reading/index.ts'
import type { ByPlan } from './by-plan.ts'
import { conflictsIn, isDemand, isOfficial, isPresent, isUnofficial } from './conflicts.ts'
import { standing } from './corrected.ts'
import { evidenceOf, whoseOf } from './evidence.ts'
import { firmnessOf } from './firmness.ts'
import { daysBetween } from './news-days.ts'
import { byDate, compare, inOrder, newestFirst } from './order.ts'
import type {
  ClaimedChange,
  Conflict,
  Contest,
  Corrected,
  Evidence,
  Period,
  Position,
  Positions,
  StatementOrigin,
  StatementRow,
} from './position.ts'
import { firstTold, Printings } from './printings.ts'

export interface PositionOptions {
  readonly originOf: (row: StatementRow) => StatementOrigin
  /** Names in the order in which to list them; what is not among them comes last, by name. */
  readonly parties?: readonly string[]
  readonly issues?: readonly string[]
  /** What follows from what parties did with whole plans; see `stancesByPlans`. */
  readonly byPlans?: readonly ByPlan[]
}

/**
 * Where each party stands on each issue, by what it says of itself and what others say of it. A pure function of the rows:
 * their order does not matter.
 *
 * The party's own word counts before everybody else's; what others say of it is told apart, and only where it says nothing
 * itself does it stand for the position. What is denied or asked is no stance.
 *
 * @example positionsOf(rows, { originOf }).positions[0].stance // 'rejects'
 */
export function positionsOf(rows: readonly StatementRow[], options: PositionOptions): Positions {
  const { told: sorted, corrected } = standing([...rows].sort(byDate))
  const cells = new Map<string, Evidence[]>()
  const names = new Map<string, readonly [party: string, issue: string]>()
  const claimedChanges: ClaimedChange[] = []
  const put = (party: string, issue: string, evidence: Evidence): void => {
    const key = JSON.stringify([party, issue])
    const held = cells.get(key)
    if (held === undefined) {
      cells.set(key, [evidence])
      names.set(key, [party, issue])
    } else held.push(evidence)
  }
  const printings = new Printings()
  const told = (row: StatementRow): ReturnType<typeof evidenceOf> => {
    const origin = options.originOf(row)
    return evidenceOf(row, origin, printings.firstOf(row, origin))
  }
  const articles = new Map<Evidence['id'], string>()
  // Two versions of one article are no two statements, where nobody knows which is the newer.
  const areVersions = (a: Evidence, b: Evidence): boolean =>
    articles.has(a.id) && articles.get(a.id) === articles.get(b.id) && a.document !== b.document
  for (const row of sorted) {
    const { party, issue, data, metadata } = row
    const url = metadata.canonicalUrl?.value
    if (url !== undefined) articles.set(row.id, `${row.sort.slice(0, 10)} ${url}`)
    if (data.stance === null) {
      const whose = whoseOf(row)
      if (data.change && (party !== null || whose !== null))
        claimedChanges.push({ party, whose, issue, evidence: told(row), predicate: data.predicate })
      continue
    }
    if (party === null) continue
    if (issue === null || data.modality === 'asked') continue
    put(party, issue, { ...told(row), stance: data.stance })
  }
  const takenBack = new Map<string, Corrected[]>()
  for (const { row, by } of corrected) {
    const key = JSON.stringify([row.party, row.issue])
    const evidence = (one: StatementRow): Evidence => ({
      ...evidenceOf(one, options.originOf(one), one.sort),
      stance: one.data.stance!,
    })
    takenBack.set(key, [...(takenBack.get(key) ?? []), { evidence: evidence(row), by: evidence(by) }])
  }
  for (const { party, issue, evidence } of firstTold(options.byPlans ?? [])) put(party, issue, evidence)
  for (const [key, evidence] of cells)
    if (evidence.length > 1) cells.set(key, evidence.filter(isNotToldOutright).sort(byDay))
  const positions: Position[] = []
  const reversals: Conflict[] = []
  const contradictions: Conflict[] = []
  for (const [key, evidence] of cells) {
    const [party, issue] = names.get(key)!
    const position = positionOf(party, issue, evidence)
    const own = takenBack.get(key)
    if (position !== null) positions.push(own === undefined ? position : { ...position, corrected: own })
    for (const [before, after] of conflictsIn(ownOf(evidence))) {
      if (areVersions(before, after)) continue
      const conflict = { party, issue, before, after }
      if (before.date === null || after.date === null) continue
      const isNow = isPresent(before) || !isPresent(after)
      if (isNow && daysBetween(before.date, after.date) <= 1) contradictions.push(conflict)
      else reversals.push(conflict)
    }
  }
  return {
    positions: positions.sort(inOrder(options)),
    reversals: reversals.sort(newestFirst),
    contradictions: contradictions.sort(newestFirst),
    claimedChanges: claimedChanges.sort(byPrinting).reverse(),
  }
}

const byPrinting = (a: ClaimedChange, b: ClaimedChange): number =>
  compare(a.evidence.published ?? '\uffff', b.evidence.published ?? '\uffff')

/**
 * By the day of which it holds, undated ones last. Of one day what was so before stands first, then what somebody without a name
 * tells from the party's side, then its official word; what is printed again before what it says again; all else keeps its order.
 */
const byDay = (a: Evidence, b: Evidence): number =>
  compare(a.date ?? '\uffff', b.date ?? '\uffff') || rankInDay(a) - rankInDay(b)

const rankInDay = (one: Evidence): number =>
  (!isPresent(one) ? 0 : one.byPlan !== undefined ? 1 : one.how === 'unnamed' ? 2 : 3) -
  (one.again === undefined ? 0 : 0.5)

/** What would follow from a plan gives way to what the party says of that very issue, on the same day or in the same article. */
const isNotToldOutright = (one: Evidence, _: number, all: readonly Evidence[]): boolean =>
  one.byPlan === undefined ||
  !all.some(
    (other) =>
      other.byPlan === undefined &&
      isOwn(other) &&
      isPresent(other) &&
      (other.document === one.document || other.date === one.date),
  )

const isOwn = ({ how, modality }: Evidence): boolean => how !== 'claimed' && modality !== 'denied'
/** The party's own word, but for what is said without a name from its side and its official word denies. */
const ownOf = (all: readonly Evidence[]): Evidence[] => all.filter((one) => isOwn(one) && !isOverruled(one, all))

const isOverruled = ({ how, stance, date }: Evidence, all: readonly Evidence[]): boolean =>
  how === 'unnamed' &&
  all.some(
    (other) =>
      other.modality === 'denied' &&
      isOfficial(other) &&
      other.stance === stance &&
      compare(other.date ?? '\uffff', date ?? '\uffff') >= 0,
  )

/** What an outlet tells in its own voice of what a party wants or will do. */
const isView = ({ how, modality, claim }: Evidence): boolean =>
  how === 'claimed' && modality !== 'denied' && claim === null

/**
 * What an outlet tells plainly, and of nobody's word, after all that the party said itself: that it still insists, or now wants
 * another thing. It is no claim of a rival, and nothing newer is known.
 */
function isNewerThan(own: readonly Evidence[]): (one: Evidence) => boolean {
  const last = own.findLast(({ date }) => date !== null)?.date ?? null
  return (one) =>
    last !== null &&
    one.date !== null &&
    one.date > last &&
    one.by === null &&
    one.modality === 'asserted' &&
    isPresent(one)
}

const isAgainst = (stance: Stance): boolean => stance === 'rejects' || stance === 'resists'

function positionOf(party: string, issue: string, all: readonly Evidence[]): Position | null {
  const own = ownOf(all)
  const views = all.filter(isView)
  const others = all.filter((one) => one.modality !== 'denied' && (one.how === 'claimed' || isOverruled(one, all)))
  const basis =
    own.length > 0 ? [...own, ...views.filter(isNewerThan(own))].sort(byDay) : views.length > 0 ? views : others
  const dated = basis.filter(({ date }) => date !== null)
  const undated = basis.filter(({ date }) => date === null)
  // What was so before, where nothing else is known, is told as that.
  const latest = dated.findLast(isPresent) ?? dated.at(-1) ?? undated.findLast(isPresent) ?? undated.at(-1)
  if (latest === undefined) return null
  // What was so before is history where nothing earlier is known.
  const known = dated.findIndex(isPresent)
  const told = known < 0 ? dated : dated.filter((one, i) => i < known || isPresent(one))
  const track = told.filter((one) => isDemand(one) === isDemand(latest))
  const history = periodsOf(track)
  const beside = periodsOf(told.filter((one) => isDemand(one) !== isDemand(latest)))
  const present = history.at(-1)
  const evidence = present === undefined ? undated.filter(({ stance }) => stance === latest.stance) : present.evidence
  const also = beside.at(-1)?.stance ?? null
  const contested = contestsOf(all, latest, basis, also)
  return {
    party,
    issue,
    stance: latest.stance,
    ...(isPresent(latest) ? {} : { past: true as const }),
    rests: own.length > 0 ? 'own' : views.some(({ by }) => by === null) ? 'told' : 'claimed',
    about: latest.about,
    also,
    firmness: isPresent(latest) ? firmnessOf(evidence) : 0,
    since: present?.from ?? null,
    lastConfirmed: present?.to ?? null,
    evidence: [...evidence].reverse(),
    origins: new Set(evidence.map(({ origin }) => origin.key)).size,
    contested,
    history,
    beside,
    undated,
  }
}

/** Days before publication from which on what was done then is of another time. */
const OTHER_YEARS_DAYS = 365

const isOfOtherYears = ({ said, published }: Evidence): boolean =>
  said?.last != null && published !== null && daysBetween(said.last, published) >= OTHER_YEARS_DAYS

function periodsOf(evidence: readonly Evidence[]): Period[] {
  const periods: { stance: Stance; from: string | null; to: string | null; evidence: Evidence[] }[] = []
  for (const one of evidence) {
    const last = periods.at(-1)
    // What was done years before, as background, opens no run that lasts till now: "had signed a truce in 2029".
    const isAnew = last?.evidence.every(isOfOtherYears) === true && !isOfOtherYears(one)
    if (last !== undefined && last.stance === one.stance && !isAnew) {
      last.to = one.date
      last.evidence.push(one)
    } else periods.push({ stance: one.stance, from: one.date, to: one.date, evidence: [one] })
  }
  return periods
}

/**
 * What others say against the present stance, and what the party itself denies: that it stands so, or what others tell of it. Who
 * rejects a thing and denies that it is softening says one thing.
 */
function contestsOf(
  all: readonly Evidence[],
  latest: Evidence,
  basis: readonly Evidence[],
  also: Stance | null,
): Contest[] {
  const rests = new Set(basis)
  const isClaim = (one: Evidence): boolean =>
    one.modality !== 'denied' &&
    opposes(one.stance, latest.stance) &&
    ((one.how === 'claimed' && !rests.has(one)) || isUnofficial(one, latest))
  const isClaimed = all.some(isClaim)
  const isContest = (denial: Evidence): boolean => {
    if (isDemand(denial)) return latest.stance === 'demands' || also === 'demands'
    if (!opposes(denial.stance, latest.stance) || isClaimed) return true
    // That it did the very contrary since its last word is told by somebody, or it would not deny it.
    const isDeed = denial.stance === 'accepts' || denial.stance === 'rejects'
    return isDeed && compare(denial.date ?? '\uffff', latest.date ?? '\uffff') > 0
  }
  const contests: Contest[] = []
  for (const evidence of all) {
    if (evidence.modality !== 'denied') {
      if (isClaim(evidence)) contests.push({ kind: 'claimed', evidence })
    } else if (evidence.how !== 'claimed' && isContest(evidence)) contests.push({ kind: 'denied', evidence })
  }
  return contests.reverse()
}

function opposes(a: Stance, b: Stance): boolean {
  if (a === 'demands' || b === 'demands') return false
  return isAgainst(a) !== isAgainst(b)
}
