import type { Analysed } from '../clauses/index.ts'
import { isOffice, isPrivate, type Meant } from '../parties/index.ts'
import type { Context } from './context.ts'
import type { Frame } from './frames.ts'
import { OWN_SIDE } from './holder.ts'
import { isOthersGovernment } from './others-government.ts'

/** Those by whom whoever speaks may act or be bound: their forces and people, and whom they speak for. */
const OWN_PEOPLE =
  /^(?:people|public|nation|citizen|voter|army|military|force|troop|soldier|navy|police|guard|negotiator|envoy|diplomat|leader|leadership|management|director|chief|chair|chairman|chairwoman|president|minister|official|lawmaker|deputy|member|worker|employee|staff|crew|workforce|delegate|colleague|executive|majority|half|part|number|percent|rest|one|party|investor|shareholder|owner|family|friend|client|partner)$/

/** Things that stand for whoever made them or takes part in them. */
const THINGS =
  /^(?:talks?|negotiation|meeting|summit|statement|letter|paper|document|report|note|decision|ruling|move|vote|ballot|referendum|step|policy|position|strategy|proposal|offer|plan|deal|accord|agreement|draft|text|treaty|settlement|compromise|pact|resolution|motion|bill|law|budget|clause|reply|answer|response|campaign|manifesto|programme|program|country|city|region|time|day|week|month|year|reason|point|issue|question|problem|goal|aim|idea|view|stance|line|demand|price|measure|sanction|mandate|constitution|court)$/

/** "Parliament would reject it": a body of the speaker's, where it has no other name. */
const BODY = /^(?:parliament|congress|senate|assembly|union|federation|association|committee|pool|council|league)$/

/**
 * Whether what a frame tells is the deed of somebody whom the dossier does not know: of "*the rebels* have rejected the truce, Marn said"
 * it is not Marn's. What the ministry, its side or the talks did may be.
 *
 * @param party the party that speaks
 */
export function isOfAnother({ kind, clause }: Frame, party: string, { text, meant }: Context): boolean {
  const { subject, head, passive, inherited, relation } = clause
  if ((kind !== 'verb' && kind !== 'adjective') || passive || subject < 0 || subject > head) return false
  if (inherited && relation !== 'xcomp') return false
  if (meant.sides.has(subject) || isPartOfParty(subject, meant)) return false
  const { lemma, lower, tag, upos } = text
  const noun = lemma[subject].toLowerCase()
  if (isOthersGovernment(subject, party, text)) return isFreeOfOwner(subject, text, meant)
  if (OWN_SIDE.test(noun) || OWN_PEOPLE.test(noun) || isOffice(noun) || BODY.test(lower[subject])) return false
  if (upos[subject] !== 'PROPN' && !isPrivate(noun) && (tag[subject] !== 'NNS' || kind !== 'verb' || THINGS.test(noun)))
    return false
  return isFreeOfOwner(subject, text, meant)
}

/** Tokens between a word of a party's name and the one that it hangs on. */
const IN_NAME = 6

/** A name's words may hang on each other otherwise than the party's own do. */
function isPartOfParty(token: number, { all, at, unmeant, unmeantAt }: Context['meant']): boolean {
  const holds = (one: Meant | undefined): boolean => one !== undefined && one.first <= token && token < one.end
  for (let head = Math.max(0, token - IN_NAME); head <= token + IN_NAME; head++)
    if (holds(all[at[head]]) || holds(unmeant[unmeantAt[head]])) return true
  return at[token] >= 0 || unmeantAt[token] >= 0
}

/** "*our* farmers", "*Kessar's* growers": somebody's, and so perhaps the speaker's. */
function isFreeOfOwner(noun: number, { children, childStart, relation }: Analysed, meant: Context['meant']): boolean {
  for (let c = childStart[noun]; c < childStart[noun + 1]; c++) {
    const child = children[c]
    if (relation[child] === 'nmod:poss' || meant.at[child] >= 0 || meant.unmeantAt[child] >= 0) return false
  }
  return true
}
