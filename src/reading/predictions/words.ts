import { formsTable, words } from '../phrases/index.ts'

/** Cues that foretell, whatever follows. */
export const FORETELLING: ReadonlyMap<string, string> = formsTable(
  words(
    'predict forecast project expect warn fear foresee anticipate bet estimate doubt reckon caution believe think foretell worry',
  ),
)
/** Nouns of the same. */
export const FORETELLING_NOUNS: RegExp = /\b(?:forecast|prediction|projection|warning|expectation|estimate|fear)s?\b/

/** Verbs of meetings and appointments: these are for the calendar. */
export const SCHEDULED: ReadonlyMap<string, string> = formsTable(
  words(
    'meet visit travel address attend resume speak arrive brief host convene gather reconvene talk discuss hold consult confer chair receive greet join present report go fly land return begin start open consider announce',
  ),
)

/** What happens to someone rather than what someone does: said of one's own side too it is a prediction. */
export const HAPPENING: ReadonlyMap<string, string> = formsTable(
  words(
    'fall rise drop climb grow shrink decline lose suffer benefit gain face need survive collapse fail succeed become run die dry empty happen occur worsen improve deteriorate recover slow weaken strengthen hurt damage harm cost cause lead trigger spark escalate spread reach exceed double halve remain continue last take mark embolden validate destabilise destabilize undermine help boost mean result prompt provoke increase decrease narrow widen ease prove affect slip soar plunge end break add',
  ),
)

/** People whose trade it is to foretell. */
export const EXPERTS: RegExp =
  /\b(?:analysts?|economists?|traders?|dealers?|brokers?|experts?|critics?|investors?|observers?|forecasters?|strategists?|institute|bank|trust|securities|research|professor|fund manager)\b/i

export const LIKELY: ReadonlyMap<string, 'likely' | 'unlikely' | 'expected'> = new Map([
  ['likely', 'likely'],
  ['unlikely', 'unlikely'],
  ['expected', 'expected'],
  ['bound', 'likely'],
  ['certain', 'likely'],
  ['sure', 'likely'],
  ['forecast', 'expected'],
  ['projected', 'expected'],
  ['predicted', 'expected'],
  ['doomed', 'likely'],
  ['poised', 'likely'],
  ['set', 'expected'],
])

export const PROBABLY: ReadonlySet<string> = new Set([
  'probably',
  'likely',
  'almost',
  'inevitably',
  'certainly',
  'surely',
  'eventually',
  'undoubtedly',
  'soon',
  'perhaps',
  'possibly',
])

export const CONDITIONS: ReadonlySet<string> = new Set(['if', 'unless', 'once'])
