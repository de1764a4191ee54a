import { once } from '../../text/index.ts'
import { formsTable, type Phrases, words } from '../phrases/index.ts'
import type { Piece } from './pieces.ts'

/**
 * What kind of thing is done, by verbs and the nouns made of them: what parties bargain over is mostly of a few kinds, and what
 * papers report beside it of others.
 */
export type Deed =
  | 'pay'
  | 'get'
  | 'change'
  | 'end'
  | 'begin'
  | 'move'
  | 'free'
  | 'hold back'
  | 'share'
  | 'show'
  | 'bind'
  | 'be'
  | 'go on'
  | 'meet'
  | 'say'
  | 'fight'
  | 'market'
  | 'judge'

const LISTS: readonly (readonly [Deed, verbs: string, nouns: string])[] = [
  [
    'pay',
    'pay give grant lend contribute provide fund finance compensate return repay refund reimburse supply deliver invest donate allocate award write forgive subsidise subsidize insure bear cover owe hand cede surrender transfer sell buy purchase lease rent',
    'payment loan grant contribution compensation aid fund levy fee duty tax tariff fine penalty subsidy repayment instalment installment deposit bonus pension wage salary pay transfer sale purchase lease advance credit money sum dues relief handover delivery',
  ],
  ['get', 'get receive obtain gain win earn enjoy keep retain benefit ship export', 'share seat say'],
  [
    'change',
    'raise lower cut reduce double halve triple quadruple increase decrease widen extend shorten lengthen expand trim slash boost lift ease tighten loosen adjust amend revise limit cap ration restrict curb scale phase reschedule index lessen shrink enlarge prolong postpone delay defer push',
    'rise increase cut reduction rate ceiling cap floor limit quota share target level extension delay postponement deferral adjustment restriction raise maturity interest price surplus deficit',
  ],
  [
    'end',
    'end halt stop suspend freeze drop scrap remove abolish cancel dismantle close shut abandon waive repeal withdraw cease disband dissolve retire terminate shelve eliminate',
    'end halt suspension freeze removal abolition cancellation closure withdrawal moratorium standstill ceasefire cease-fire truce pause phase-out termination',
  ],
  [
    'begin',
    'open create establish introduce launch build form appoint reopen resume restore set install construct found start begin adopt impose',
    'opening creation establishment introduction restoration resumption reopening appointment construction election referendum vote commission committee council panel seat',
  ],
  [
    'move',
    'leave pull move send deploy station return retreat quit vacate evacuate relocate repatriate resettle redeploy enter admit post',
    'pullout pullback departure return retreat deployment redeployment evacuation access corridor passage zone observer monitor inspector inspection patrol troop',
  ],
  [
    'free',
    'free release exempt spare exclude pardon absolve relieve liberate',
    'release exemption amnesty pardon immunity waiver exception exclusion',
  ],
  [
    'hold back',
    'ban bar forbid prohibit prevent refrain abstain avoid keep withhold outlaw',
    'ban embargo sanction prohibition blockade boycott',
  ],
  [
    'share',
    'share split divide swap exchange trade pool merge match join',
    'exchange swap split share division stake partnership',
  ],
  [
    'show',
    'publish disclose report inform verify inspect monitor audit register notify certify open allow',
    'publication disclosure report verification monitoring audit inspection certificate transparency',
  ],
  [
    'bind',
    'comply respect honour honor observe ratify implement enforce apply guarantee ensure secure protect recognise recognize accept oblige commit commission',
    'guarantee assurance recognition compliance protection safeguard commitment right veto',
  ],
  ['be', 'be become remain have take make', ''],
  ['go on', 'continue stay stand wait hold last run expire lapse fall', ''],
  [
    'meet',
    'meet travel visit attend arrive speak negotiate discuss convene gather resume call fly host',
    'meeting talk visit call session round summit conference',
  ],
  [
    'say',
    'say tell add deny warn accuse claim argue describe criticise criticize urge appeal ask welcome',
    'statement comment charge accusation claim',
  ],
  [
    'fight',
    'kill attack hit strike shell bomb wound fire seize capture arrest shoot burn clash march protest',
    'attack shelling strike raid clash protest march',
  ],
  [
    'market',
    'rise drop slip climb gain lose trade quote close slide jump tumble yield',
    'bond share market index trader analyst',
  ],
  ['judge', 'mean mark show prove seem appear think believe expect doubt hope fear cost hurt help threaten', ''],
]

function table(pick: (list: readonly [Deed, string, string]) => Iterable<string>): ReadonlyMap<string, Deed> {
  const found = new Map<string, Deed>()
  for (const list of LISTS) for (const form of pick(list)) if (!found.has(form)) found.set(form, list[0])
  return found
}

const verbDeeds = once(() => table(([, verbs]) => formsTable(words(verbs)).keys()))
const nounDeeds = once(() =>
  table(([, , nouns]) =>
    nouns === ''
      ? []
      : words(nouns).flatMap((noun) => [
          noun,
          /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : /(?:s|x|ch)$/.test(noun) ? `${noun}es` : `${noun}s`,
        ]),
  ),
)

const deedOfVerb = (lower: string): Deed | null => verbDeeds().get(lower) ?? null

const deedOfNoun = (lower: string): Deed | null => nounDeeds().get(lower) ?? null

/** What it does or names: by its verb, or its first noun that says. */
export function deedOf(piece: Piece, { items, lower }: Phrases): string {
  if (piece.verb >= 0) {
    const word = lower[items[piece.verb].head]
    const own = deedOfVerb(word)
    if (own !== null && own !== 'be') return own
    // "would be exempt", "would have a period of grace": what stands behind says what.
  }
  for (let at = Math.max(piece.from, piece.verb + 1); at < piece.stop; at++) {
    if (items[at].kind === 'word') continue
    const word = lower[items[at].head]
    const found = items[at].kind === 'noun' ? deedOfNoun(word) : deedOfVerb(word)
    if (found !== null) return `${found}${piece.verb >= 0 ? ' be' : ''}`
  }
  return piece.verb >= 0 ? 'other' : 'no deed'
}
