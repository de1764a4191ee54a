const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Words written as one that are two, in lower case, with the length of the first: "can|not", "gon|na", "do|nt". */
export const CONTRACTIONS: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['gotta', 3],
  ['wanna', 3],
  ['gimme', 3],
  ['lemme', 3],
  ['dont', 2],
  ['wont', 2],
  ['cant', 2],
  ['didnt', 3],
  ['doesnt', 4],
  ['isnt', 2],
  ['arent', 3],
  ['wasnt', 3],
  ['wouldnt', 5],
  ['couldnt', 5],
  ['shouldnt', 6],
  ['havent', 4],
  ['hasnt', 3],
  ['im', 1],
  ['ive', 1],
  ['youre', 3],
  ['theyre', 4],
  ['youll', 3],
  ['lotta', 3],
  ['outta', 3],
])
export const SHORTEST_CONTRACTION = 2
export const LONGEST_CONTRACTION = 8

/** Written with an apostrophe in front, one word: "'em", "'til". */
export const CLIPPED: ReadonlySet<string> = set('em til till cause cuz bout n round kay nuff')

export const LONGEST_PREFIX = 7
/** Prefixes that stay with their hyphen in the treebanks: "co-chair", "non-binding", "e-mail". */
export const PREFIXES: ReadonlySet<string> = set(
  `non e anti co re pre mid pro cross post over semi ex sub multi counter inter intra mini micro psycho neo socio
  un arch uh mm hm ultra bi tri trans pseudo`,
)

export const LONGEST_UNIT = 7
/** Units that stand apart from the number before them: "10|am", "5|km". */
export const UNITS: ReadonlySet<string> = set(
  `am pm a.m p.m m k b bn mm mn mln bln tn cm km kg g lb lbs ft hz khz mhz ghz kb mb gb tb hh x mins min hrs hr yrs
  percent pct c f mph kph kw mw gw mwh kwh ml oz sq watt watts`,
)
