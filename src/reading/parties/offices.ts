const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Bodies that act as the party whose they are: "the Kessari government", "Varnia's Foreign Ministry". */
export const BODIES: ReadonlySet<string> = listed(`
government administration ministry department cabinet delegation side team army military navy troop force presidency
leadership authority regime embassy treasury mission secretariat camp executive headquarters management
`)

/** Who speaks for a party by office; alone, "a Kessari official" speaks from its side. */
export const OFFICES: ReadonlySet<string> = listed(`
official spokesman spokeswoman spokesperson diplomat minister ambassador envoy negotiator delegate aide adviser advisor
secretary undersecretary president premier chancellor representative commander general secretary-general vice-president
leader commissioner mediator vice-minister source emissary chief
`)

/** Who is at the head of a body or firm: they speak for it, but "a Kessari executive" does not speak for Kessar. */
export const HEADS: ReadonlySet<string> = listed(`
chairman chairwoman chairperson chair director manager executive boss ceo head founder governor treasurer lawyer
steward organiser organizer convener
`)

/** Those who say what the party says: no other name is needed. */
export const SPOKESPEOPLE: ReadonlySet<string> = listed('spokesman spokeswoman spokesperson statement communique')

/** Words before an office that make it another's, or nobody's any more. */
export const NOT_ITS: ReadonlySet<string> = listed(`
former ex ex- opposition retired onetime one-time late rival exiled ousted shadow industry company bank union trade-union
business market press dissident rebel student
`)

/** Whether a noun, in its base form, is an office or body by which a party speaks. */
export const isOffice = (lemma: string): boolean => OFFICES.has(lemma.toLowerCase()) || BODIES.has(lemma.toLowerCase())

/** Whether a word before an office makes it another's, or nobody's any more. */
export const isFormer = (lower: string): boolean => NOT_ITS.has(lower)
