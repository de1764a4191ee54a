/**
 * Families of words by what they say of where somebody stands, one a line: `lean family | words`. Words are in their base
 * form; `+` joins those that follow each other. A family is a kind of deed, not a class of grammar: "refuse" and
 * "refusal" are one. What a family is worth is learnt; that it is one is said here.
 */
export const CUE_TABLE = `
against refuse | refuse reject rebuff spurn decline turn+down rule+out say+no vote+down throw+out wave+away brush+aside brush+off
  shrug+off bat+away exclude shoot+down repudiate shun forbid prohibit send+back hand+back refusal rejection deny
  strike+out strike+down cross+out delete scrap no+longer+possible give+short+shrift thumbs+down
against oppose | oppose object resist contest challenge campaign+against speak+out+against come+out+against vote+against fight defy
  against averse hostile adamant opposition objection resistance opponent anathema stand+in+the+way lobby+against push+back
against block | veto block bar thwart torpedo derail scupper obstruct kill bury freeze stop halt prevent bin shelve suspend
  lock+the+door slam+the+door close+the+door
against blame | condemn denounce deplore decry criticise criticize attack slam blast lambast assail berate rail fault accuse
  regret lament dismay anger outrage fury scorn mock ridicule deride complain complaint protest disappoint disappointment
  criticism bristle upset infuriate scathing
against doubt | doubt question reserve+its+position reserve+his+position reserve+her+position reserve+their+position
  reserve+position reservation misgiving hesitate balk baulk stall drag reluctant reluctance sceptical skeptical uneasy wary
  unconvinced unhappy unease lukewarm cool hesitant hedge non-committal noncommittal dubious scepticism skepticism
  stop+short shy+away associate+itself dissociate
against bad | unacceptable inadmissible intolerable unthinkable inexcusable unjustified unjustifiable inconceivable insufficient
  inadequate inappropriate premature unfair unrealistic unaffordable unworkable illegal unlawful illegitimate unjust unwise
  wrong absurd ridiculous excessive severe harsh impossible bad worthless meaningless useless empty toothless
  humiliating humiliation disastrous reckless dangerous provocative provocation
against harm | bribe blackmail toll insult joke gimmick trap surrender betrayal theft robbery swindle charade farce trick
  disaster catastrophe mistake burden punishment death suicide poison chain wreath mockery slap blow injustice harm hurt
  damage undermine destroy ruin wreck jeopardise jeopardize endanger weaken cripple derail
against short | too not+enough far+from short+of fall+short nowhere+near half+an+answer non-starter nonstarter no+basis below
against line | red+line off+the+table out+of+the+question not+for+sale non-negotiable not+negotiable not+up+for
  no+question+of not+on+the+table not+on+the+agenda closed+matter closed+book last+word nothing+to+discuss never no+way
against quit | walk+away walk+out quit leave+the+table pull+out+of withdraw+from break+off boycott hold+back withhold withdraw
  pull+back count+out take+no+part stay+away stay+out abandon give+notice strike
against swallow | swallow stomach tolerate countenance hear+of have+none put+up+with budge give+up let allow permit
want demand | demand insist insistence request requirement require call+for call+on urge press pressure plead plea appeal
  clamour clamor beseech implore petition lobby push+for ask claim
want wish | want seek wish need prefer preference expect hope+for would+like rather would+rather look+for
want condition | condition precondition prerequisite provided+that provided providing on+condition as+long+as so+long+as only+if
  only+after only+when only+once unless until without before in+return in+exchange first conditional depend hinge
  contingent
want must | must should ought have+to need+to be+to necessary essential vital indispensable imperative crucial unavoidable
  at+least no+less+than not+less+than nothing+less minimum floor line priority
want propose | propose proposal suggest suggestion put+forward recommend move motion submit table+a put+in launch bid campaign
  draft+resolution read+out petition counter-proposal counterproposal
want term | guarantee assurance compensation commitment in+writing written share parity recognition equal comparable
want deadline | deadline ultimatum give+until within by+the+end at+once immediately promptly overdue
want threat | threaten threat warn warning ultimatum or+else retaliate retaliation sue court lawsuit punish answer+in+kind
  consequence walkout industrial+action
for accept | accept acceptance agree agreement approve approval endorse endorsement adopt sign ratify consent assent vote+for
  in+favour in+favor favour favor live+with go+along sign+up settle+for initial concur say+yes nod comply abide honour honor
  green+light bless blessing content satisfied
for back | back support supporter welcome embrace stand+by stand+behind stick+by champion applaud praise hail cheer clap
  commend salute endorse advocate join side+with rally+behind
for concede | concede concession yield bow relent soften ease waive give+way give+ground give+in climb+down back+down step+back
  move come+down go+down go+up raise lift cut reduce lower increase extend go+to go+as+far+as drop defer postpone delay
  phase release free return exempt restore reopen open halve double
for pledge | pledge promise commit vow undertake guarantee ready readiness prepared willing willingness open openness
  amenable flexible flexibility offer agree+to would+consider able volunteer grant admit commitment intend plan
for good | acceptable reasonable fair sensible constructive useful helpful encouraging positive generous balanced basis step+forward
  right+direction important+step progress welcome workable realistic worth improvement good conceivable possible
  manageable symmetrical breakthrough victory consistent
open talk | consider study examine explore weigh discuss negotiate talk look+at review listen entertain contemplate ponder
  discussion negotiable conceivable possible reflect think+about keep+an+open+mind
open modal | could might may can perhaps possibly maybe
open door | nothing+against not+exclude not+rule+out door+open leave+open open+to no+objection in+principle by+all+means
firm stay | stick stand+firm stand+fast hold+firm hold+out hold+line hold+the+line remain maintain repeat reiterate reaffirm
  unchanged stay keep still number+is as+announced as+planned go+ahead press+ahead begin start take+effect
`
