const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Bodies that act as the party whose they are: "the Kessari government", "Varnia's Foreign Ministry". */
export const BODIES: ReadonlySet<string> = listed(`
government administration ministry department cabinet delegation side team army military navy troop force presidency
leadership authority regime embassy treasury mission secretariat camp executive headquarters management
`)

/** What bodies are that have names of common words: "the Ferry Workers' Union" is "the ferry workers' union" to many a desk. */
const BODY_NOUNS: ReadonlySet<string> = listed(`
union association federation confederation council committee commission board agency office bank fund league party front
alliance coalition bloc group guild trust chamber society organisation organization movement opposition parliament assembly
authority ministry department government administration court company corporation
`)

/** Behind them stands what a body is for: "Ministry of Education", "Fund for Peace". */
const FOR_WHAT = /^(?:of|for|on|against|in)$/

/** Where among the words of a body's name the one stands that says what it is. */
export function kindWordOf(words: readonly string[]): number {
  const behind = words.findIndex((word) => FOR_WHAT.test(word))
  return behind > 0 ? behind - 1 : words.length - 1
}

export const isBodyNoun = (lower: string): boolean => BODY_NOUNS.has(lower)

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
former ex ex- previous preceding opposition retired onetime one-time late rival exiled ousted shadow industry company bank union trade-union
business market press dissident rebel student
`)

/** Those who do business, work or live in a country, and are not it: "Kessari farmers", "Varnia's banks". */
const PRIVATE: ReadonlySet<string> = listed(`
firm company corporation conglomerate business manufacturer maker producer industry exporter importer supplier retailer
wholesaler merchant trader dealer broker brokerage bank banker insurer lender airline carrier shipper refiner publisher
distributor vendor contractor builder developer subsidiary competitor rival customer buyer seller user consumer client
shareholder bondholder noteholder creditor investor economist analyst businessman businesswoman entrepreneur worker farmer fisherman grower miner
docker trucker nurse doctor physician teacher seaman lumberman railwayman lobby lobbyist employer employee labourer laborer journalist reporter newspaper media press student scientist academic citizen resident
villager voter taxpayer commuter passenger tourist patient family parent child woman
wife husband brother sister father mother son daughter cousin uncle aunt nephew niece widow widower spouse
pensioner tenant landlord motorist refugee protester demonstrator activist crowd
opposition rebel insurgent guerrilla dissident separatist militant exile church clergy bishop critic commentator columnist pundit
`)

/** "chipmaker", "shipowner", "steelworker"; a lawmaker makes policy for all. */
const PRIVATE_ENDING = /(?<!law|policy|peace|decision)(?:maker|owner|worker|grower|builder|holder|seller|buyer|farmer)$/

/** Whether a noun, in its base form, is for people or firms of a country who do not act as it: "Kessari shipowners". */
export function isPrivate(lemma: string): boolean {
  const lower = lemma.toLowerCase()
  return PRIVATE.has(lower) || PRIVATE_ENDING.test(lower)
}

/** Whether a noun, in its base form, is an office or body by which a party speaks. */
export const isOffice = (lemma: string): boolean => OFFICES.has(lemma.toLowerCase()) || BODIES.has(lemma.toLowerCase())

/** Whether a word before an office makes it another's, or nobody's any more. */
export const isFormer = (lower: string): boolean => NOT_ITS.has(lower)
