import type { PloverAct } from './event.ts'
import { NOUN_CLASSES, type NounClass } from './lexicon.ts'

/** What the object of a verb must be, or must not, for the verb to be the act. */
export interface Frame {
  readonly act: PloverAct
  /** The object must be one of these classes of nouns; empty: none is needed. */
  readonly object: readonly NounClass[]
  /** Prepositions whose phrase is the recipient; `object` where the object itself is. */
  readonly recipient: readonly string[]
  /** The object, or the recipient, must be somebody: a party, person, body or people. */
  readonly onSomebody: boolean
}

/**
 * Verbs by act: `verb > class class > recipient`. Of the object's classes one must fit; `-` for none; `!` for an object or
 * recipient that must be somebody. The recipient is `object`, or the prepositions before it.
 */
const VERBS = `
AGREE
  sign initial ratify conclude seal | accord | with
  reach strike clinch | accord | with
CONCEDE
  lift ease suspend remove relax drop waive cancel end | measure | on against
  return cede surrender relinquish hand over hand back give back | land | to
  reopen open | gate | to
  release | goods asset | to
COOPERATE
  restore resume establish normalise normalize | ties | with
  exchange swap | list | with
AID
  send deliver provide donate ship airlift give grant lend extend | relief | to
RETREAT
  withdraw pull out pull back | forces | from
  release free repatriate hand over exchange swap | captives | to with
REJECT
  suspend break off call off cut off abandon | talks | with
  veto vote down defeat | offer accord law | from of by
PROTEST
  stage hold organise organize | protest | against
  boycott | - | object !
SANCTION
  impose slap levy reimpose | measure | on against
  raise increase | measure | on against
  freeze seize block | asset | of
  recall expel withdraw | envoy | from of
  dismiss sack fire oust remove suspend | officials | of from
  sever cut break off suspend | ties | with
  halt suspend stop cut off shut off restrict curb ban embargo | goods relief | to from !
MOBILIZE
  deploy mass mobilise mobilize send move station amass | forces | to in on
COERCE
  arrest detain jail imprison deport evict | people captives ! | object
  seize confiscate capture impound | craft land captives target | from of
  close shut | gate | to
  raid storm | target ! | object
ASSAULT
  attack bomb shell bombard ambush raid strike | target people forces ! | object
  kill wound injure | people captives forces | object
  execute assassinate behead | people captives forces ! | object
  shoot down bring down down destroy sink | craft target forces | of
  invade overrun occupy | land ! | object
`

/** Verbs without an object that are acts of whoever does them: `verb | recipient`. */
const BARE_VERBS = `
RETREAT
  withdraw pull out pull back retreat | from
PROTEST
  protest | to against
  demonstrate march | against
  walk out | of
  gather assemble rally | outside
ASSAULT
  open fire fire shoot | on at
MOBILIZE
  mobilise mobilize
`

/** Nouns that are events by themselves, as the subject of what they did: "the attack killed 25". */
export const EVENT_NOUNS: ReadonlyMap<string, PloverAct> = new Map([
  ...[
    'attack',
    'strike',
    'raid',
    'shelling',
    'bombardment',
    'bombing',
    'airstrike',
    'explosion',
    'blast',
    'ambush',
    'clash',
    'assault',
    'fire',
    'rocket',
    'missile',
    'shell',
    'gunfire',
    'bomb',
  ].map((noun): [string, PloverAct] => [noun, 'ASSAULT']),
])

function framesOf(): Map<string, Frame[]> {
  const frames = new Map<string, Frame[]>()
  const put = (verb: string, frame: Frame): void => {
    const held = frames.get(verb)
    if (held === undefined) frames.set(verb, [frame])
    else held.push(frame)
  }
  for (const [act, row] of actRows(VERBS)) {
    const [verbs = '', classes = '', recipient = ''] = row.split('|').map((part) => part.trim())
    const list = classes.split(/\s+/)
    const frame: Frame = {
      act,
      object: list.filter((one): one is NounClass => one in NOUN_CLASSES),
      recipient: recipient.split(/\s+/).filter((one) => one !== '!' && one !== ''),
      onSomebody: list.includes('!') || recipient.includes('!'),
    }
    for (const verb of verbsOf(verbs)) put(verb, frame)
  }
  for (const [act, row] of actRows(BARE_VERBS)) {
    const [verbs = '', recipient = ''] = row.split('|').map((part) => part.trim())
    for (const verb of verbsOf(verbs))
      put(verb, {
        act,
        object: [],
        recipient: recipient.split(/\s+/).filter((one) => one !== ''),
        onSomebody: false,
      })
  }
  return frames
}

function actRows(table: string): [PloverAct, string][] {
  let act: PloverAct = 'AGREE'
  return table.split('\n').flatMap((line): [PloverAct, string][] => {
    if (/^[A-Z]/.test(line)) act = line.trim() as PloverAct
    return line.startsWith('  ') ? [[act, line]] : []
  })
}

const PARTICLES = new Set(['out', 'back', 'over', 'down', 'off', 'up', 'fire'])

/** "hand over pull out free" are three verbs. */
function verbsOf(text: string): string[] {
  const verbs: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = verbs.length - 1
    if (
      PARTICLES.has(word) &&
      last >= 0 &&
      /^(?:hand|give|pull|turn|vote|shoot|bring|cut|walk|open|break|call|shut)$/.test(verbs[last] as string)
    )
      verbs[last] += ` ${word}`
    else if (word !== '') verbs.push(word)
  }
  return verbs
}

/** Frames by the lemma of their verb; the first that fits counts. */
export const FRAMES: ReadonlyMap<string, readonly Frame[]> = framesOf()
