/**
 * Which names are news organisations. Grammar decides first (who is told, who is spoken to, whose sources they are);
 * these words only keep parliaments, courts and persons out.
 */
const listed = (words: string): string[] => words.trim().split(/\s+/)

/** Agencies and broadcasters whose names do not say that they are news organisations. Lower case. */
const agencies: ReadonlySet<string> = new Set(
  listed(`
reuters ap afp upi dpa efe ansa tass itar-tass interfax xinhua kyodo jiji yonhap ukrinform belta unian anadolu irna isna
mehr tasnim pti ani bernama kcna bloomberg cnn bbc cnbc msnbc nbc abc cbs npr pbs c-span espn fox itv sky rte cbc ctv nhk
zdf ard rai rtl tf1 dw politico axios buzzfeed breitbart vox slate salon vice quartz semafor huffpost jezebel gawker
mashable univision telemundo economist newsweek forbes fortune barron's haaretz bild spiegel zeit handelsblatt stern
monde figaro echos pais mundo repubblica corriere izvestia kommersant pravda vedomosti asahi nikkei yomiuri mainichi
mediapart jazeera arabiya bellingcat wsj nyt ft
`),
)

/** Last words of the names of news organisations. Lower case. */
const pressWords: ReadonlySet<string> = new Set(
  listed(`
news times post journal press herald tribune gazette guardian courier radio tv television broadcasting network
magazine daily weekly wire newswire newspaper today sentinel examiner chronicle globe telegraph observer review dispatch
bulletin register inquirer monitor mail mirror express sun star independent reporter beast yorker economist caller blaze insider sunday pravda zeitung monde figaro pais
ledger digest advocate argus democrat-gazette free-press news-agency
plain-dealer post-dispatch post-gazette statesman sketch scotsman spectator
`),
)

/** Last words of outlets' names that end other names as well: only what somebody is told shows them ("told The Hill"). */
const weakPressWords: ReadonlySet<string> = new Set(
  listed(
    'hill atlantic intercept nation republic reason call citizen record constitution standard bee banner beacon echo mercury voice pilot packet',
  ),
)

/** Words that end the names of other bodies that people tell things to. */
const otherBodies: ReadonlySet<string> = new Set(
  listed(`
committee council senate house congress parliament court commission assembly ministry department board panel forum
conference convention association institute university club party union league chamber society group fund bank
administration government police fbi cia nato un eu rally summit
`),
)

/** Words for a kind of outlet; a name that ends with one is an outlet without any other sign. */
const unmistakable: ReadonlySet<string> = new Set(
  listed(
    'news times herald tribune gazette courier radio tv television broadcasting newspaper newswire chronicle telegraph',
  ),
)

/** Last words of outlets' names that stand for the whole behind "the" and a capital: "the Post", "the Journal". */
const shortNames: ReadonlySet<string> = new Set(
  listed(
    'times post journal herald tribune gazette guardian courier chronicle telegraph observer ledger mail mirror express sun star inquirer examiner sentinel bulletin dispatch globe scotsman statesman spectator economist argus',
  ),
)

/** Whether a word with a capital behind "the" is the short name of a news organisation. Lower case. */
export const isShortName = (word: string): boolean => shortNames.has(word)

/** Whether the name, by its own words, is that of a news organisation. */
export function namesOutlet(name: string): boolean {
  const words = wordsIn(name)
  const last = words.at(-1)
  if (last === undefined) return false
  if (agencies.has(last) || agencies.has(words[0]!)) return true
  // "Radio Dorn", "the Times of Dorn"
  if (unmistakable.has(words[0]!) && words.length > 1)
    return words[0] === 'radio' || (words[1] === 'of' && shortNames.has(words[0]!))
  if (words.length === 1) return false
  if (words.length === 2 && /^(daily|evening)$/.test(words[0]!)) return true
  if (last === 'agency') return words.includes('press') || words.includes('news')
  return pressWords.has(last) || words.some((word) => unmistakable.has(word))
}

/** Whether something told to this name is told to the press, as far as the name goes: nothing else takes it. */
export function mayBeOutlet(name: string): boolean {
  const words = wordsIn(name)
  if (words.length === 0 || otherBodies.has(words.at(-1)!)) return false
  if (words.length > 1 && /^(daily|weekly|evening|morning)$/.test(words[0]!)) return true
  return namesOutlet(name) || pressWords.has(words.at(-1)!) || weakPressWords.has(words.at(-1)!)
}

function wordsIn(name: string): string[] {
  return name
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/['’]s?$/, '')
    .split(/[\s]+/)
    .filter((word) => word !== '')
}
