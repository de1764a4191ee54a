/**
 * Abbreviations that end in a period, in lower case. The lists hold what English newspapers use (ranks, months, states,
 * companies); each class says when the period belongs to the word.
 */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** No abbreviation of the lists is longer, in UTF-16 units. */
export const LONGEST_ABBREVIATION = 6

/** Always keep their period: "Dr.", "Sept.", "Corp.". */
export const ALWAYS: ReadonlySet<string> = set(
  `mr mrs ms dr prof jr sr st ft mt messrs mme mlle msgr lt cpl sgt capt cmdr maj brig supt insp atty
  jan feb aug sept oct nov dec inc corp ltd bros vs al cf viz approx attn blvd ave dept assn univ esq ph
  ariz calif colo conn fla okla tenn wis wyo minn mich mont nev ont que hwy natl intl govt vol`,
)

/** Keep it where they begin with a capital: "Gen.", "Rep.", "Tues.". */
export const CAPITALISED: ReadonlySet<string> = set(
  `gen sen rep sens reps gov govs col adm rev hon pres amb dist det fr rt co cos mfg
  apr tue tues wed thu thur thurs fri sep arrv conf spec eng est`,
)

/** Words, too: keep it where they begin with a capital and no new sentence seems to begin: "Boston, Mass., was". */
export const CAPITALISED_INSIDE: ReadonlySet<string> = set(
  `sun sat mon mar jun jul ala ark del ga ill ind kan ky la md mass miss mo neb ore pa penn tex va vt wash dak cal kans`,
)

/** Keep it before a number: "No. 2", "p. 12". */
export const BEFORE_NUMBER: ReadonlySet<string> = set('no nos fig figs p pp vols art sec ch c ca op eq para pt ext tel')

/** Keep it where the text goes on in lower case or with a comma: "etc.", "yrs.". */
export const INSIDE: ReadonlySet<string> = set(
  'etc yr yrs hr hrs min mins lb lbs oz esp eg ie ed eds div rec est sq tsp',
)

/** Words that begin a sentence far more often than a name. */
export const STARTERS: ReadonlySet<string> = set(
  `the a an it its he she they we you i his her their our my this that these those there here but and or so if when
  while after before as at in on for to from by with what who how why where not no yes some many most all one`,
)
