import { formsTable, words } from '../phrases/index.ts'

/** Verbs that foretell, whatever follows. */
export const FORETELLING: ReadonlyMap<string, string> = formsTable(
  words(
    'predict forecast project expect warn fear foresee anticipate bet estimate doubt reckon caution believe think foretell worry see envisage envision imagine prophesy assume suspect gamble hope guess calculate augur bode promise wager',
  ),
)
/** Verbs of these that have what they foretell as their object: "expects a vote", "sees the notes above 70". */
export const EXPECTING: ReadonlyMap<string, string> = formsTable(
  words('expect forecast project predict see foresee anticipate envisage estimate think reckon believe fear put'),
)
/** The same of verbs that have it behind a preposition: "warns of a strike", "bet on a pact". */
export const EXPECTING_OF: ReadonlyMap<string, string> = formsTable(words('warn bet bank count gamble brace'))
/** Nouns of the same. */
export const FORETELLING_NOUNS: RegExp =
  /\b(?:forecast|prediction|projection|warning|expectation|estimate|fear|bet|hope|worry|worrie|outlook|scenario)s?\b/

/** Verbs of meetings and appointments: these are for the calendar. */
export const SCHEDULED: ReadonlyMap<string, string> = formsTable(
  words(
    'meet visit travel address attend resume sit speak arrive brief host convene gather reconvene talk discuss hold consult confer chair receive greet join present report go fly land return begin start open consider announce',
  ),
)

/** People whose trade it is to foretell. */
export const EXPERTS: RegExp =
  /\b(?:analysts?|economists?|traders?|dealers?|brokers?|experts?|critics?|investors?|observers?|forecasters?|strategists?|institute|bank|trust|securities|research|professor|fund manager|strategist|scientists?|engineers?|pollsters?|lenders?|holders?|bookmakers?|university|agency|rating|capital|partners)\b/i

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
  ['tipped', 'expected'],
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

/** Words that say by themselves how likely something is: "another cut is likely", "a signature by Friday improbable". */
export const ODDS: ReadonlyMap<string, 'likely' | 'unlikely' | 'may' | 'expected'> = new Map<
  string,
  'likely' | 'unlikely' | 'may' | 'expected'
>([
  ...words('likely probable inevitable certain unavoidable certainty near-certain').map((word): [string, 'likely'] => [
    word,
    'likely',
  ]),
  ...words('unlikely improbable doubtful inconceivable unthinkable impossible').map((word): [string, 'unlikely'] => [
    word,
    'unlikely',
  ]),
  ...words('possible conceivable chance chances odds probability likelihood possibility risk prospect prospects').map(
    (word): [string, 'may'] => [word, 'may'],
  ),
  ...words('estimate forecast projection prediction outlook').map((word): [string, 'expected'] => [word, 'expected']),
])

/** Phrases that make what follows hang on something: "without a deal", "in that case". */
export const HINGES: ReadonlySet<string> = new Set(
  words('without with given absent failing barring otherwise then when while until provided assuming after should'),
)

/** What a proposal would do is a term, and no prediction of whoever tells of it. */
export const PROPOSALS: ReadonlySet<string> = new Set(
  words(
    'plan draft framework blueprint offer proposal package scheme text paper document accord pact agreement bill amendment resolution demand',
  ),
)
