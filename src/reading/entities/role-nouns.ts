/**
 * Nouns that say who someone is by office, trade or part played ("minister", "critic"), in the singular, and with the
 * gender where the noun tells it. General English; the plural is formed by rule or stands among the exceptions below.
 */
const persons = `
academic accountant activist actor adherent adjutant administrator admiral adviser advisor advocate agent aide ally
ambassador analyst anchor anthropologist archbishop architect arbitrator artist assistant associate astronaut
astronomer athlete attendee attorney auditor author ayatollah backer banker bidder billionaire biographer biologist
bishop blogger boss broadcaster broker builder bureaucrat buyer campaigner candidate captain cardinal caucusgoer
celebrity ceo cfo challenger chair chairperson champion chancellor chaplain chef chemist chief child citizen civilian
cleric clerk client climatologist coach colleague collector colonel columnist comedian commander commentator
commissioner co-author co-chair co-founder competitor composer conductor conservationist conservative consultant
consumer contender contractor convict coordinator coroner councillor councilor counselor counsel counterpart coworker
creator creditor critic curator customer cyclist dealer defector defendant defender delegate democrat demographer
demonstrator dentist deputy descendant designer detective developer dictator diplomat director dissident doctor donor
driver economist editor educator elder emir emperor employee employer engineer entrepreneur envoy epidemiologist
executive exile expatriate expert explorer exporter eyewitness facilitator fan farmer fighter filmmaker financier
firefighter fisherman follower forecaster foreigner founder front-runner fugitive general geologist governor graduate
grower guard guest guide gunman head historian homeowner host hunter immigrant importer incumbent independent
individual industrialist informant inmate insider inspector instructor insurer intermediary interlocutor interpreter
intern investigator investor islamist jeweler journalist judge juror justice keeper laborer landowner lawmaker lawyer
leader lecturer legislator lender liberal librarian lieutenant linguist loyalist lobbyist local magistrate major
manager manufacturer marshal mathematician mayor mediator member merchant meteorologist migrant militant millionaire
miner minister moderate moderator mogul monarch monitor motorist musician narrator negotiator neighbor neighbour
neuroscientist neurosurgeon nominee novelist nurse observer occupant officeholder officer official opponent operative
operator organiser organizer outsider owner painter panelist panellist paramedic parent parishioner parliamentarian
participant partner passenger pastor patient patron peacekeeper pediatrician person philanthropist philosopher
photographer physician physicist pilgrim pilot pioneer player plaintiff poet politician pollster premier presenter
president priest principal prisoner producer professional professor programmer progressive promoter proponent
prosecutor protester protestor psychiatrist psychologist publisher pundit rabbi racer radical reader realtor rebel
receptionist recruit reformer refugee regulator relative reporter representative republican researcher resident
respondent retiree reviewer rival ruler runner sailor salesperson scholar scientist secretary seller senator sergeant
servant settler sheriff shopper singer skeptic sceptic socialist sociologist soldier solicitor source speaker
specialist spectator speechwriter spokesperson staffer stakeholder star statistician strategist student subordinate
successor superdelegate superintendent supervisor supporter surgeon surrogate survivor suspect sympathizer taxpayer
teacher technician technologist teenager terrorist theologian therapist tourist trader trainer translator traveler
traveller treasurer trustee tutor undersecretary user veteran vendor vice-president viewer victim villager visitor
volunteer voter watchdog whistleblower winner witness worker worshipper writer youngster interviewee onlooker
bystander caller confidant hardliner lawgiver hopeful watcher maker
`
const men = `
man boy father son brother husband grandfather grandson uncle nephew king prince duke emperor congressman councilman
assemblyman alderman chairman spokesman businessman policeman fireman fisherman anchorman serviceman statesman
salesman craftsman middleman frontman newsman cameraman gentleman lawman nobleman clergyman sportsman tribesman
frenchman englishman irishman dutchman vice-chairman boyfriend fiancé actor widower baseman weatherman
`
const women = `
woman girl mother daughter sister wife grandmother granddaughter aunt niece queen princess duchess congresswoman
councilwoman assemblywoman chairwoman spokeswoman businesswoman policewoman anchorwoman servicewoman stateswoman
saleswoman noblewoman actress waitress hostess heiress widow girlfriend fiancée lady firstlady
`
/** Bodies that speak or act as one. */
const bodies = `
academy administration agency airline alliance army assembly association authority automaker bank board brokerage
bureau business cabinet campaign carmaker chipmaker church club coalition college commission committee community
company conglomerate congregation consortium consulate corporation council court delegation department directorate
division embassy employer enterprise establishment exchange faction factory federation firm foundation fund government
group grouping guild hospital inspectorate institute institution insurer journal judiciary junta laboratory lab
leadership league legislature magazine maker majority manufacturer military militia ministry minority mission monarchy
movement navy network newspaper non-profit nonprofit operator opposition organisation organization outlet panel paper
parliament party police presidency press programme public publication publisher regime regulator retailer school
secretariat senate society staff start-up startup studio supplier syndicate team think-tank thinktank tribe tribunal
troupe trust union unit university utility
`

/** Places that speak and act as bodies do. */
const lands = 'city country kingdom nation republic town village'

const listed = (words: string): string[] => words.trim().split(/\s+/)

const oddPlurals: Readonly<Record<string, string>> = { person: 'people', child: 'children', wife: 'wives' }

function pluralOf(noun: string): string {
  const odd = oddPlurals[noun]
  if (odd !== undefined) return odd
  if (noun.endsWith('man')) return `${noun.slice(0, -2)}en`
  if (/(s|x|z|ch|sh)$/.test(noun)) return `${noun}es`
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  return `${noun}s`
}

/** What a role noun tells. */
export interface RoleNoun {
  /** The noun in the singular: what joins "officials" with "an official". */
  readonly singular: string
  readonly kind: 'person' | 'body' | 'place'
  readonly plural: boolean
  readonly gender: 'male' | 'female' | null
}

/** Role nouns by their spelling in lower case, singular and plural. */
export const roleNouns: ReadonlyMap<string, RoleNoun> = (() => {
  const nouns = new Map<string, RoleNoun>()
  const add = (list: string[], kind: RoleNoun['kind'], gender: RoleNoun['gender']): void => {
    for (const word of list) {
      if (!nouns.has(word)) nouns.set(word, { singular: word, kind, plural: false, gender })
      const plural = pluralOf(word)
      if (!nouns.has(plural)) nouns.set(plural, { singular: word, kind, plural: true, gender })
    }
  }
  add(listed(men), 'person', 'male')
  add(listed(women), 'person', 'female')
  add(listed(persons), 'person', null)
  add(listed(bodies), 'body', null)
  add(listed(lands), 'place', null)
  for (const word of ['office', 'side', 'industry', 'forces', 'markets'])
    nouns.set(word, { singular: word, kind: 'body', plural: /s$/.test(word), gender: null })
  nouns.set('folks', { singular: 'folk', kind: 'person', plural: true, gender: null })
  nouns.set('police', { singular: 'police', kind: 'body', plural: true, gender: null })
  nouns.set('authorities', { singular: 'authority', kind: 'body', plural: true, gender: null })
  return nouns
})()

/** Nouns that mean a body only where the article named it before; the tagger of names does not go by them. */
export const lateNouns: ReadonlyMap<string, RoleNoun> = new Map(
  ['bloc', 'cartel', 'confederation'].map((word) => [
    word,
    { singular: word, kind: 'body', plural: false, gender: null } satisfies RoleNoun,
  ]),
)

/** The full noun that a title stands for, both in lower case: "sen." is a senator. */
const spelledOut: Readonly<Record<string, string>> = {
  'sen.': 'senator',
  sen: 'senator',
  'rep.': 'representative',
  rep: 'representative',
  'gov.': 'governor',
  gov: 'governor',
  'gen.': 'general',
  gen: 'general',
  'lt.': 'lieutenant',
  'col.': 'colonel',
  'capt.': 'captain',
  'sgt.': 'sergeant',
  'adm.': 'admiral',
  'maj.': 'major',
  'amb.': 'ambassador',
  'prof.': 'professor',
  prof: 'professor',
  'dr.': 'doctor',
  dr: 'doctor',
  'atty.': 'attorney',
}

/**
 * Role noun that a word of a title or role names, in the singular and lower case, or null.
 *
 * @example roleNamed('Sen.') // 'senator'
 */
export function roleNamed(word: string): string | null {
  const low = word.toLowerCase()
  return spelledOut[low] ?? roleNouns.get(low)?.singular ?? null
}
