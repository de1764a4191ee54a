import { words } from '../phrases/index.ts'

/**
 * - `plan`: something that is put forward: plan, draft, offer
 * - `agreement`: something that was agreed, or may be: pact, accord
 * - `demand`: what one side asks of another
 * - `bill`: what a parliament or council has before it
 */
export type ProposalForm = 'plan' | 'agreement' | 'demand' | 'bill'

export interface ProposalNoun {
  readonly lemma: string
  readonly form: ProposalForm
  /** Means a proposal only where the article has spoken of one, or says that it is one: "the text", "the paper". */
  readonly weak: boolean
}

const LISTS: readonly (readonly [ProposalForm, weak: boolean, string])[] = [
  [
    'plan',
    false,
    'plan draft framework blueprint offer proposal package scheme initiative formula roadmap compromise counteroffer counter-offer counterproposal counter-proposal proposition',
  ],
  ['plan', true, 'text paper document memorandum version outline terms idea point suggestion term'],
  ['agreement', false, 'agreement pact accord treaty deal'],
  ['agreement', true, 'settlement arrangement understanding contract'],
  ['demand', false, 'demand ultimatum'],
  ['bill', false, 'bill amendment resolution'],
  ['bill', true, 'measure legislation motion'],
]

const NOUNS: ReadonlyMap<string, ProposalNoun> = new Map(
  LISTS.flatMap(([form, weak, list]) =>
    words(list).flatMap((lemma): [string, ProposalNoun][] => [
      [lemma, { lemma, form, weak }],
      [lemma.endsWith('y') ? `${lemma.slice(0, -1)}ies` : `${lemma}s`, { lemma, form, weak }],
    ]),
  ),
)

/** The proposal noun that a word in lower case is a form of. */
export function proposalNoun(lower: string): ProposalNoun | null {
  return NOUNS.get(lower) ?? null
}

/** Words before the noun that make another thing of it: "a good deal", "domestic demand", "a business plan". */
export const OTHER_THINGS: ReadonlySet<string> = new Set(
  words(
    'good great raw square big domestic consumer consumption internal external foreign-exchange loan credit market chip oil energy export import industrial world global local slack weak strong growing rising falling sluggish sagging pent-up excess peak pension retirement flight floor lesson business marketing sales software newspaper government commercial toilet white tender takeover merger share stock rights public initial bid price job contingency dollar currency',
  ),
)

/** Determiners of proposals that are none: "any offer", "no plan". */
export const UNREAL: ReadonlySet<string> = new Set(words('any no every each whatever another what neither either'))

/** Words that tell one version of a proposal from another. */
export const VERSIONS: ReadonlyMap<string, number | null> = new Map<string, number | null>([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['initial', 1],
  ['original', 1],
  ['earlier', null],
  ['previous', null],
  ['revised', null],
  ['amended', null],
  ['updated', null],
  ['new', null],
  ['latest', null],
  ['final', null],
])

/** Parts of a proposal that stand for it: "the main points of a plan", "the terms of the pact". */
export const PARTS: ReadonlySet<string> = new Set(
  words(
    'points point terms term provisions provision outline outlines contents elements parts part version versions copy copies draft text spirit principle principles details idea details idea most all much some conditions spine bulk substance cornerstone',
  ),
)
