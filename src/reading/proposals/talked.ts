import type { Mention } from './mentions.ts'
import type { ProposalForm } from './nouns.ts'

/** A proposal of one article with every place that speaks of it. */
export interface Talked {
  readonly index: number
  form: ProposalForm
  readonly mentions: Mention[]
  /** Items of pronouns that stand for it. */
  readonly pronouns: number[]
  /** It lies on paper: "draft", "text", "document". */
  onPaper: boolean
  plural: boolean
  version: Mention['version']
  /** Item of the verb by which it is put forward, where no noun names it: "offered to lift", or -1. */
  verb: number
  /** Only a heading speaks of it so far. */
  inHeading: boolean
  /** Parties whose proposal it is said to be. */
  readonly owners: Set<string>
  /** Names that tell it from others: `elm` of "the Elm draft". */
  readonly called: Set<string>
  /** Item of its last mention. */
  last: number
}

/** The proposals of a text, and which of them each item speaks of (-1: none). */
export interface Discourse {
  readonly proposals: Talked[]
  /** By item. */
  readonly at: Int32Array
  /** By item: the mention, where a noun makes it. */
  readonly mentions: readonly (Mention | null)[]
}

/** Nouns of what lies on paper. */
export const PAPER: ReadonlySet<string> = new Set([
  'draft',
  'text',
  'paper',
  'document',
  'framework',
  'memorandum',
  'version',
  'accord',
  'blueprint',
  'roadmap',
  'agreement',
  'resolution',
  'bill',
])

/** A proposal that nothing went before. */
export function open(proposals: Talked[], form: ProposalForm): Talked {
  const talked: Talked = {
    index: proposals.length,
    form,
    mentions: [],
    pronouns: [],
    onPaper: false,
    plural: false,
    version: null,
    verb: -1,
    inHeading: false,
    owners: new Set(),
    called: new Set(),
    last: -1,
  }
  proposals.push(talked)
  return talked
}

/** One more mention of a proposal. */
export function join(talked: Talked, mention: Mention): void {
  talked.mentions.push(mention)
  talked.last = mention.item
  talked.onPaper ||= PAPER.has(mention.noun.lemma) || mention.draft
  if (talked.mentions.length === 1) talked.plural = mention.plural
  talked.version ??= mention.version
  if (mention.owner !== null) talked.owners.add(mention.owner.party)
  else if (mention.maker !== null && talked.owners.size === 0) talked.owners.add(mention.maker)
}
