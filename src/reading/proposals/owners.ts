import { type Item, type Phrases, sentenceStart, subjectOf } from '../phrases/index.ts'
import type { Context } from './context.ts'

/** The party that owns a proposal by the words before its noun: tokens `first .. end - 1`. */
export interface Owner {
  readonly party: string
  readonly first: number
  readonly end: number
}

/** Token after a possessive ending within the phrase; its first token where there is none. */
export function possessiveEnd({ tag }: Phrases, item: Item): number {
  for (let i = item.head - 1; i > item.first; i--) if (tag[i] === 'POS') return i + 1
  return item.first
}

/**
 * Whose proposal a phrase says that it speaks of, or null.
 *
 * @param possessive as `possessiveEnd` gives it
 * @param isDemand what it speaks of is a demand
 */
export function ownerOf(context: Context, item: Item, possessive: number, isDemand: boolean): Owner | null {
  const { phrases, partyOf, nationOf } = context
  const { tag } = phrases
  const owned = possessive > item.first || tag[item.first] === 'PRP$'
  const end = possessive > item.first ? possessive : tag[item.first] === 'PRP$' ? item.first + 1 : item.head
  if (end <= item.first) return null
  const party = owned
    ? (partyOf(item.first, end) ?? (isDemand ? ownOf(context, item) : null))
    : nationOf(item.first, end)
  return party === null ? null : { party, first: item.first, end }
}

/** Verbs whose "its" is another's: "Kessar rejected its offer". */
const ANSWERING =
  /^(?:reject|accept|refuse|decline|dismiss|welcome|consider|study|answer|receive|discuss|endorse|back|support|oppose|criticise|criticize|denounce|describe|call|turn|examine|weigh|review|sign|ratify|reply|respond|react)$/

/** "Kessar stuck to its demand": whose it is where the reader does not know, by the subject of the verb before. */
function ownOf({ phrases, partyOf }: Context, { first }: Item): string | null {
  const { items, itemOf, lower, lemma } = phrases
  if (lower[first] !== 'its') return null
  const own = itemOf[first]
  for (let at = own - 1; at >= Math.max(sentenceStart(phrases, own), own - OWN_REACH); at--) {
    if (items[at].kind === 'noun') return null
    if (items[at].kind !== 'verb') continue
    if (ANSWERING.test(lemma[items[at].head])) return null
    const subject = subjectOf(phrases, at)
    return subject < 0 || subject >= at ? null : partyOf(items[subject].first, items[subject].end)
  }
  return null
}

/** Items between "its" and the verb of which it is the subject's. */
const OWN_REACH = 4

const BODY =
  /^(?:committee|union|federation|association|council|board|fund|bank|group|league|alliance|coalition|bloc|panel|commission|agency|company)$/

/** What a mention of a proposal, and a proposal that was spoken of before, say of whose it is. */
interface Owned {
  readonly owner: Owner | null
  readonly determiner: string
  /** Content words before the noun. */
  readonly words: ReadonlySet<string>
}

/** "The committee's proposal" is not the one that is known to be Kessar's, though the text does not say here whose committee it is. */
export function isOfOther(
  { owner, determiner, words }: Owned,
  { owners, mentions }: { readonly owners: ReadonlySet<string>; readonly mentions: readonly Owned[] },
): boolean {
  if (owner !== null || determiner !== 'owned' || owners.size === 0) return false
  const body = [...words].find((word) => BODY.test(word))
  if (body === undefined || mentions.some((one) => one.words.has(body))) return false
  return ![...owners].some((party) => party.toLowerCase().split(/\s+/).includes(body))
}
