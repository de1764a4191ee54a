/**
 * Words that stand before a person's name, in lower case, with the gender they tell: honorifics ("Mrs."), ranks
 * ("Gen.") and offices ("President"). Offices are also role nouns (`role-nouns.ts`).
 */
const untold = `
dr. dr prof. prof professor doctor rev. rev reverend father pastor rabbi imam ayatollah cardinal bishop archbishop pope
president vice-president premier chancellor minister secretary sen. sen senator rep. rep representative gov. gov
governor lt.gov. lt. lt lieutenant gen. gen general maj. maj major col. col colonel capt. capt captain sgt. sgt
sergeant cpl. cpl. pvt. adm. adm admiral cmdr. cmdr commander officer chief judge justice mayor councilor councillor
commissioner ambassador amb. amb delegate speaker chairperson chair director sheriff deputy detective inspector
superintendent agent attorney coach cpl private field marshal emir sultan caliph
secretary-general attorney-general undersecretary hon. honorable
`
const men = `
mr. mr mister sir lord king prince duke baron count congressman assemblyman councilman chairman alderman master monsieur
herr senor signor sheikh sheik brother
`
const women = `
mrs. mrs ms. ms miss madam madame lady dame queen princess duchess baroness countess congresswoman assemblywoman
councilwoman chairwoman alderwoman first_lady frau senora signora sister
`
const listed = (words: string): string[] => words.trim().split(/\s+/)

/** Titles in lower case; the value is the gender that the title itself tells, or null. */
export const titles: ReadonlyMap<string, 'male' | 'female' | null> = new Map<string, 'male' | 'female' | null>([
  ...listed(untold).map((title) => [title, null] as const),
  ...listed(men).map((title) => [title, 'male'] as const),
  ...listed(women).map((title) => [title, 'female'] as const),
])

/** Words that end (or make up) the name of an organisation, in lower case. */
export const organisationWords: ReadonlySet<string> = new Set(
  listed(`
inc inc. corp corp. corporation co co. company ltd ltd. limited llc plc gmbh ag sa nv group holdings holding partners
associates industries motors airlines airways bank bancorp trust fund capital securities insurance university college
school institute institution academy center centre ministry department dept. agency bureau administration authority
office board commission committee council congress senate house parliament assembly court tribunal union association
federation confederation league alliance coalition foundation society club organization organisation party front
movement army navy force forces corps guard police service times post journal news tribune herald gazette press
network radio television magazine caucus conference project campaign network team fc united city_council
laboratory laboratories hospital museum church international reserve exchange treasury cabinet knesset duma bundestag
nations cooperative consortium studios pictures records entertainment technologies systems electronics telecom energy
petroleum oil steel foods pharmaceuticals kremlin pentagon whitehall politburo interpol opec nato
`),
)

/** Words that are part of a title beside `titles`: "Vice President", "Chief Executive Officer". */
const titleParts = new Set(
  listed('vice prime deputy assistant first chief executive acting former general of the madam'),
)

/**
 * Whether words (lower case) are a title and no name: "vice president", "prime minister", "secretary of state".
 *
 * @example isBareTitle(['vice', 'president']) // true
 */
export function isBareTitle(words: readonly string[]): boolean {
  let titled = false
  for (const [at, word] of words.entries()) {
    if (titles.has(word)) titled = true
    else if (!titleParts.has(word) && !(word === 'state' && words[at - 1] === 'of')) return false
  }
  return titled
}
