/**
 * Countries with their people's words and their capital, one a line: `country (also …) | people's words | capital`.
 * Blanks inside a name are written `_`. All in lower case.
 */
const countries = `
afghanistan | afghan afghans | kabul
albania | albanian albanians | tirana
algeria | algerian algerians | algiers
angola | angolan angolans | luanda
argentina | argentine argentines argentinian argentinians | buenos_aires
armenia | armenian armenians | yerevan
australia | australian australians aussie | canberra
austria | austrian austrians | vienna
azerbaijan | azerbaijani azerbaijanis azeri azeris | baku
bahrain | bahraini bahrainis | manama
bangladesh | bangladeshi bangladeshis | dhaka
belarus | belarusian belarusians | minsk
belgium | belgian belgians | brussels
benin | beninese | porto-novo
bolivia | bolivian bolivians | la_paz
bosnia bosnia_and_herzegovina | bosnian bosnians | sarajevo
botswana | botswanan | gaborone
brazil | brazilian brazilians | brasilia
britain united_kingdom u.k. uk great_britain | british briton britons | london
brunei | bruneian | bandar_seri_begawan
bulgaria | bulgarian bulgarians | sofia
burkina_faso | burkinabe | ouagadougou
burundi | burundian burundians | bujumbura
cambodia | cambodian cambodians | phnom_penh
cameroon | cameroonian cameroonians | yaounde
canada | canadian canadians | ottawa
chad | chadian chadians | n'djamena
chile | chilean chileans | santiago
china people's_republic_of_china | chinese | beijing
colombia | colombian colombians | bogota
congo democratic_republic_of_the_congo | congolese | kinshasa
costa_rica | costa_rican costa_ricans | san_jose
croatia | croatian croatians croat croats | zagreb
cuba | cuban cubans | havana
cyprus | cypriot cypriots | nicosia
czech_republic czechia czechoslovakia | czech czechs | prague
denmark | danish dane danes | copenhagen
djibouti | djiboutian | djibouti
dominican_republic | dominican dominicans | santo_domingo
east_timor timor-leste | timorese | dili
ecuador | ecuadorian ecuadorians ecuadorean | quito
egypt | egyptian egyptians | cairo
el_salvador | salvadoran salvadorans | san_salvador
england | english englishman englishmen | london
eritrea | eritrean eritreans | asmara
estonia | estonian estonians | tallinn
ethiopia | ethiopian ethiopians | addis_ababa
fiji | fijian fijians | suva
finland | finnish finn finns | helsinki
france | french frenchman frenchmen | paris
gabon | gabonese | libreville
gambia | gambian gambians | banjul
georgia | georgian georgians | tbilisi
germany west_germany east_germany | german germans | berlin
ghana | ghanaian ghanaians | accra
greece | greek greeks | athens
guatemala | guatemalan guatemalans | guatemala_city
guinea | guinean guineans | conakry
guyana | guyanese | georgetown
haiti | haitian haitians | port-au-prince
honduras | honduran hondurans | tegucigalpa
hungary | hungarian hungarians | budapest
iceland | icelandic icelander icelanders | reykjavik
india | indian indians | new_delhi
indonesia | indonesian indonesians | jakarta
iran | iranian iranians | tehran
iraq | iraqi iraqis | baghdad
ireland | irish irishman irishmen | dublin
israel | israeli israelis | jerusalem
italy | italian italians | rome
ivory_coast | ivorian ivorians | abidjan
jamaica | jamaican jamaicans | kingston
japan | japanese | tokyo
jordan | jordanian jordanians | amman
kazakhstan | kazakh kazakhs | astana
kenya | kenyan kenyans | nairobi
kosovo | kosovar kosovars kosovan | pristina
kuwait | kuwaiti kuwaitis | kuwait_city
kyrgyzstan | kyrgyz | bishkek
laos | laotian laotians | vientiane
latvia | latvian latvians | riga
lebanon | lebanese | beirut
liberia | liberian liberians | monrovia
libya | libyan libyans | tripoli
lithuania | lithuanian lithuanians | vilnius
luxembourg | luxembourgish luxembourger | luxembourg
macedonia north_macedonia | macedonian macedonians | skopje
madagascar | malagasy | antananarivo
malawi | malawian malawians | lilongwe
malaysia | malaysian malaysians | kuala_lumpur
mali | malian malians | bamako
malta | maltese | valletta
mauritania | mauritanian mauritanians | nouakchott
mexico | mexican mexicans | mexico_city
moldova | moldovan moldovans | chisinau
mongolia | mongolian mongolians mongol mongols | ulaanbaatar
montenegro | montenegrin montenegrins | podgorica
morocco | moroccan moroccans | rabat
mozambique | mozambican mozambicans | maputo
myanmar burma | burmese | naypyidaw
namibia | namibian namibians | windhoek
nepal | nepalese nepali nepalis | kathmandu
netherlands holland | dutch dutchman dutchmen | the_hague
new_zealand | new_zealander new_zealanders kiwi | wellington
nicaragua | nicaraguan nicaraguans | managua
niger | nigerien | niamey
nigeria | nigerian nigerians | abuja
north_korea | north_korean north_koreans | pyongyang
norway | norwegian norwegians | oslo
oman | omani omanis | muscat
pakistan | pakistani pakistanis | islamabad
palestine palestinian_territories | palestinian palestinians | ramallah
panama | panamanian panamanians | panama_city
papua_new_guinea | papuan papuans | port_moresby
paraguay | paraguayan paraguayans | asuncion
peru | peruvian peruvians | lima
philippines | filipino filipinos philippine filipina | manila
poland | polish pole poles | warsaw
portugal | portuguese | lisbon
puerto_rico | puerto_rican puerto_ricans | san_juan
qatar | qatari qataris | doha
romania | romanian romanians | bucharest
russia russian_federation soviet_union u.s.s.r. ussr | russian russians soviet soviets | moscow
rwanda | rwandan rwandans | kigali
saudi_arabia | saudi saudis | riyadh
scotland | scottish scot scots scotsman | edinburgh
senegal | senegalese | dakar
serbia yugoslavia | serbian serbians serb serbs yugoslav yugoslavs | belgrade
sierra_leone | sierra_leonean | freetown
singapore | singaporean singaporeans | singapore
slovakia | slovak slovaks slovakian | bratislava
slovenia | slovenian slovenians slovene slovenes | ljubljana
somalia | somali somalis | mogadishu
south_africa | south_african south_africans | pretoria
south_korea korea | south_korean south_koreans korean koreans | seoul
south_sudan | south_sudanese | juba
spain | spanish spaniard spaniards | madrid
sri_lanka | sri_lankan sri_lankans | colombo
sudan | sudanese | khartoum
sweden | swedish swede swedes | stockholm
switzerland | swiss | bern
syria | syrian syrians | damascus
taiwan | taiwanese | taipei
tajikistan | tajik tajiks | dushanbe
tanzania | tanzanian tanzanians | dodoma
thailand | thai thais | bangkok
tibet | tibetan tibetans | lhasa
togo | togolese | lome
tunisia | tunisian tunisians | tunis
turkey turkiye | turkish turk turks | ankara
turkmenistan | turkmen | ashgabat
uganda | ugandan ugandans | kampala
ukraine | ukrainian ukrainians | kyiv kiev
united_arab_emirates uae u.a.e. | emirati emiratis | abu_dhabi
united_states united_states_of_america u.s. us u.s.a. usa america | american americans | washington
uruguay | uruguayan uruguayans | montevideo
uzbekistan | uzbek uzbeks | tashkent
vatican vatican_city holy_see | vatican | rome
venezuela | venezuelan venezuelans | caracas
vietnam | vietnamese | hanoi
wales | welsh welshman welshmen | cardiff
yemen | yemeni yemenis | sanaa
zambia | zambian zambians | lusaka
zimbabwe | zimbabwean zimbabweans | harare
`

/** Words for peoples, faiths and parties that are no one country's. */
const peoples = `
european europeans african africans asian asians arab arabs persian persians latino latinos latina latinas hispanic
hispanics caucasian westerner westerners western scandinavian baltic balkan kurdish kurd kurds chechen chechens tatar
tatars rohingya uighur uyghur uighurs uyghurs basque catalan catalans flemish walloon sikh sikhs hindu hindus muslim
muslims islamic islamist islamists shiite shiites shia sunni sunnis alawite christian christians catholic catholics
protestant protestants evangelical evangelicals orthodox anglican anglicans baptist baptists methodist mormon mormons
jewish jew jews buddhist buddhists republican republicans democrat democrats democratic gop tory tories labour
conservative conservatives liberal liberals libertarian libertarians communist communists socialist socialists marxist
nazi nazis zionist zionists african-american african-americans asian-american anglo texan texans californian
californians floridian ohioan ohioans iowan iowans virginian virginians hawaiian hawaiians alaskan alaskans parisian
parisians londoner londoners new_yorker new_yorkers native_american native_americans latin_american latin_americans
middle_eastern far-right pro-russian anti-american
`

const states = `
alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa
kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada
new_hampshire new_jersey new_mexico new_york north_carolina north_dakota ohio oklahoma oregon pennsylvania rhode_island
south_carolina south_dakota tennessee texas utah vermont virginia west_virginia wisconsin wyoming ala. ariz. ark.
calif. colo. conn. del. fla. ga. ill. ind. kan. ky. la. mass. md. mich. minn. miss. mo. mont. n.c. n.d. n.h. n.j. n.m.
n.y. neb. nev. okla. ore. pa. r.i. s.c. s.d. tenn. tex. va. vt. w.va. wash. wis. wyo. d.c. district_of_columbia
ontario quebec alberta manitoba british_columbia nova_scotia new_south_wales queensland bavaria saxony catalonia crimea
donetsk luhansk kherson zaporizhzhia xinjiang guangdong punjab kashmir sindh gujarat kerala
`

const cities = `
atlanta austin baltimore boston charlotte chicago cincinnati cleveland columbus dallas denver detroit el_paso fort_worth
honolulu houston indianapolis jacksonville kansas_city las_vegas los_angeles memphis miami milwaukee minneapolis
nashville new_orleans new_york_city newark oakland orlando philadelphia phoenix pittsburgh portland sacramento
salt_lake_city san_antonio san_diego san_francisco seattle st._louis st._paul st._petersburg tampa tucson brooklyn
manhattan queens bronx hollywood silicon_valley amsterdam antwerp barcelona basel birmingham bonn bristol cologne dresden
dusseldorf florence frankfurt geneva glasgow gothenburg hamburg krakow kharkiv leeds leipzig liverpool lviv lyon
manchester marseille milan mumbai bombay munich naples nice odesa odessa oxford cambridge porto rotterdam salzburg
seville stuttgart turin venice zurich davos istanbul aleppo basra dubai gaza haifa hebron jeddah karachi lahore mecca
mosul tel_aviv shanghai hong_kong shenzhen guangzhou wuhan macau osaka kyoto nagoya yokohama hiroshima calcutta kolkata
delhi bangalore chennai sydney melbourne brisbane perth adelaide auckland toronto montreal vancouver calgary rio_de_janeiro
sao_paulo guadalajara tijuana cape_town johannesburg durban lagos casablanca alexandria vladivostok
`

const regions = `
europe africa asia north_america south_america latin_america central_america middle_east far_east west_bank gaza_strip
golan_heights eurasia scandinavia balkans caucasus caribbean antarctica arctic atlantic pacific mediterranean
persian_gulf gulf black_sea baltic_sea red_sea south_china_sea crimea_peninsula siberia himalayas sahara donbas kashmir
west east midwest northeast new_england indochina mesopotamia patagonia amazon nile danube rhine mississippi_river
northern_ireland eastern_europe western_europe southeast_asia wall_street capitol_hill earth
`

const listed = (names: string): string[] => names.trim().split(/\s+/)
const rows = countries
  .trim()
  .split('\n')
  .map((row) => row.split('|').map(listed))

/** Kinds of place words; the values are bits, so that one word can be of several kinds. */
export const Place = { country: 1, capital: 2, people: 4, state: 8, city: 16, region: 32 } as const

/** Bits of `Place` by name in lower case, words joined by `_`. */
export const placeKinds: ReadonlyMap<string, number> = (() => {
  const kinds = new Map<string, number>()
  const add = (names: string[], bit: number): void => {
    for (const name of names) kinds.set(name, (kinds.get(name) ?? 0) | bit)
  }
  for (const [names, people, capitals] of rows) {
    add(names, Place.country)
    add(people, Place.people)
    add(capitals, Place.capital)
  }
  add(listed(peoples), Place.people)
  add(listed(states), Place.state)
  add(listed(cities), Place.city)
  add(listed(regions), Place.region)
  return kinds
})()

/** Words that begin a name of several words in `placeKinds`. */
export const placeFirstWords: ReadonlySet<string> = new Set(
  [...placeKinds.keys()].filter((name) => name.includes('_')).map((name) => name.slice(0, name.indexOf('_'))),
)

const spelled = (name: string): string =>
  name.includes('.')
    ? name.toUpperCase()
    : name
        .split('_')
        .map((word) => (/^(of|the|and)$/.test(word) ? word : word[0].toUpperCase() + word.slice(1)))
        .join(' ')

/**
 * Country that a country's name or a people's word (lower case, words joined by `_`) speaks of, in its usual spelling.
 *
 * @example countryOf.get('ukrainians') // 'Ukraine'
 */
export const countryOf: ReadonlyMap<string, string> = new Map(
  rows.flatMap(([names, people]) => [...names, ...people].map((word) => [word, spelled(names[0])] as const)),
)
