import type { Stance } from '../codings/index.ts'
import { formsTable, type Phrases, words } from '../phrases/index.ts'
import type { ProposalStatus } from './proposal.ts'

/** What a verb says of the proposal that it has for its object. */
export interface Meaning {
  readonly status: ProposalStatus | null
  readonly stance: Stance | null
}

const LISTS: readonly (readonly [ProposalStatus | null, Stance | null, string])[] = [
  ['floated', null, 'float mull moot'],
  [
    'presented',
    null,
    'present table unveil submit deliver circulate publish carry hand send bring propose announce resubmit reintroduce',
  ],
  ['amended', null, 'amend revise rewrite modify redraft update'],
  ['accepted', 'accepts', 'accept approve endorse adopt ratify initial'],
  // Whoever is for it has not thereby taken it: that is for those whom it binds.
  [null, 'accepts', 'back support embrace'],
  ['rejected', 'rejects', 'reject dismiss spurn rebuff refuse'],
  ['withdrawn', null, 'withdraw scrap shelve rescind drop abandon'],
  // Who signs an agreement has taken it.
  ['in force', 'accepts', 'sign conclude'],
  ['in force', null, 'implement enforce'],
  // Whoever is against a bill has not yet brought it down.
  [null, 'rejects', 'oppose'],
  [null, 'resists', 'resist criticise criticize denounce condemn question doubt attack'],
  [null, 'open', 'study consider examine welcome weigh discuss'],
]
/** Of these verbs, what is not inflected. */
export const BASE_FORMS: ReadonlySet<string> = new Set(LISTS.flatMap(([, , list]) => words(list)))
/** Of an agreement alone: "struck a deal", not "struck down a plan". */
export const AGREED: ReadonlyMap<string, string> = formsTable(words('reach strike seal clinch ink'))
export const MEANINGS: ReadonlyMap<string, Meaning> = new Map(
  LISTS.flatMap(([status, stance, list]) =>
    [...formsTable(words(list)).keys()].map((form): [string, Meaning] => [form, { status, stance }]),
  ),
)
/** Verbs that have the proposal behind a preposition. */
export const WITH_PREPOSITION: ReadonlyMap<string, readonly [ReadonlySet<string>, Meaning]> = new Map(
  (
    [
      ['agree', 'to on', 'accepted', 'accepts'],
      ['consent', 'to', 'accepted', 'accepts'],
      ['object', 'to', null, 'resists'],
      ['live', 'with', null, 'open'],
      ['balk', 'at', null, 'resists'],
      ['vote', 'against', null, 'rejects'],
    ] as const
  ).flatMap(([verb, preposition, status, stance]) =>
    [...formsTable([verb]).keys()].map((form): [string, readonly [ReadonlySet<string>, Meaning]] => [
      form,
      [new Set(words(preposition)), { status, stance }],
    ]),
  ),
)
/** Verbs whose particle makes them say it: "gave up its demand", "turned the offer down". */
export const WITH_PARTICLE: ReadonlyMap<string, readonly [particle: string, Meaning]> = new Map(
  (
    [
      ['give', 'up', 'withdrawn', null],
      ['turn', 'down', 'rejected', 'rejects'],
      ['vote', 'down', 'rejected', 'rejects'],
      ['throw', 'out', 'rejected', 'rejects'],
    ] as const
  ).flatMap(([verb, particle, status, stance]) =>
    [...formsTable([verb]).keys()].map((form): [string, readonly [string, Meaning]] => [
      form,
      [particle, { status, stance }],
    ]),
  ),
)

/** Tokens behind a proposal within which it is said that it is put forward: "put the plan *for the dam* on the table". */
const FORWARD_REACH = 5

/** "*Put* the plan forward", "put it *back on the table*": behind its object, or, of a passive, behind the verb. */
export function isPutForward(lower: readonly string[], verb: number, behind: number): boolean {
  if (!/^(?:put|puts|putting)$/.test(lower[verb])) return false
  for (let at = behind; at < behind + FORWARD_REACH && /^[\w'-]+$/.test(lower[at] ?? ''); at++)
    if (lower[at] === 'forward' || lower.slice(at, at + 3).join(' ') === 'on the table') return true
  return false
}
/** Whoever puts a proposal forward. */
export const PUT_FORWARD: Meaning = { status: 'presented', stance: null }

/** Whoever takes a consent back. */
export const ENDED: Meaning = { status: 'rejected', stance: 'rejects' }
const CONSENT = /^(?:acceptance|approval|consent|endorsement|support|backing|signature|assent)$/

/** "Withdrew *its acceptance* of the plan": the item of the plan; -1: it is no such thing that is taken back. */
export function consentTakenBack({ items, lower, lemma }: Phrases, verb: number, target: number): number {
  if (target < 0 || !CONSENT.test(lower[items[target].head])) return -1
  if (!/^(?:withdraw|rescind|revoke|retract|cancel)$/.test(lemma[items[verb].head])) return -1
  const [joint, plan] = [items[target + 1], items[target + 2]]
  return joint !== undefined && /^(?:of|to|for|from)$/.test(lower[joint.head]) && plan?.kind === 'noun'
    ? target + 2
    : -1
}
