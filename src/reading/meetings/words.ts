import type { MeetingKind } from './meeting.ts'

const kinds = (text: string): ReadonlyMap<string, MeetingKind> =>
  new Map(
    text
      .trim()
      .split('\n')
      .flatMap((row) => {
        const [kind, ...words] = row.trim().split(/\s+/)
        return words.map((word): [string, MeetingKind] => [word.replaceAll('_', ' '), kind as MeetingKind])
      }),
  )

/** Nouns for what is held, by lemma. */
export const MEETING_NOUNS: ReadonlyMap<string, MeetingKind> = kinds(`
  meeting meeting session summit conference sitting gathering hearing get-together debate lunch dinner breakfast
  talks talk talks negotiation consultation round dialogue parley
  visit visit trip tour stopover stop
  call call
  deadline deadline ultimatum
  vote vote ballot referendum plebiscite runoff
`)

/** Nouns that need a word before them that makes them meetings: "telephone call", "plenary session". */
export const CALL_WORDS: ReadonlySet<string> = new Set(['telephone', 'phone', 'video', 'conference', 'telephoned'])
/** Words that make these nouns something else: "news conference", "peace talks" stay, "a meeting place" does not. */
export const OTHER_THING: ReadonlySet<string> = new Set([
  'news',
  'press',
  'trading',
  'training',
  'jam',
  'annual_report',
  'question',
  'drinking',
  'bidding',
  'closing',
])

/** Verbs of which the noun is the object, and what they say of it. */
export const HOLDING: ReadonlySet<string> = new Set(
  'hold have attend open begin start resume host conduct end conclude complete finish continue convene chair lead join address finalise enter'.split(
    ' ',
  ),
)
export const ARRANGING: ReadonlySet<string> = new Set(
  'schedule plan set announce arrange call convene fix agree slate expect confirm organise organize'.split(' '),
)
export const POSTPONING: ReadonlySet<string> = new Set([
  'postpone',
  'delay',
  'put off',
  'defer',
  'reschedule',
  'move',
  'hold over',
  'push back',
  'shift',
  'adjourn',
  'put back',
])
export const CANCELLING: ReadonlySet<string> = new Set(['cancel', 'call off', 'scrap', 'drop', 'abort', 'scrub'])
/** Verbs of which the noun is the subject. */
export const HAPPENING: ReadonlySet<string> = new Set([
  'open',
  'begin',
  'start',
  'resume',
  'continue',
  'end',
  'conclude',
  'last',
  'take place',
  'take',
  'happen',
  'occur',
  'go ahead',
  'go',
  'go on',
  'follow',
  'break down',
  'break up',
  'break off',
  'collapse',
  'fail',
  'finish',
  'close',
  'produce',
  'get under way',
  'come',
  'reconvene',
  'adjourn',
  'stall',
  'proceed',
  'run',
  'be',
  'enter',
  'hold',
])

/** Verbs that are meetings themselves, by lemma. */
export const MEETING_VERBS: ReadonlyMap<string, MeetingKind> = kinds(`
  meeting meet convene gather reconvene assemble
  talks negotiate confer
  visit visit
  vote vote
`)

/** Verbs of going somewhere, which make a visit where a person or delegation goes to a place. */
export const GOING: ReadonlySet<string> = new Set([
  'travel',
  'fly',
  'go',
  'go on',
  'arrive',
  'land',
  'return',
  'travel on',
  'fly on',
])
export const LEAVING: ReadonlySet<string> = new Set('leave depart'.split(' '))
