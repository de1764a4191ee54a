import { formsTable, objectOf, obliqueOf, type Phrases, sentenceEnd, subjectOf, words } from '../phrases/index.ts'
import { type Context, partiesJoined } from './context.ts'
import { givenWith, MAKING, madeThing, makerBehind } from './makers.ts'
import type { Discourse } from './talked.ts'

/** Someone's part in the making of a proposal: tokens `first .. end - 1`. */
export interface Part {
  readonly proposal: number
  readonly part: 'author' | 'consulted' | 'left out'
  readonly how: string
  readonly party: string | null
  readonly first: number
  readonly end: number
}

const ASKING: ReadonlyMap<string, string> = formsTable(words('consult inform brief show'))
const TALKING: ReadonlyMap<string, string> = formsTable(words('discuss draft negotiate prepare agree check coordinate'))
/** "U.S.-designed": participles behind a hyphen. */
const DESIGNED = /^(?:designed|drafted|written|proposed|authored|crafted|led|brokered|devised|made)$/
const PART_NOUNS =
  /^(?:involvement|participation|consent|knowledge|input|agreement|approval|negotiators?|delegates?|representatives?|officials?|consultation)$/

/** Who made each proposal, whom they asked, and whom they left out. */
export function partsIn(context: Context, discourse: Discourse): Part[] {
  const found: Part[] = []
  for (const { index, mentions, verb, owners } of discourse.proposals) {
    for (const { item, owner, noun, parties } of mentions) {
      if (owner !== null && noun.form !== 'agreement' && noun.form !== 'bill') {
        const how = designedIn(context.phrases, item) ? 'drafted' : 'owned'
        found.push({ proposal: index, part: 'author', how, party: owner.party, first: owner.first, end: owner.end })
      }
      if (noun.form === 'agreement') {
        const { first, head } = context.phrases.items[item]
        for (const party of parties)
          found.push({ proposal: index, part: 'author', how: 'party', party, first, end: head })
      }
      found.push(...madeBehind(context, index, item))
    }
    if (verb >= 0) found.push(...offerer(context, index, verb, owners))
  }
  for (let at = 0; at < context.phrases.items.length; at++) {
    found.push(...consultation(context, discourse, at))
    if (context.phrases.items[at].kind !== 'verb') continue
    found.push(
      ...asking(context, discourse, at),
      ...shutOut(context, discourse, at),
      ...madeBy(context, discourse, at),
      ...excludedAt(context, discourse, at),
    )
  }
  return found
}

function designedIn({ items, lower }: Phrases, item: number): boolean {
  const { first, head } = items[item]
  for (let at = first; at < head; at++) if (DESIGNED.test(lower[at])) return true
  return false
}

function offerer({ phrases }: Context, proposal: number, verb: number, owners: ReadonlySet<string>): Part[] {
  const subject = subjectOf(phrases, verb)
  if (subject < 0) return []
  const { first, end } = phrases.items[subject]
  return [...owners].map((party) => ({ proposal, part: 'author', how: 'offered', party, first, end }))
}

/** Right behind a mention: "a plan by Oriel", "the framework drawn up by the mediator", "discussed between … without …". */
function madeBehind(context: Context, proposal: number, item: number): Part[] {
  const { phrases, partyOf } = context
  const { items, lower } = phrases
  const stop = sentenceEnd(phrases, item)
  const found: Part[] = []
  let at = item + 1
  if (at < stop && lower[items[at].head] === ',') at++
  const isBy = at < stop && items[at].kind === 'word' && /^(?:by|from)$/.test(lower[items[at].head])
  if (isBy && items[at + 1]?.kind === 'noun') {
    const { first, end } = items[at + 1]
    const party = partyOf(first, end)
    return party === null ? found : authorsAt(context, proposal, 'owned', at + 1)
  }
  const maker = makerBehind(phrases, item)
  if (maker !== null) return authorsAt(context, proposal, maker.how, maker.item)
  if (at < stop && /^(?:which|that)$/.test(lower[items[at].head])) at++
  const verb = items[at]
  if (at >= stop || verb?.kind !== 'verb' || !(verb.verb!.passive || verb.verb!.form === 'participle')) return found
  const word = lower[verb.head]
  const how = MAKING.get(word)
  if (how !== undefined) {
    const agent = obliqueOf(phrases, at, new Set(['by']))
    if (agent >= 0) found.push(...authorsAt(context, proposal, how, agent))
  }
  // "had not been agreed with the union"
  if (TALKING.has(word) && !verb.verb!.negated) found.push(...talkedWith(context, proposal, at, stop))
  found.push(...without(context, proposal, at, stop))
  return found
}

/** Whoever a noun phrase names, and the parties that "and" joins to it: "drafted by Oriel and Kessar". */
function authorsAt(context: Context, proposal: number, how: string, item: number): Part[] {
  const { phrases, partyOf } = context
  const { first, end } = phrases.items[item]
  const own = partyOf(first, end)
  const others = partiesJoined(context, item).filter((party) => party !== own)
  return [own, ...others].map((party) => ({ proposal, part: 'author', how, party, first, end }))
}

/** "discussed between U.S. and Russian officials", "agreed with the union". */
function talkedWith({ phrases, partyOf }: Context, proposal: number, verb: number, stop: number): Part[] {
  const { items, lower } = phrases
  const found: Part[] = []
  let open = false
  // Who drafted it is its author; who it was drafted with was asked.
  const joins = MAKING.has(lower[items[verb].head]) ? /^(?:between|with|among)$/ : /^(?:between|with|among|by)$/
  for (let at = verb + 1; at < stop; at++) {
    const word = lower[items[at].head]
    if (items[at].kind === 'verb' || /^(?:,|without|;)$/.test(word)) break
    if (items[at].kind === 'word' && joins.test(word)) open = true
    if (!open || items[at].kind !== 'noun') continue
    const { first, end } = items[at]
    // "Varnian and Kessari officials" are of both.
    const parties = new Set([
      partyOf(first, end),
      ...Array.from({ length: end - first }, (_, i) => partyOf(first + i, first + i + 1)),
    ])
    for (const party of parties)
      if (party !== null) found.push({ proposal, part: 'consulted', how: '', party, first, end })
  }
  return found
}

/** "without Kyiv's involvement", "without Varnian negotiators in the room", "without consulting the union". */
function without({ phrases, partyOf }: Context, proposal: number, from: number, stop: number): Part[] {
  const { items, lower } = phrases
  for (let at = from; at + 1 < stop; at++) {
    if (items[at].kind !== 'word' || lower[items[at].head] !== 'without') continue
    let noun = at + 1
    const consulting =
      items[noun].kind === 'verb' && /^(?:consulting|asking|informing|involving|telling)$/.test(lower[items[noun].head])
    if (consulting) noun++
    if (items[noun]?.kind !== 'noun' || noun >= stop) return []
    const { first, end, head } = items[noun]
    if (!consulting && !PART_NOUNS.test(lower[head])) return []
    return [{ proposal, part: 'left out', how: '', party: partyOf(first, end), first: items[at].first, end }]
  }
  return []
}

/** "Oriel drafted the plan", "the envoy put the proposal to both sides". */
function madeBy(context: Context, discourse: Discourse, verb: number): Part[] {
  const { phrases, partyOf } = context
  const { items, lower } = phrases
  const item = items[verb]
  const how = MAKING.get(lower[item.head]) ?? (givenWith(phrases, verb) >= 0 ? 'presented' : undefined)
  const group = item.verb!
  // "gave up its demand"
  if (lower[item.end] === 'up' && /^(?:give|gives|gave|given|giving)$/.test(lower[item.head])) return []
  if (how === undefined || group.negated || group.modal !== null || group.form !== 'finite') return []
  if (group.passive) {
    const subject = subjectOf(phrases, verb)
    const agent = obliqueOf(phrases, verb, new Set(['by']))
    const proposal = subject < 0 ? -1 : discourse.at[subject]
    if (proposal < 0) return []
    const stop = sentenceEnd(phrases, verb)
    return [...(agent < 0 ? [] : authorsAt(context, proposal, how, agent)), ...without(context, proposal, verb, stop)]
  }
  const object = madeThing(context, verb, objectOf(phrases, verb), (one) => discourse.at[one] >= 0)
  const proposal = object < 0 ? -1 : discourse.at[object]
  const subject = subjectOf(phrases, verb)
  if (proposal < 0 || subject < 0 || discourse.at[subject] >= 0) return []
  const { first, end } = items[subject]
  const party = partyOf(first, end)
  const left = without(context, proposal, object + 1, sentenceEnd(phrases, verb))
  return [...(party === null ? [] : authorsAt(context, proposal, how, subject)), ...left]
}

/** "that Ukraine did not help draft", "had no role in preparing it", "was not consulted", "was informed of the outline". */
function excludedAt({ phrases, partyOf }: Context, discourse: Discourse, verb: number): Part[] {
  const { items, lower, sentence } = phrases
  const item = items[verb]
  const group = item.verb!
  const word = lower[item.head]
  const subject = group.form === 'finite' ? subjectOf(phrases, verb) : -1
  const asked = ASKING.has(word) && group.passive
  const helped = /^(?:help|helped|take|have|has|had)$/.test(word)
  if (!asked && !helped) return []
  const proposal = proposalNear(phrases, discourse, verb)
  if (proposal < 0) return []
  const next = lower.slice(item.end, Math.min(item.end + 8, lower.length)).join(' ')
  const denied =
    (asked && group.negated) ||
    (word.startsWith('help') && group.negated && /^(?:to )?(?:draft|write|draw|prepare|design)\b/.test(next)) ||
    (/^ha(?:ve|s|d)$/.test(word) && /^no (?:role|part|say|hand|input)\b/.test(next))
  if (!denied && !(asked && !group.negated)) return []
  // "a plan that Kessar did not help draft": the party stands between the two.
  const who = subject >= 0 && discourse.at[subject] < 0 ? subject : items[verb - 1]?.kind === 'noun' ? verb - 1 : -1
  if (who < 0 || sentence[items[who].first] !== sentence[item.first]) return []
  const { first, end } = items[who]
  const party = partyOf(first, end)
  if (party === null) return []
  return [{ proposal, part: denied ? 'left out' : 'consulted', how: '', party, first, end: item.end }]
}

/** "drafted the plan after *consulting* Varnia", "briefed the union on the plan": who was asked by who made it. */
function asking({ phrases, partyOf }: Context, discourse: Discourse, verb: number): Part[] {
  const { items, lower } = phrases
  const { head, verb: group, first } = items[verb]
  if (!ASKING.has(lower[head]) || group!.passive || group!.negated || group!.modal !== null) return []
  if (group!.form !== 'gerund' && group!.form !== 'finite') return []
  if (group!.form === 'gerund' && !/^(?:after|while|by|and)$/.test(lower[first - 1] ?? '')) return []
  const object = objectOf(phrases, verb)
  const proposal = object < 0 || discourse.at[object] >= 0 ? -1 : proposalIn(phrases, discourse, verb)
  const party = proposal < 0 ? null : partyOf(items[object].first, items[object].end)
  return party === null
    ? []
    : [{ proposal, part: 'consulted', how: '', party, first: items[object].first, end: items[object].end }]
}

/** "drawn up *in consultation with* the union". */
function consultation({ phrases, partyOf }: Context, discourse: Discourse, item: number): Part[] {
  const { items, lower } = phrases
  if (lower[items[item].head] !== 'consultation' || lower[items[item].first - 1] !== 'in') return []
  const [joint, noun] = [items[item + 1], items[item + 2]]
  if (joint === undefined || lower[joint.head] !== 'with' || noun?.kind !== 'noun') return []
  const proposal = proposalIn(phrases, discourse, item)
  const party = proposal < 0 ? null : partyOf(noun.first, noun.end)
  return party === null ? [] : [{ proposal, part: 'consulted', how: '', party, first: noun.first, end: noun.end }]
}

const SHUTTING = /^(?:left|excluded|shut|kept|cut|frozen)$/
const DRAFTING = /^(?:drafting|writing|preparation|preparations|design|wording|authorship)$/

/** "Varnia was *left out of* the drafting", "was *excluded from* the drafting of the plan". */
function shutOut({ phrases, partyOf }: Context, discourse: Discourse, verb: number): Part[] {
  const { items, lower } = phrases
  const { head, end, verb: group } = items[verb]
  if (!group!.passive || group!.negated || group!.modal !== null || !SHUTTING.test(lower[head])) return []
  if (lower[head] !== 'excluded' && lower[end] !== 'out') return []
  let from = end
  while (from < end + 3 && !/^(?:of|from)$/.test(lower[from])) from++
  const what = /^(?:the|its|any|all)$/.test(lower[from + 1]) ? from + 2 : from + 1
  const subject = subjectOf(phrases, verb)
  if (what >= lower.length || from >= end + 3 || subject < 0 || discourse.at[subject] >= 0) return []
  const paper = discourse.at[phrases.itemOf[what]]
  if (paper < 0 && !DRAFTING.test(lower[what])) return []
  const proposal = paper >= 0 ? paper : proposalNear(phrases, discourse, verb)
  const { first, end: stop } = items[subject]
  const party = proposal < 0 ? null : partyOf(first, stop)
  return party === null ? [] : [{ proposal, part: 'left out', how: '', party, first, end: Math.max(stop, end) }]
}

/** The proposal of the same sentence, nearest to an item before it, else behind it; or -1. */
function proposalIn({ items, firstItems, sentence }: Phrases, { at }: Discourse, item: number): number {
  const s = sentence[items[item].first]
  for (let i = item - 1; i >= firstItems[s]; i--) if (at[i] >= 0) return at[i]
  for (let i = item + 1; i < firstItems[s + 1]; i++) if (at[i] >= 0) return at[i]
  return -1
}

/** The proposal of the same sentence, nearest to a verb, or of the sentence before. */
function proposalNear({ items, firstItems, sentence }: Phrases, discourse: Discourse, verb: number): number {
  const s = sentence[items[verb].first]
  for (let at = verb - 1; at >= firstItems[s]; at--) if (discourse.at[at] >= 0) return discourse.at[at]
  for (let at = verb + 1; at < firstItems[s + 1]; at++) if (discourse.at[at] >= 0) return discourse.at[at]
  if (s === 0) return -1
  for (let at = firstItems[s] - 1; at >= firstItems[s - 1]; at--) if (discourse.at[at] >= 0) return discourse.at[at]
  return -1
}
