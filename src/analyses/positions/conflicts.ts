import type { Stance } from '../../reading/index.ts'
import { isOneWordInCommon, isSame, type Matter, matterOf } from './likeness.ts'
import { isLongBefore } from './news-days.ts'
import type { Evidence } from './position.ts'

/** From against to for: what lies two steps apart is the other side. */
const LADDER: readonly Stance[] = ['rejects', 'resists', 'open', 'accepts']
const OTHER_SIDE = 2

/**
 * A conflict is told where both statements are right with this probability at least: it leads the brief, and rests on two
 * readings, either of which may be wrong.
 */
const LEAST_SURE = 0.6
/** The same where both are known by one word in common alone, of several: "a gasoline tax" and "tax incentives". */
const LEAST_SURE_OF_ONE_WORD = 0.75

/** Told as what is so, not as what was before; of what was at a known time, its day tells. */
export const isPresent = ({ past, said }: Evidence): boolean => past !== true || said !== undefined

/** Statements of the two sides, each with the last one of the other side on the same matter. */
export function conflictsIn(own: readonly Evidence[]): [before: Evidence, after: Evidence][] {
  const conflicts: [Evidence, Evidence][] = []
  // What follows from a plan rests on three readings.
  const taken = own.filter((one) => !isDemand(one) && one.byPlan === undefined)
  const steps = taken.map(({ stance }) => LADDER.indexOf(stance))
  const matters: Matter[] = []
  const matter = (i: number): Matter => {
    matters[i] ??= matterOf(taken[i]!.about)
    return matters[i]
  }
  /** The last that turned to the side that is held now. */
  let turned = -1
  taken.forEach((after, i) => {
    // "which once praised it": whatever was said since, it was so before.
    if (!isPresent(after)) return
    for (let k = i - 1; k > turned; k--) {
      const before = taken[k]!
      if (Math.abs(steps[k]! - steps[i]!) < OTHER_SIDE || !isSame(matter(k), matter(i))) continue
      const isOneWord = isOneWordInCommon(matter(k), matter(i))
      // "200 monitors", "monitors from Kessar": each of them is some of what the word may mean.
      if (isOneWord && (matter(k).isOfSome || matter(i).isOfSome)) continue
      const least = isOneWord ? LEAST_SURE_OF_ONE_WORD : LEAST_SURE
      if (before.id === after.id || before.confidence * after.confidence < least) continue
      if (isOnCondition(before, after) || isOnCondition(after, before)) continue
      if (isUnofficial(before, after)) continue
      if (isOfAnotherOffer(before, after)) continue
      // "Not until" and "once" are one and the same.
      if (before.modality === 'conditional' && after.modality === 'conditional') continue
      conflicts.push([before, after])
      turned = i - 1
      break
    }
  })
  return conflicts
}

/** "As drafted", "in its present form": of what is turned down so, another form may be taken. */
const AS_IT_IS =
  /\bas (?:it (?:stands|is)|drafted|written|proposed|worded|presented|tabled|offered|now)\b|\bin (?:its|this|the|their) (?:present|current|existing) (?:form|shape|version|wording|state)\b/i

const OFFER = /\b(?:offers?|bids?|proposals?|plans?|drafts?|texts?|packages?|terms|versions?|prices?)\b/i
/** "The *new offer*", "an *improved bid*": another than what was turned down. */
const NEW_OFFER = new RegExp(
  `\\b(?:new|newest|latest|second|third|fresh|revised|improved|amended|modified|rewritten|reworked|raised|higher|better|sweetened)\\b(?: [\\w-]+){0,3} (?:${OFFER.source})`,
  'i',
)

/** Who turned one offer down, and takes the next, has not turned: what is on the table has. */
const isOfAnotherOffer = (before: Evidence, after: Evidence): boolean =>
  NEW_OFFER.test(after.words) && OFFER.test(before.words) && !NEW_OFFER.test(before.words)

/** Who takes a thing on a condition, and does not take it as it is, says one thing. */
const isOnCondition = (one: Evidence, other: Evidence): boolean =>
  one.modality === 'conditional' && AS_IT_IS.test(other.words)

/** What a party takes, from against to for; and what it asks for. */
export const isDemand = ({ stance }: { readonly stance: Stance }): boolean => stance === 'demands'

export const isOfficial = ({ how }: Evidence): boolean => how === 'official' || how === 'named'

/** Somebody without a name told the contrary from the party's side, not long before its official word: it is no turn of the party's. */
export const isUnofficial = (before: Evidence, after: Evidence): boolean =>
  before.how === 'unnamed' &&
  isOfficial(after) &&
  before.date !== null &&
  after.date !== null &&
  before.date <= after.date &&
  !isLongBefore(before.date, after.date)
