import type { PloverAct } from './event.ts'

/**
 * How a verb that is not in the lexicon of stances says its act; the two lexicons are one, each word in one of them.
 *
 * - `object`: to or about its object, who must be somebody ("accused Varnia", "asked the mothers")
 * - `to`: what its object is to do ("asked them to leave", "told them to leave")
 * - `for`: somebody for something ("asked her guest for a signature")
 * - `that`: what it says of a thing ("complained that")
 */
export interface VerbalFrame {
  readonly act: PloverAct
  readonly needs: 'object' | 'to' | 'for' | 'that'
  /** Prepositions whose phrase is whom it is said to. */
  readonly toward: readonly string[]
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/** `ACT needs toward | verbs` */
const TABLE = `
ACCUSE object - | accuse blame reproach rebuke chide chastise berate castigate lambast lambaste slam fault censure sue
  scold reprimand lash+out hit+out
ACCUSE that to | complain protest charge
REQUEST to - | ask urge press implore tell beg exhort pressure push order instruct invite beseech entreat nudge prod challenge
REQUEST to to | appeal
REQUEST for - | ask press push petition lobby beg
REQUEST that - | ask demand urge propose suggest recommend request insist
SUPPORT object - | thank commend congratulate compliment salute
CONSULT object - | sound+out consult brief
`

const HARM = words(
  'bluff lie liar sham farce provocation mistake insult outrage scandal betrayal threat trick fraud disgrace folly blunder blackmail nonsense absurd false unfair unjust illegal unacceptable irresponsible dangerous reckless hypocritical provocative cynical dishonest aggression violation breach protectionist protectionism discrimination discriminatory',
)
const GOOD = words(
  'reasonable constructive useful helpful welcome encouraging positive fair courageous generous historic wise sensible breakthrough promising balanced statesmanlike excellent',
)

/** Words by which somebody judges what another did: "called the move a provocation". */
export const VERDICTS: ReadonlyMap<string, PloverAct> = new Map<string, PloverAct>([
  ...HARM.map((word): [string, PloverAct] => [word, 'ACCUSE']),
  ...GOOD.map((word): [string, PloverAct] => [word, 'SUPPORT']),
])

/** Verbs that judge their object so. */
export const JUDGING: ReadonlySet<string> = new Set(words('call describe brand label dub denounce term'))

/** What is threatened with where somebody says that they will: "said it would retaliate". */
export const HARMING: ReadonlySet<string> = new Set(
  words(
    'retaliate answer veto block boycott attack strike shell bomb punish penalise penalize sanction expel blockade',
  ),
)

/** Letters and formal steps by which one complains to another, as the object of handing them over. */
export const COMPLAINTS: ReadonlySet<string> = new Set(words('protest complaint objection'))
export const HANDING: ReadonlySet<string> = new Set(words('lodge file hand deliver send make submit register'))

/** Doing what another wants, as what somebody offers: "offered to lift the embargo". */
export const GIVING: ReadonlySet<string> = new Set(
  words(
    'lift ease relax remove drop waive cede relinquish surrender release free return reopen open withdraw let give cut reduce lower postpone extend limit restrain buy share',
  ),
)

export const VERBAL_FRAMES: ReadonlyMap<string, readonly VerbalFrame[]> = framesOf()

function framesOf(): Map<string, VerbalFrame[]> {
  const found = new Map<string, VerbalFrame[]>()
  for (const line of TABLE.trim()
    .replace(/\n {2}/g, ' ')
    .split('\n')) {
    const [head = '', verbs = ''] = line.split('|')
    const [act, needs, toward] = head.trim().split(/\s+/) as [PloverAct, VerbalFrame['needs'], string]
    for (const verb of words(verbs)) {
      const lemma = verb.replace('+', ' ')
      const held = found.get(lemma) ?? []
      found.set(lemma, held)
      held.push({ act, needs, toward: toward === '-' ? [] : [toward] })
    }
  }
  return found
}
