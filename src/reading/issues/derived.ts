/**
 * How nouns are made of verbs: endings of a verb, and of its noun instead. "comply" and "compliance", "reduce" and "reduction".
 * A verb keeps so many letters at least before its ending.
 */
const MADE: readonly (readonly [verb: string, noun: string, least: number])[] = [
  ...['ion', 'ation', 'ment', 'al', 'ance', 'ence', 'ure'].flatMap((ending): [string, string, number][] => [
    ['', ending, 4],
    ['e', ending, 3],
  ]),
  // "ratify", "apply"; "comply", "deny"
  ['ify', 'ification', 3],
  ['ly', 'lication', 3],
  ['y', 'iance', 4],
  ['y', 'ial', 3],
  // "reduce", "produce"; "describe"; "receive"; "absorb"
  ['duce', 'duction', 2],
  ['scribe', 'scription', 2],
  ['ceive', 'ception', 2],
  // "suspend", "expand"; "invade", "divide"; "concede"; "admit"; "expel"; "convert"
  ['end', 'ension', 3],
  ['and', 'ansion', 3],
  ['ade', 'asion', 3],
  ['ide', 'ision', 3],
  ['ude', 'usion', 3],
  ['cede', 'cession', 2],
  ['mit', 'mission', 2],
  ['pel', 'pulsion', 2],
  ['vert', 'version', 3],
  // "deliver", "recover", "inquire", where no shorter word is meant ("treat", "part")
  ['er', 'ery', 5],
  ['ire', 'iry', 4],
  // "subsidise", "privatise": of what is given or made
  ['ise', 'y', 5],
  ['ize', 'y', 5],
]

/**
 * The verbs of which a noun may be made, by its ending; not all are words.
 *
 * @param noun in its base form
 * @example verbsOf('reduction') // ['reduct', 'reducte', 'reduce']
 */
export function verbsOf(noun: string): string[] {
  return MADE.flatMap(([verb, ending, least]) => {
    const kept = noun.length - ending.length
    return noun.endsWith(ending) && kept >= least ? [noun.slice(0, kept) + verb] : []
  })
}

/** Whether a noun is made of a verb, both in their base form: "exemption" of "exempt", "subsidy" of "subsidise". */
export const isNounOf = (noun: string, verb: string): boolean => verbsOf(noun).includes(verb)
