import { formsTable, type Phrases, words } from '../phrases/index.ts'
import { type Family, familyOfNoun, familyOfVerb } from './term-words.ts'

/** Families whose words want what their content clause tells: "demands that", "proposes that", "stipulates that". */
const WANTING: ReadonlySet<Family> = new Set<Family>(['demand', 'offer', 'hold', 'agree'])

/** Whether the item on which a clause hangs wants what it tells; -1 does not. */
export function wants({ items, lower }: Phrases, governor: number): boolean {
  if (governor < 0) return false
  const { kind, head } = items[governor]
  const family = kind === 'verb' ? familyOfVerb(lower[head]) : familyOfNoun(lower[head])
  return family !== null && WANTING.has(family)
}

/**
 * Whether a verb group is in the bare form, without a modal: "(that Kessar) leave", "(that it) be left". Behind a plural that is
 * the present too, which only what it hangs on tells apart.
 */
export function isBare({ items, lower, tag }: Pick<Phrases, 'items' | 'lower' | 'tag'>, verb: number): boolean {
  const { first, verb: group } = items[verb]
  if (group === null || group.form !== 'finite' || group.modal !== null) return false
  return /^VBP?$/.test(tag[first]) && !/^(?:am|are|do|'re|'m)$/.test(lower[first])
}

const LEAVING_OFF: ReadonlyMap<string, string> = formsTable(
  words(
    'abandon drop end stop halt suspend shelve scrap relinquish renounce forgo forego forsake surrender withdraw cancel quit freeze delay postpone reconsider rescind revoke waive yield',
  ),
)

/** Verbs of giving up what was meant: "abandon (its bid to)". */
export const leavesOff = (lower: string): boolean => LEAVING_OFF.has(lower)

const QUESTS: ReadonlySet<string> = new Set(
  words(
    'bid plan attempt effort drive quest campaign push claim right ambition aspiration aim goal hope wish desire intention move threat fight pursuit refusal decision vow pledge policy scheme project application request demand option',
  ).flatMap((noun) => [noun, `${noun.replace(/y$/, 'ie')}s`]),
)

/** Nouns of what somebody means to do: "its bid (to join)". */
export const isQuest = (lower: string): boolean => QUESTS.has(lower)
