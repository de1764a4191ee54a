import type { Analysed } from '../clauses/index.ts'

const TRADED =
  /^(?:share|stock|equity|bond|future|bill|note|price|crown|dollar|yen|pound|mark|franc|index|market|currency|commodity|oil|crude|metal|gold|copper|wheat|grain|sugar|coffee|cocoa|yield|rate|treasury)s?$/

/** Tokens behind "rally" within which it is said of what. */
const TO_TRADED = 9

/** "the bond *rally*", "a *rally* of two weeks in share prices": nobody gathers. */
export function isMarketRally({ lemma, upos, sentence, childStart, children }: Analysed, noun: number): boolean {
  if (lemma[noun] !== 'rally') return false
  for (let c = childStart[noun]; c < childStart[noun + 1]; c++)
    if (children[c] < noun && TRADED.test(lemma[children[c]].toLowerCase())) return true
  for (let at = noun + 1; at < noun + TO_TRADED && sentence[at] === sentence[noun]; at++) {
    if (/^(?:VERB|AUX|PUNCT)$/.test(upos[at])) return false
    if (upos[at] === 'NOUN' && TRADED.test(lemma[at].toLowerCase())) return true
  }
  return false
}

const MOVE =
  /^(?:fall|rise|drop|gain|loss|slide|decline|slump|surge|rout|rally|rebound|swing|volatility|reaction|level|rate|price|dollar|crown|yen|yield|index|market|weather|severity|degree|extent|scale|size|pace)$/

/** "called *the fall in share prices* absurd": of what comes about by itself nobody is accused. */
export function isMarketMove({ lemma, left, upos, sentence }: Analysed, head: number): boolean {
  if (head < 0 || !MOVE.test(lemma[head])) return false
  for (let at = left[head]; at < head + TO_TRADED && sentence[at] === sentence[head]; at++) {
    if (at > head && /^(?:VERB|AUX|PUNCT)$/.test(upos[at])) return false
    if (at !== head && TRADED.test(lemma[at].toLowerCase())) return true
  }
  return false
}
