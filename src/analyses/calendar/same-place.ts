/** Whether two places may be one, by their names: one is part of the other; null: one of them is
 * not known, or it is the house of one and the town of the other. */
export function samePlace(one: string | null, other: string | null): boolean | null {
  if (one === null || other === null) return null
  const [a, b] = [one.toLowerCase(), other.toLowerCase()]
  if (a.includes(b) || b.includes(a)) return true
  return BUILDING.test(a) !== BUILDING.test(b) ? null : false
}

/** A house stands in any town: "at the Corn Hall" is no other place than "in Vandrey". */
const BUILDING =
  /\b(?:hall|house|palace|hotel|castle|villa|club|cent(?:re|er)|ministry|offices?|embassy|headquarters|building|chancellery|residence|monastery|abbey|lodge|barracks|airport|university|college)$/
