import { besideFeatures, type Judge } from '../judging/index.ts'

/**
 * What the pieces beside it say of each piece of a text. Rows of what looks like terms stand in texts about other things too, so
 * the next ones count by how much the text is about the negotiation.
 *
 * @param odds logarithms of the odds that each is a term by itself, in text order
 * @param features of each by itself, `topic=` among them
 */
export function termsBeside(odds: readonly number[], features: readonly (readonly string[])[]): string[][] {
  const topic = features[0]?.find((feature) => TOPIC.test(feature))
  const beside = besideFeatures(odds)
  if (topic === undefined) return beside
  return beside.map((found) => [...found, ...found.filter((one) => NEXT.test(one)).map((one) => `${one}&${topic}`)])
}

const TOPIC = /^topic=\d+$/
const NEXT = /^[+-]1 /

/** How likely each piece of a text is a term, 0 to 1, once those beside it are known; see `termsBeside`. */
export function togetherWith(
  odds: readonly number[],
  features: readonly (readonly string[])[],
  beside: Judge | null,
): number[] {
  const more = beside === null ? [] : termsBeside(odds, features).map((found) => beside.odds(found))
  return odds.map((own, i) => 1 / (1 + Math.exp(-(own + (more[i] ?? 0)))))
}
