/**
 * Verbs and idioms by what they say of where their subject stands, one group a line: stance, act, lean and family of a cue
 * (see `cue-table.ts`), `|`, words in their base form. `+` joins words that follow each other, `..` stands for up to three of no
 * weight ("give *the plan its* blessing"), `...` for a longer phrase; a particle alone behind its verb may stand apart from it ("turn *the offer* down").
 * What tells a stance only of some things, or several, is no more than a cue and stands in `cue-table.ts`.
 */
export const IDIOM_TABLE = `
rejects REJECT against refuse | knock+back throw+out vote+down vote+out laugh+off sweep+aside push+aside
  wave+aside swat+away bat+away bat+aside brush+aside cast+aside fob+off rebuff snub nix disallow disavow disown forswear
  give+..+short+shrift turn+..+cold+shoulder+to pull+..+signature+from withdraw+..+signature+from take+..+signature+off give+..+thumbs+down give+..+cold+shoulder give+..+brush-off turn+..+nose+up
  turn+a+deaf+ear+to pour+cold+water+on throw+cold+water+on slam+the+door+on slam+the+door+to shut+the+door+on shut+the+door+to
  close+the+door+on close+the+door+to bar+the+door+to bolt+the+door say+no+to have+none+of have+no+truck+with want+no+part+of
  want+no+part+in want+nothing+to+do+with take+off+the+table take+..+off+the+table send+..+packing show+..+the+door
  refuse+to+hear+of reject+out+of+hand dismiss+out+of+hand close+..+mind+to hear+nothing+of rule+out+..+any
  refuse+point-blank refuse+flatly refuse+outright will+not+hear+of
rejects REJECT against oppose | fight+against argue+against speak+against stand+against decide+against come+down+against be+up+in+arms+over be+up+in+arms+about march+against
  come+out+against set+..+face+against side+against line+up+against rebel+against revolt+against mobilise+against
  mobilize+against inveigh+against lobby+against advise+against counsel+against caution+against recommend+against
  rule+against vote+no take+issue+with take+exception+to raise+objections+to raise+an+objection+to
  raise+objection+to lodge+..+objection lodge+..+protest file+..+objection stand+in+the+way+of stand+up+to stand+up+against
  put+..+foot+down draw+the+line+at draw+a+line+at draw+a+red+line disapprove+of frown+on frown+upon be+no+fan+of
  register+..+opposition voice+..+opposition voice+..+objections express+..+opposition state+..+opposition declare+..+opposition
  announce+..+opposition reiterate+..+opposition set+..+against deny+..+support deny+..+consent refuse+..+consent
  refuse+..+support withhold+..+support withhold+..+consent withhold+..+approval withhold+..+assent withhold+..+signature
rejects REJECT against block | stymie stonewall filibuster kill+off put+paid+to put+a+stop+to
    put+..+brakes+on put+..+veto+on use+..+veto exercise+..+veto wield+..+veto cast+..+veto
  impose+..+veto stop+..+in+its+tracks nip+..+in+the+bud block+..+path
rejects REJECT against quit | walk+away+from walk+out+of walk+out+on pull+out+of back+out+of opt+out+of stay+out+of
  turn+away+from break+off pull+the+plug+on wash+..+hands+of wriggle+out+of renege+on go+back+on
rejects ACCUSE against blame | hit+out+at hit+back+at lash+out+at take+aim+at pour+scorn+on heap+scorn+on heap+ridicule+on lambast
  lambaste slate savage excoriate rubbish castigate pillory lampoon scoff+at sneer+at sniff+at rail+against rail+at
   denounce+as pour+contempt+on
resists ACCUSE against blame | find+fault+with pick+holes+in take+to+task take+..+to+task grumble+about grumble+at moan+about
  chafe+at fume+at fume+over fume+about bemoan lament rue deprecate disparage
  express+..+regret voice+..+regret express+..+dismay voice+..+dismay express+..+disappointment voice+..+disappointment
  express+..+anger voice+..+anger express+..+outrage voice+..+criticism level+..+criticism
resists REJECT against doubt | have+..+misgivings have+..+reservations have+..+qualms have+..+doubts have+..+second+thoughts
  have+..+objections have+..+concerns voice+..+misgivings voice+..+reservations voice+..+qualms voice+..+doubts voice+..+doubt
  voice+..+concern voice+..+concerns voice+..+unease voice+..+alarm voice+..+scepticism voice+..+skepticism
  express+..+misgivings express+..+reservations express+..+qualms express+..+doubts express+..+doubt express+..+concern
  express+..+concerns express+..+unease express+..+alarm express+..+scepticism express+..+skepticism express+..+caution
  raise+..+doubts raise+..+concerns raise+..+questions raise+..+reservations air+..+misgivings air+..+doubts
  harbour+..+doubts harbor+..+doubts entertain+..+doubts enter+..+reservations enter+a+reservation cast+doubt+on
  cast+..+doubt throw+doubt+on call+into+question call+..+into+question take+a+dim+view+of take+..+dim+view
  look+askance+at bridle+at blanch+at recoil+at recoil+from shrink+from wince+at jib+at demur+at demur quibble+with cavil+at
  waver+on waver+over equivocate+on equivocate+over prevaricate dither+over drag+..+feet drag+..+heels dig+..+heels+in
  dig+in+..+heels dig+in+over dig+in+against dig+in+on play+for+time think+twice hold+off hold+back+from hold+back+on
  back+away+from back+off+from edge+away+from step+back+from row+back+from pull+back+from shy+away+from
  reserve+..+position reserve+judgement reserve+judgment stop+short+of hold+out+against balk baulk stay+aloof+from
  stay+on+the+fence sit+on+the+fence distance+itself+from distance+themselves+from distance+himself+from distance+herself+from
  dissociate+itself+from dissociate+themselves+from be+at+odds+with be+in+no+hurry be+in+no+rush be+in+no+mood be+in+two+minds
  take+a+hard+line take+a+tough+line take+a+harder+line take+..+hard+line harden+..+stance harden+..+position harden+..+line
  toughen+..+stance toughen+..+position toughen+..+line stiffen+..+stance drive+a+hard+bargain give+a+cool+reception
  give+..+cool+reception give+..+lukewarm give+..+frosty give+..+cautious give+..+guarded water+down dilute push+back+against
  push+back+on cool+on cool+towards sour+on kick+against kick+..+long+grass
open SAY open door | leave+..+door+open leave+..+door+ajar keep+..+door+open leave+open leave+..+open hold+open hold+..+door+open
  open+the+door+to open+..+door+to keep+an+open+mind have+an+open+mind have+nothing+against have+no+objection+to
  have+no+objections+to have+no+objection have+no+objections have+no+problem+with have+no+quarrel+with have+no+difficulty+with
  see+no+obstacle see+no+objection see+nothing+wrong see+no+harm+in see+merit+in see+some+merit+in see+room+for see+scope+for
  raise+no+objection raise+no+objections make+no+objection put+up+no+resistance not+stand+in+the+way take+no+exception+to
  hold+out+the+prospect+of hold+out+the+possibility+of raise+the+prospect+of raise+the+possibility+of hold+out+an+olive+branch
  hold+out+a+hand extend+a+hand offer+an+olive+branch meet+..+halfway meet+..+half-way not+close+the+door
  warm+to come+round+to come+around+to soften+on soften+..+stance soften+..+position soften+..+line soften+..+tone
  shift+..+position shift+..+ground move+some+way+towards hint+at toy+with flirt+with
  signal+..+readiness signal+..+willingness show+..+readiness show+..+willingness show+..+flexibility signal+..+flexibility
  indicate+..+readiness indicate+..+willingness express+..+readiness express+..+willingness declare+..+readiness
open SAY open talk | mull mull+over think+over think+about weigh+up reflect+on look+into look+again+at take+another+look+at
  take+a+fresh+look+at take+a+look+at revisit reconsider rethink reopen+talks+on enter+talks+on enter+into+talks
  open+talks+on open+negotiations+on sit+down+with sit+down+to give+..+consideration take+under+consideration
  take+..+under+consideration be+in+talks
accepts AGREE for accept | sign+off+on sign+on+to sign+up+to sign+up+for wave+through wave+..+through give+..+green-light nod+through rubber-stamp
  rubberstamp green-light greenlight clear+the+way+for pave+the+way+for give+..+green+light
  give+..+go-ahead give+..+nod give+..+thumbs+up give+..+blessing give+..+assent give+..+consent give+..+approval
  give+..+agreement give+..+all-clear give+..+seal+of+approval give+in+principle set+..+seal+on lend+..+name+to put+..+name+to
  put+..+signature+to set+..+signature+to affix+..+signature set+..+hand+to say+yes+to vote+yes vote+in+favour+of
  vote+in+favor+of come+down+in+favour+of come+down+in+favor+of come+to+terms+with come+on+board come+aboard fall+in+with
  fall+in+line fall+into+line get+on+board take+on+board go+along+with acquiesce+in acquiesce accede+to subscribe+to buy+into
  take+up+..+offer make+do+with opt+for plump+for settle+on shake+hands+on strike+a+deal+on reach+agreement+on reach+a+deal+on
  reach+..+agreement+on reach+..+accord+on concur+with adhere+to abide+by bow+to accept+in+principle agree+in+principle
  agree+with conform+to submit+to resign+itself+to resign+themselves+to reconcile+itself+to reconcile+themselves+to
accepts SUPPORT for back | rally+behind rally+round rally+around get+behind line+up+behind fall+in+behind swing+behind
  swing+in+behind stand+by stand+behind stick+by side+with throw+..+weight+behind put+..+weight+behind throw+..+support+behind
  lend+..+weight+to lend+..+support lend+..+backing lend+..+voice+to give+..+backing give+..+support give+..+endorsement
  give+..+warm+welcome offer+..+support pledge+..+support declare+..+support voice+..+support express+..+support
  reiterate+..+support voice+..+approval express+..+approval express+..+satisfaction voice+..+satisfaction
  come+out+in+favour+of come+out+in+favor+of come+out+for come+out+in+support+of come+down+on+the+side+of speak+up+for
  speak+in+favour+of speak+in+favor+of speak+out+for make+the+case+for make+a+case+for argue+in+favour+of argue+in+favor+of
  take+the+side+of take+..+side+on sing+the+praises+of pay+tribute+to vouch+for espouse extol laud commend salute defend uphold
accepts CONCEDE for concede | back+down climb+down give+way give+ground give+in cave+in cave bend+on bend+to budge+on
  relent yield+on yield+to yield+ground retreat+on retreat+from row+back+on backtrack+on backpedal+on backpedal
  make+concessions make+a+concession make+..+concessions make+..+concession offer+..+concessions offer+..+concession
  offer+concessions give+up sign+away trade+away bargain+away waive forgo forego relinquish cede
  improve+..+offer sweeten+..+offer raise+..+offer up+..+offer better+..+offer lower+..+demand lower+..+demands
  scale+back+..+demands scale+down+..+demands moderate+..+demands drop+..+opposition drop+..+objection drop+..+objections
  drop+..+resistance drop+..+veto lift+..+veto lift+..+objection withdraw+..+objection withdraw+..+objections
  withdraw+..+opposition withdraw+..+veto abandon+..+opposition abandon+..+resistance end+..+opposition end+..+resistance
  overcome+..+reservations swallow+..+objections
accepts AGREE for pledge | give+..+word give+..+undertaking give+..+undertakings give+..+assurance give+..+assurances
  give+..+guarantee give+..+guarantees give+..+pledge give+..+promise make+..+commitment make+..+pledge make+a+promise
  make+good+on commit+itself+to commit+themselves+to commit+himself+to commit+herself+to bind+itself+to bind+themselves+to
  swear+to stand+ready+to stand+ready volunteer+to sign+..+pledge enter+..+undertaking deliver+on honour honor
rejects REJECT firm stay | make+no+concession make+no+concessions make+no+further+concessions offer+no+concession
  offer+no+concessions give+no+ground give+..+no+ground yield+no+ground concede+nothing give+nothing+away give+away+nothing
  cede+nothing yield+nothing give+not+an+inch yield+not+an+inch refuse+to+budge refuse+to+yield refuse+to+move
  refuse+to+bend refuse+to+compromise stand+firm stand+fast stand+pat stand+its+ground stand+their+ground stand+his+ground
  stand+her+ground hold+firm hold+fast hold+the+line hold+its+ground hold+their+ground hold+..+ground hold+..+line
  stick+to+..+guns stick+to+..+position stick+to+..+line hew+to keep+to+..+line leave+no+room+for
demands REQUEST want demand | argue+for call+upon push+for press+for agitate+for fight+for strike+for strike+over rally+for march+for
  campaign+for angle+for hold+out+for stick+out+for beg+for beg beseech entreat exhort stipulate
  lay+claim+to stake+..+claim put+in+..+claim lodge+..+claim put+in+for bargain+for haggle+for plump+upon
  put+pressure+on put+..+pressure+on bring+pressure+to+bear pile+pressure+on lean+on turn+up+the+heat+on serve+notice
  issue+..+ultimatum issue+..+demand issue+..+call issue+..+appeal make+..+demand make+..+demands make+..+appeal make+..+plea
  make+..+request make+..+call put+forward+..+demand put+forward+..+demands table+..+demand table+..+demands
  present+..+demand present+..+demands renew+..+call renew+..+demand renew+..+appeal renew+..+calls repeat+..+call
  repeat+..+demand repeat+..+demands repeat+..+appeal reiterate+..+call reiterate+..+demand reiterate+..+demands
  reiterate+..+appeal echo+..+call echo+..+demand join+..+call join+..+calls back+..+call back+..+demand support+..+call
  stand+by+..+call stand+by+..+demand stand+by+..+demands stand+behind+..+call stand+behind+..+demand stick+by+..+demand
  stick+by+..+demands stick+to+..+demand stick+to+..+demands hold+to+..+demand hold+to+..+demands keep+to+..+demand
  add+..+voice+to set+..+deadline set+..+ultimatum give+..+deadline give+..+ultimatum give+..+until
  demand+that insist+upon insist+on hold+..+to+its+word hold+..+to+its+promise
demands REQUEST want wish | long+for yearn+for hanker+after hanker+for wish+for be+after hold+up+for set+..+sights+on
  would+rather would+sooner have+..+heart+set+on be+looking+for
demands REQUEST want condition | make+..+condition+of set+..+condition set+..+conditions lay+down+..+condition lay+down+..+conditions
  impose+..+condition make+..+conditional+on make+..+dependent+on make+..+contingent+on make+..+precondition attach+..+condition
  attach+..+conditions attach+..+strings set+as+a+condition cite+as+a+condition set+out+..+conditions name+..+price
  make+...+condition+for make+...+condition+of make+...+precondition make+...+prerequisite set+...+condition+for set+...+condition+of
open SAY want propose | put+forward put+..+forward come+forward+with come+up+with put+on+the+table put+..+on+the+table
  put+..+to+the+other+side float moot pitch dangle bring+forward lay+on+the+table set+out+a+plan make+an+offer make+..+offer
  make+a+proposal make+..+proposal make+a+bid extend+..+offer renew+..+offer repeat+..+offer throw+out+an+offer
`
