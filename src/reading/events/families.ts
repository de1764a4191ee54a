import { once } from '../../text/index.ts'
import type { PloverAct } from './event.ts'
import { NOUN_CLASSES, type NounClass } from './lexicon.ts'

/**
 * A family of words that tell one kind of act, or one of several: what English has for "lift a measure", "walk out",
 * "ask somebody to". Whether a place of a text tells the act is for the judge; the family says what to look for.
 */
export interface Family {
  readonly name: string
  readonly acts: readonly PloverAct[]
  /** What the object, or a phrase on it, is likely to be; empty: anything. */
  readonly objects: readonly NounClass[]
  /** The object must be one of these: the words by themselves say too little ("end", "hold", "move"). */
  readonly strict: boolean
  /** The object itself must, not a phrase beside it: "fired *twelve clerks*", not "fired at twelve clerks". */
  readonly direct: boolean
  /** What usually stands with the words, one of several ways: `[['who', 'to'], ['who', 'for']]`; empty: the class fits. */
  readonly wants: readonly (readonly Want[])[]
}

/** Somebody to whom it is done; an infinitive, a clause, "for", an object; nothing at all. */
export type Want = 'who' | 'to' | 'that' | 'for' | 'thing' | 'bare'

/** A word of a family, with the words that must stand behind it: "on" of "call on". */
export interface Member {
  readonly family: Family
  readonly behind: readonly string[]
}

/**
 * A family a line: `ACT… name: words > classes`; `!` behind the classes: one of them must fit, `!!`: the object itself must. Words that go only with others
 * behind them are joined by `+`. In brackets what usually stands with them, ways apart by `|`.
 */
const VERBS = `
AGREE accord: sign initial ratify conclude seal reach strike clinch ink hammer+out thrash+out broker finalise finalize > accord !
AGREE COOPERATE ally: form enter join create forge > alliance !!
AGREE COOPERATE ally: join enter accede+to > accord !!
AGREE assent (to | thing | that | bare): agree accept consent assent approve adopt endorse acquiesce okay settle agree+on agree+to consent+to settle+for sign+up+to sign+on+to come+to+terms shake+hands+on
AGREE CONCEDE promise (who & to | who & that | to | that): promise pledge assure undertake guarantee commit vow swear give+its+word
CONCEDE lift: lift ease suspend remove relax drop waive cancel end scrap rescind repeal loosen abolish > measure !
CONCEDE lift: lower cut reduce halve slash trim > barrier !!
CONCEDE RETREAT cede: return cede surrender relinquish hand+over hand+back give+back give+up > land asset !
CONCEDE open: reopen open unblock unfreeze release unlock > gate asset goods !
CONCEDE COOPERATE resume: resume restore restart > goods relief arms !!
CONCEDE reinstate: reinstate rehire re-employ take+back > people officials !!
CONCEDE RETREAT drop claim: drop abandon withdraw relinquish renounce give+up end > claim !!
CONCEDE COOPERATE SUPPORT extend: extend prolong lengthen postpone put+off push+back > deadline !!
COOPERATE CONCEDE SUPPORT permit: grant issue give renew award > permit !!
CONCEDE sweeten: raise increase improve sweeten better > bid !!
CONCEDE yield (that | thing | bare): concede yield relent acknowledge admit give+way give+in give+ground back+down climb+down soften bow+to apologise apologize regret voice+regret budge
CONCEDE COOPERATE offer (to): offer propose tell indicate signal hint
CONCEDE COOPERATE RETREAT free: return release free repatriate pardon let+go hand+over exchange swap grant+amnesty > captives people !
COOPERATE share: exchange swap share trade > list !
COOPERATE ties: restore resume establish normalise normalize renew mend set+up > ties !
COOPERATE mission: reopen open > mission !!
COOPERATE join (who): cooperate collaborate join+forces team+up work+with join
COOPERATE CONSULT appoint: appoint name set+up create form establish nominate > officials body !
CONCEDE COOPERATE permit: let allow admit > convoy !!
AID COOPERATE give: approve fly send deliver provide donate ship airlift give grant lend extend pay advance supply contribute disburse fund finance reach arrive distribute > relief !
AID COOPERATE pledge: pledge promise earmark > relief !
AID CONSULT visit: visit see > captives !!
AID COOPERATE raise: double triple increase raise step+up > relief !!
AID COOPERATE help (who): arm equip bail+out rescue aid assist help evacuate fly+out train treat
AID AGREE underwrite: guarantee underwrite insure write+off forgive defer reschedule > debt !
RETREAT pull: withdraw pull+out pull+back move redeploy evacuate stand+down disarm demobilise demobilize retreat remove > forces !
RETREAT CONCEDE lay down: lay+down hand+in turn+in > arms !!
RETREAT CONCEDE lay down: end lift suspend call+off halt stop cancel shelve postpone > protest attack !
RETREAT go back (bare): return+to back+away back+off climb+down resign step+down stand+aside step+aside quit withdraw pull+out pull+back fall+back retreat go+back+to+work return+to+work
REJECT refuse (thing | to): reject refuse decline spurn rebuff veto rule+out turn+down vote+down strike+down throw+out dismiss repudiate brush+aside brush+off shrug+off wave+away push+back push+back+against vote+against object+to oppose snub resist balk+at bar+at defy ignore dispute contest deny discount disregard shut+the+door not+hear+of
REJECT break off: suspend break+off call+off cut+off abandon cancel postpone freeze pull+out+of > talks !
REJECT PROTEST leave: walk+out storm+out leave quit boycott stay+away walk+away walk+away+from withdraw+from pull+out+of > talks !
REJECT default: miss default+on fail+to+pay stop+paying suspend withhold skip halt > debt !
REJECT pull out: pull+out+of withdraw+from leave quit renounce repudiate walk+away+from > accord alliance !
REJECT tear up: tear+up rip+up renege+on cancel terminate annul abrogate > accord offer !
REJECT take back: withdraw retract revoke rescind pull > favour !!
REJECT defeat: defeat block vote+down veto fail > offer accord law bid !
PROTEST march (bare): protest demonstrate march rally picket chant boo jeer parade strike down+tools walk+out walk+off walk+off+the+job stop+work go+on+strike
PROTEST gather (bare): gather assemble converge mass stand
PROTEST stage: stage hold organise organize call lead join begin start mount announce launch > protest !
PROTEST ACCUSE diplomatic: summon hand lodge file deliver register > envoy complaint !
PROTEST paralyse (thing): paralyse paralyze bring+to+a+halt bring+to+a+standstill
PROTEST COERCE obstruct: block blockade barricade obstruct occupy dump pour burn picket > road target !
SANCTION impose: impose slap levy reimpose raise increase double triple extend tighten introduce announce put > measure !
SANCTION freeze: freeze seize block > asset !
SANCTION list (who): blacklist sanction embargo outlaw ban bar put+on+its+blacklist put+on+a+blacklist put+under
SANCTION retaliate: retaliate respond hit+back strike+back answer counter hit punish target > measure !
SANCTION revoke: revoke cancel withdraw annul suspend rescind > permit !!
SANCTION blacklist: add put place > blacklist !
SANCTION expel: recall expel withdraw pull+out > envoy !
SANCTION expel: declare+persona+non+grata > envoy people !
SANCTION cast out: expel oust exclude throw+out kick+out suspend > people officials !!
SANCTION dismiss: dismiss sack fire oust remove suspend > officials !
SANCTION lay off: dismiss sack fire axe lay+off make+redundant > people !!
SANCTION COERCE lock out: lock+out > people !!
SANCTION sever: sever cut break+off suspend halt end curtail freeze downgrade scale+back > ties !
SANCTION close mission: close shut > mission !!
SANCTION stop doing: stop+supplying stop+sharing stop+buying stop+selling stop+lending stop+funding stop+shipping stop+exporting stop+importing stop+cooperating cease+supplying cease+sharing cease+buying cease+selling cease+lending cease+funding cease+cooperating
SANCTION COERCE stop: halt suspend stop cut+off shut+off restrict curb cut hold+back hold+up withhold delay cancel interrupt freeze put+on+hold stop+supplying > goods relief arms !
MOBILIZE deploy: deploy mass mobilise mobilize send move station amass rush reinforce call+up > forces !
MOBILIZE deploy craft: deploy scramble station dispatch position mass > craft munition !!
MOBILIZE exercise: announce order begin start launch hold stage conduct > exercise !!
MOBILIZE alert (who | thing): put+on+alert put+on+high+alert place+on+alert place+on+high+alert mobilise mobilize
COERCE arrest: arrest detain jail imprison deport evict abduct kidnap hold seize round+up capture take intern take+hostage interrogate place+under+house+arrest put+under+house+arrest take+into+custody > people captives officials !
COERCE ASSAULT seize: seize confiscate capture impound take overrun occupy grab board > craft target asset !
COERCE confiscate (thing): confiscate expropriate nationalise nationalize requisition commandeer
COERCE close: close shut seal block blockade seal+off > gate !
COERCE close: shut close shut+down close+down suspend ban block > press !!
COERCE emergency: invoke declare impose proclaim order extend introduce > emergency !
COERCE besiege (who | thing): besiege encircle surround blockade cut+off trap
COERCE intercept: intercept board detain turn+back impound hijack escort hold+up > craft people captives !!
COERCE sentence (who): sentence convict indict prosecute fine jail
COERCE crowd: fire use deploy swing > riot !
COERCE disperse (who | thing): disperse tear-gas raid storm search ransack raze demolish
COERCE REJECT keep out (who): bar keep+out turn+away turn+back refuse+entry refuse+passage deny+access admit exclude expel
ASSAULT attack (who | thing): attack bomb shell bombard ambush raid assault target fire+on open+fire open+fire+on open+fire+at shoot+at rocket strafe torpedo ram exchange+fire+with trade+fire+with > target people forces craft land
ASSAULT mount: carry+out mount conduct > attack !!
ASSAULT launch: fire launch lob hurl drop rain > munition !!
ASSAULT hit: hit strike pound batter hammer target slam+into crash+into tear+through rip+through rain+on rain+down+on > target people forces craft land !
ASSAULT kill (who): kill wound injure murder execute assassinate massacre behead maim shoot stab beat die perish leave+dead leave+wounded leave+injured > people captives forces
ASSAULT destroy: destroy smash vandalise vandalize loot torch gut set+fire+to sink shoot+down bring+down down blow+up wreck damage set+ablaze demolish > craft target forces !
ASSAULT conquer: invade overrun occupy capture seize storm conquer annex take grab > land !
ASSAULT storm: invade overrun occupy storm conquer > target !
REJECT no (thing | bare): say+no vote+no
AGREE yes (thing | bare): say+yes vote+yes
ACCUSE blame (who): accuse blame reproach rebuke chide chastise berate castigate lambast lambaste slam fault censure scold reprimand criticise criticize condemn denounce decry deplore attack assail lash+out hit+out fire+back deride mock ridicule taunt charge allege turn+on hold+responsible round+on
ACCUSE complain (that | who): complain protest object grumble regret take+issue take+issue+with take+exception+to
ACCUSE sue: lodge file take bring > complaint court !
ACCUSE sue (who): sue prosecute
REQUEST ask (who & to | who & for | that): ask urge press implore beg exhort pressure push order instruct invite beseech entreat nudge prod challenge advise lobby petition summon
REQUEST demand (thing | that | who & to | for): demand request insist propose suggest recommend call+for call+on appeal appeal+to appeal+for press+for push+for ask+for plead+for insist+on campaign+for lobby+for write+asking write+to+ask seek
REQUEST set (who): give > until !
SUPPORT recommend: recommend > offer accord law !!
SUPPORT back (who | thing): support back praise welcome applaud hail champion commend thank congratulate compliment salute endorse approve favour favor stand+by stand+behind rally+behind side+with cheer defend embrace advocate speak+up+for pay+tribute+to
CONSULT consult (who): consult brief sound+out notify inform
THREATEN threaten (to | who | that): threaten warn vow swear caution menace reserve+the+right serve+notice give+notice
`

const NOUNS = `
AGREE accord: agreement deal accord pact treaty contract settlement compromise truce
AGREE CONCEDE promise (who & to | who & that | to | that): promise pledge assurance undertaking commitment guarantee acceptance consent approval
CONCEDE offer: concession offer apology
CONCEDE RETREAT release: release handover return withdrawal
COOPERATE RETREAT exchange: exchange swap
AID help: aid delivery relief shipment convoy loan donation grant prepayment contribution
REJECT refusal: refusal rejection opposition veto denial objection default
PROTEST march (bare): protest demonstration rally march vigil strike stoppage walkout boycott picket sit-in counter-rally counter-demonstration riot
SANCTION measure: sanction embargo tariff duty levy surcharge ban freeze blacklist expulsion
MOBILIZE deployment: deployment mobilisation mobilization buildup
COERCE seizure: seizure arrest detention capture annexation abduction kidnapping blockade siege closure raid crackdown
ASSAULT attack (who | thing): attack strike raid shelling bombing bombardment airstrike offensive ambush assault killing assassination massacre invasion explosion blast clash shooting downing fire gunfire mortar shell rocket missile bomb drone
ACCUSE charge: accusation allegation charge complaint condemnation criticism rebuke blame censure attack
REQUEST request: request demand call appeal plea petition ultimatum invitation
SUPPORT praise: support praise backing endorsement applause
THREATEN threat: threat warning ultimatum
`

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

function familiesOf(table: string, nouns: boolean): ReadonlyMap<string, readonly Member[]> {
  const found = new Map<string, Member[]>()
  for (const line of table.trim().split('\n')) {
    const [title = '', rest = ''] = line.split(':')
    const [head = '', ways = ''] = title.replace(')', '').split('(')
    const acts = words(head).filter((word): word is PloverAct => /^[A-Z]+$/.test(word))
    const name = words(head)
      .filter((word) => !/^[A-Z]+$/.test(word))
      .join(' ')
    const [members = '', classes = ''] = rest.split('>')
    const objects = words(classes).filter((one): one is NounClass => one in NOUN_CLASSES)
    const family: Family = {
      name: nouns ? `n ${name}` : name,
      acts,
      objects,
      strict: classes.includes('!'),
      direct: classes.includes('!!'),
      wants: wantsOf(ways),
    }
    for (const written of words(members)) {
      const [lemma = '', ...behind] = written.split('+')
      const held = found.get(lemma)
      if (held === undefined) found.set(lemma, [{ family, behind }])
      else held.push({ family, behind })
    }
  }
  // The longest first: "call on" before "call".
  for (const held of found.values()) held.sort((a, b) => b.behind.length - a.behind.length)
  return found
}

function wantsOf(ways: string): Want[][] {
  return ways.split('|').flatMap((way) => {
    const wants = way.split('&').map((want) => want.trim() as Want)
    return wants[0] === ('' as Want) ? [] : [wants]
  })
}

/** Families by the lemma of a verb. */
export const verbFamilies: () => ReadonlyMap<string, readonly Member[]> = once(() => familiesOf(VERBS, false))

/** Families by the lemma of a noun that names the act. */
export const nounFamilies: () => ReadonlyMap<string, readonly Member[]> = once(() => familiesOf(NOUNS, true))

const set = (text: string): ReadonlySet<string> => new Set(words(text))

/** What is done against others, by who says that they will: a threat. */
export const HARMS: ReadonlySet<string> = set(`
  retaliate answer respond reply veto block boycott attack strike shell bomb punish penalise penalize sanction expel blockade
  walk leave quit withdraw suspend halt cut stop impose hit raise resume contest sue challenge appeal oppose resist close shut
  dismiss fire lose ballot vote divert abandon break tear scrap cancel seize freeze arrest fight defend retake march paralyse
  paralyze occupy reject refuse regret suffer regard buy escalate mobilise mobilize deploy table go follow end lower see`)

/** What another wants, by who says that they will: a concession. */
export const GIFTS: ReadonlySet<string> = set(`
  lift ease relax remove drop waive cede relinquish surrender release free return reopen open withdraw let give cut reduce
  lower postpone extend limit restrain buy share provide pay allow grant accept admit pass supply lend write forgo exempt
  phase publish hand pull resume attend receive drop cap consult compensate delay spare move recognise recognize guarantee`)

/** Words by which somebody judges what another is or did. */
export const ILL: ReadonlySet<string> = set(`
  bluff lie liar sham farce provocation mistake insult outrage scandal betrayal threat trick fraud disgrace folly blunder
  blackmail nonsense absurd false unfair unjust illegal unacceptable irresponsible dangerous reckless hypocritical provocative
  cynical dishonest aggression violation breach protectionist protectionism discrimination discriminatory sabotage bribe
  kidnapper terrorist premature unhelpful ultimatum fantasy invention propaganda theft robbery extortion hypocrisy cowardice
  crime criminal murder murderer bully bullying coward traitor treason surrender capitulation disaster catastrophe shameful
  disgraceful ridiculous misleading inappropriate unjustified unreasonable half-truth slander cartel cheat cheating harsh`)
export const GOOD: ReadonlySet<string> = set(`
  reasonable constructive useful helpful welcome encouraging positive fair courageous generous historic wise sensible
  breakthrough promising balanced statesmanlike excellent serious important right good step progress basis`)

/** What somebody does who is accused of it. */
export const WRONGS: ReadonlySet<string> = set(`
  lie cheat mislead violate breach break plant hide conceal attack shell fire kill bomb shoot steal seize block sabotage
  betray ignore delay stall obstruct invent fabricate provoke exaggerate distort abuse exploit smuggle dump subsidise subsidize
  spy undermine threaten bully blackmail burn destroy exceed wreck confuse mistake shelter pretend manipulate falsify
  overstate rob squander waste misrepresent fail neglect capitulate renege backtrack flout escalate oversell disguise starve poison`)

/** Verbs that call their object something. */
export const CALLING: ReadonlySet<string> = set(
  'call describe brand label dub denounce term dismiss portray characterise characterize deride',
)
