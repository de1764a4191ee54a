import { formsTable, words } from '../phrases/index.ts'

/**
 * What a word does with the words that hang on it, as far as terms go.
 *
 * - `offer`: puts something forward: "offered to lift", "a proposal to"
 * - `demand`: asks it of somebody: "calls for", "insists that", "a condition"
 * - `agree`: takes it on: "agreed to", "a promise to"
 * - `hold`: what a paper does with its terms: "provides for", "sets out", "would oblige"
 * - `plan`: means to do it, or turns it over: "intends to", "is considering"
 * - `refuse`: "rejects", "rules out", "opposes"
 * - `say`: tells
 * - `allow`: "would let", "could accept": is ready for it
 * - `rate`: says how much or how good something is: "rose", "estimates", "cost"
 * - `threaten`: "warned that", "a threat to"
 * - `pact`: what is agreed, or binds: "the treaty", "the law"
 */
export type Family =
  | 'offer'
  | 'demand'
  | 'agree'
  | 'hold'
  | 'plan'
  | 'refuse'
  | 'say'
  | 'allow'
  | 'rate'
  | 'threaten'
  | 'pact'

const VERBS: readonly (readonly [Family, string])[] = [
  [
    'offer',
    'offer propose suggest table float submit tender volunteer bid present unveil draft counter recommend advocate champion back circulate introduce moot',
  ],
  [
    'demand',
    'demand ask call urge request insist require want seek press push claim appeal petition invite order instruct beg implore exhort plead wish need favor favour argue lobby campaign compel force',
  ],
  ['agree', 'agree accept pledge promise undertake commit vow guarantee consent sign concede settle assure swear'],
  [
    'hold',
    'provide contain include envisage envision foresee stipulate specify lay outline oblige entail mean cover spell list comprise feature mandate prescribe enshrine',
  ],
  [
    'plan',
    'plan intend mean aim consider weigh mull discuss study examine prepare contemplate hope expect sketch explore',
  ],
  [
    'refuse',
    'refuse reject oppose resist decline dismiss rebuff spurn deny block veto drop scrap abandon withdraw exclude object rule turn',
  ],
  [
    'say',
    'say tell add announce declare state note report explain write describe reply respond answer confirm disclose reveal indicate signal hint mention speak talk repeat reiterate',
  ],
  ['allow', 'allow let permit enable authorise authorize tolerate consider support endorse welcome live settle'],
  [
    'rate',
    'rise fall drop climb slip gain lose close trade quote estimate forecast predict cost reckon average total stand amount yield jump tumble slide ease advance earn ship produce sell export import kill wound arrest die vote poll',
  ],
  ['threaten', 'threaten warn'],
]

const NOUNS: readonly (readonly [Family, string])[] = [
  [
    'offer',
    'offer proposal plan motion bill draft formula idea suggestion bid initiative scheme package compromise counteroffer counterproposal counter-proposal paper outline blueprint roadmap amendment resolution recommendation text document framework tender version concession proposition programme program',
  ],
  [
    'demand',
    'demand request condition claim ultimatum call insistence requirement petition appeal wish price precondition prerequisite proviso stipulation',
  ],
  // "it is vital that"
  ['demand', 'essential vital necessary imperative crucial indispensable mandatory obligatory compulsory'],
  [
    'pact',
    'agreement accord pact treaty deal contract understanding settlement memorandum communique arrangement clause provision article point term law act rule measure',
  ],
  ['agree', 'promise pledge undertaking commitment guarantee assurance obligation'],
  ['plan', 'intention option possibility prospect discussion question'],
  ['refuse', 'refusal rejection opposition objection veto'],
  ['threaten', 'threat warning'],
]

function tableOf(lists: typeof VERBS, forms: (list: string) => Iterable<readonly [string, string]>) {
  const table = new Map<string, Family>()
  for (const [family, list] of lists) for (const [form] of forms(list)) if (!table.has(form)) table.set(form, family)
  return table
}

const VERB_FAMILIES: ReadonlyMap<string, Family> = tableOf(VERBS, (list) => formsTable(words(list)))
const NOUN_FAMILIES: ReadonlyMap<string, Family> = tableOf(NOUNS, (list) =>
  words(list).flatMap((noun): [string, string][] => [
    [noun, noun],
    [/[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`, noun],
  ]),
)

/** The family of a verb's form in lower case, or null. */
export function familyOfVerb(lower: string): Family | null {
  return VERB_FAMILIES.get(lower) ?? null
}

/** The family of a noun in lower case, or null. */
export function familyOfNoun(lower: string): Family | null {
  return NOUN_FAMILIES.get(lower) ?? null
}

/** Families whose words are followed by what is put forward: "offers *a cap*", "calls for *a cap*". */
export const PUTTING: ReadonlySet<Family> = new Set<Family>([
  'offer',
  'demand',
  'agree',
  'hold',
  'plan',
  'refuse',
  'allow',
  'threaten',
])
