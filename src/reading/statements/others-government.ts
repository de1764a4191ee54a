import type { Analysed } from '../clauses/index.ts'
import { isBody } from '../parties/index.ts'

const STATE = /^(?:government|cabinet|administration|coalition|state|army|military|ministry|treasury)$/
/** "*the new government* agreed", said by who leads the Coastal Front: a party, a union or a fund has no government of its own. */
export function isOthersGovernment(
  noun: number,
  party: string,
  { lemma, lower, children, childStart }: Analysed,
): boolean {
  if (!STATE.test(lemma[noun])) return false
  const words = party.toLowerCase()
  if (words.includes(lemma[noun])) return false
  if (isBody(party)) return true
  for (let c = childStart[noun]; c < childStart[noun + 1]; c++)
    if (/^(?:previous|last|former|old|other|rival|outgoing)$/.test(lower[children[c]])) return true
  return false
}
