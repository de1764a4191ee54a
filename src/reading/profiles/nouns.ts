/**
 * Head nouns of sources, by what they tell of who speaks. Singular, lower case. Counted in the sources of PolNeAR's
 * training articles (a noun that heads two sources or more is here if its kind does not depend on the article), then
 * filled up with their kin: offices, professions, bodies and kinds of text that news of any subject speaks of.
 */
const listed = (words: string): string[] => words.trim().split(/\s+/)

/** Nouns that withhold who it is by themselves. */
export const withheldNouns: ReadonlySet<string> = new Set(
  listed('source insider tipster whistleblower leaker informant'),
)

/** Nouns that say no more than that it is somebody; with a word on how they know, who it is is withheld. */
export const anyoneNouns: ReadonlySet<string> = new Set(
  listed('person people individual somebody someone anyone everyone one other man woman guy figure those'),
)

/** Offices and services: whoever is called by one speaks from a side. */
export const officeNouns: ReadonlySet<string> = new Set(
  listed(`
official officer spokesman spokeswoman spokesperson diplomat minister ambassador envoy negotiator mediator delegate aide
adviser advisor counselor counsellor assistant staffer operative strategist secretary undersecretary deputy president
vice-president premier chancellor governor mayor senator congressman congresswoman lawmaker legislator parliamentarian
representative councilman councilwoman councillor commissioner prosecutor attorney-general judge justice magistrate
general commander colonel captain major admiral lieutenant sergeant soldier serviceman policeman policewoman detective
investigator inspector regulator policymaker mandarin bureaucrat civil-servant consul attache chairman
chairwoman chairperson chair chief head boss leader director manager executive ceo treasurer coordinator superintendent administrator speaker whip nominee candidate incumbent president-elect frontrunner front-runner
agent observer monitor emissary interlocutor liaison functionary announcer moderator founder co-founder owner
partner member delegate counterpart predecessor successor king queen prince princess pope bishop
cardinal banker treasurer trustee rapporteur governor secretary-general captain jailer sheriff
speechwriter politician statesman
  publicist principal dean provost pollster
pontiff reverend sultan emir sheikh shah caliph emperor empress crown-prince regent monarch patriarch archbishop ayatollah vicar
viceroy premier-designate minister-president kingpin warlord chieftain marshal
`),
)

/** Professions and relations: a person known by what they do. Many of them together speak as a group. */
export const professionNouns: ReadonlySet<string> = new Set(
  listed(`
analyst expert economist scholar academic professor lecturer researcher scientist historian teacher student pupil doctor
physician nurse surgeon neurosurgeon pediatrician patient lawyer attorney counsel barrister solicitor advocate activist
campaigner lobbyist specialist consultant trader dealer broker investor strategist arbitrageur economist accountant
auditor engineer technician farmer fisherman grower worker employee employer miner driver pilot sailor baker
shopkeeper grocer hairdresser builder electrician cleaner waiter clerk salesman vendor merchant importer exporter
entrepreneur developer tycoon mogul billionaire millionaire heir landlord tenant homeowner resident villager neighbor
neighbour citizen voter taxpayer constituent supporter backer fan follower admirer critic detractor skeptic sceptic
opponent proponent defender friend acquaintance confidant confidante relative wife husband widow mother father parent son
daughter brother sister cousin uncle aunt nephew niece grandmother grandfather child colleague classmate teammate
witness bystander onlooker passerby passer-by survivor victim veteran refugee migrant immigrant prisoner inmate hostage
protester protestor demonstrator marcher striker mourner spectator attendee participant respondent guest viewer listener
reader user commenter caller blogger commentator pundit columnist journalist reporter correspondent editor author writer
novelist poet narrator biographer interviewer host anchor presenter broadcaster producer director actor actress comedian
singer musician rapper star celebrity athlete player coach referee model priest pastor minister rabbi imam monk nun
clergyman theologian philosopher astronaut explorer mathematician fellow hacker smuggler gunman suspect defendant plaintiff
petitioner complainant organizer organiser guard rival ally contender challenger hopeful donor shareholder fundraiser
superdelegate dissident rebel militant surrogate businessman businesswoman chef juror detainee convict translator interpreter photographer designer architect artist curator
librarian archivist hydrologist geologist meteorologist forecaster demographer epidemiologist psychologist psychiatrist
environmentalist conservationist feminist conservative liberal progressive moderate independent republican democrat
socialist communist nationalist separatist loyalist unionist populist evangelical christian muslim jew hawk dove
centrist reformer hardliner traditionalist millennial youngster teenager boy girl retiree pensioner lady gentleman
customer client consumer shopper buyer seller tourist traveler traveller commuter passenger gambler bettor dissenter
enthusiast believer watcher holder maker enemy bidder borrower debtor creditor underwriter
businesspeople
`),
)

/** Bodies, sides and crowds that speak as one. */
export const bodyNouns: ReadonlySet<string> = new Set(
  listed(`
government administration ministry department agency authority bureau office commission committee subcommittee council
board panel court tribunal parliament congress senate house legislature assembly cabinet presidency palace embassy
consulate mission delegation secretariat treasury bank fund exchange company corporation firm business manufacturer
carrier airline insurer reinsurer lender retailer wholesaler brewer distiller carmaker automaker chipmaker drugmaker
planemaker steelmaker shipbuilder housebuilder homebuilder airport mine refinery smelter shipyard refiner producer maker giant conglomerate group organization organisation association federation union
league society institute institution foundation charity think-tank tank center centre university college school church
campaign camp team side party faction wing caucus coalition alliance bloc opposition movement establishment leadership
regime junta military army navy force air-force troop police police-force intelligence service militia
command headquarters staff personnel management industry sector market public community population electorate nation
country state city town county district province republic kingdom crowd audience majority minority generation family
household couple neighborhood neighbourhood base world capital west east left right mainstream elite grassroots
network-owner club chamber lobby pac super-pac fire-brigade hospital operator regulator watchdog utility supplier
landowner trust syndicate consortium partnership laboratory lab observatory jury bench prosecution defense defence
workforce rank grand-jury media press outside-group slate chorus school-board youth counterpart-body
`),
)

/** Texts, records, polls and studies. */
export const documentNouns: ReadonlySet<string> = new Set(
  listed(`
report statement interview show broadcast poll polling survey study paper document draft text mandate memo memorandum letter note email e-mail message
cable dispatch telegram transcript record recording tape video audio footage clip photo photograph image file filing
disclosure lawsuit suit complaint indictment affidavit petition brief ruling verdict opinion order decree resolution
treaty accord agreement deal pact contract framework proposal plan blueprint roadmap bill law act statute constitution
amendment legislation rule regulation guideline directive policy platform manifesto charter communique declaration
announcement reply release advisory bulletin notice warning forecast projection estimate assessment analysis review audit
inquiry investigation probe dossier index data datum figure statistic number result finding average tally count census
ranking rating chart table map summary excerpt passage footnote annex appendix page chapter book memoir biography novel
autobiography article column editorial op-ed essay story account profile blog post tweet caption headline site website
web-site ad advert advertisement commercial spot banner sign placard leaflet flyer slogan song speech address script
testimony deposition schedule calendar itinerary agenda list log register readout read-out ledger questionnaire white-paper version copy
prospectus answer response minute diary journal-entry screenshot series film movie documentary research evidence material certificate
receipt invoice budget return comment remark answer-sheet database archive update sentence paragraph clause modelling modeling
`),
)

/** News organisations as common nouns. */
export const outletNouns: ReadonlySet<string> = new Set(
  listed(`
newspaper paper publication daily weekly tabloid broadsheet magazine journal newswire wire broadcaster station channel network outlet
news-agency podcast television tv radio
`),
)

/** Words for many news organisations at once. */
export const pressNouns: ReadonlySet<string> = new Set(listed('media press newspapers broadcasters'))

/** Texts in which a news organisation says something itself; in an essay or an interview somebody else does. */
export const newsTextNouns: ReadonlySet<string> = new Set(
  listed(
    'report story article dispatch despatch bulletin broadcast newscast telecast editorial account item piece commentary',
  ),
)

/** Nouns for a share or a set that stand before "of": the noun after it says who. */
export const measureNouns: ReadonlySet<string> = new Set(
  listed(`
percent % per-cent number majority minority half third quarter fifth two-third two-thirds three-quarters dozen score
hundred thousand million handful couple pair trio group lot plenty bulk share proportion fraction rest series string
range host array variety duo quartet
`),
)
