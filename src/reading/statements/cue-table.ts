/**
 * Families of words by what they say of where somebody stands, one a line: `lean family | words`. Words are in their base
 * form; `+` joins those that follow each other. A family is a kind of deed, not a class of grammar: "refuse" and
 * "refusal" are one. What a family is worth is learnt; that it is one is said here, and in `lexicon.ts` and `idiom-table.ts` of
 * the words which tell a stance by themselves.
 */
export const CUE_TABLE = `
against refuse | say+no exclude shoot+down forbid prohibit send+back hand+back deny strike+out cross+out delete scrap
  no+longer+possible give+short+shrift thumbs+down
against oppose | object contest challenge fight defy adamant opponent anathema stand+in+the+way push+back
against block | bar torpedo derail scupper obstruct kill bury freeze stop halt prevent bin shelve suspend lock+the+door
  slam+the+door close+the+door
against blame | attack slam blast assail berate rail fault accuse regret dismay anger fury scorn mock ridicule deride complain
  complaint disappoint bristle upset infuriate scathing
against doubt | doubt reserve+its+position reserve+his+position reserve+her+position reserve+their+position reserve+position
  stall hedge shy+away associate+itself dissociate
against bad | unjustifiable bad useless empty
against harm | theft trick catastrophe punishment death poison chain wreath mockery slap blow injustice harm hurt
  damage undermine destroy ruin wreck jeopardise jeopardize endanger weaken cripple derail
against short | too not+enough far+from short+of fall+short nowhere+near half+an+answer no+basis below
against line | red+line off+the+table out+of+the+question not+for+sale not+negotiable not+up+for no+question+of not+on+the+table
  not+on+the+agenda closed+matter closed+book last+word nothing+to+discuss never no+way
against quit | walk+away walk+out quit leave+the+table withdraw+from hold+back withhold withdraw pull+back count+out
  take+no+part stay+away stay+out abandon give+notice strike
against swallow | swallow stomach tolerate countenance have+none put+up+with budge give+up let allow permit
want demand | insist requirement require plead clamour clamor lobby
want wish | wish need prefer expect hope+for would+like rather look+for
want condition | condition provided+that provided providing on+condition as+long+as so+long+as only+if only+after only+when
  only+once unless until without before in+return in+exchange first conditional depend hinge contingent
want must | must should ought have+to need+to be+to unavoidable at+least no+less+than not+less+than nothing+less minimum floor
  line
want propose | proposal suggest suggestion recommend move motion submit table+a put+in launch campaign draft+resolution read+out
  petition counter-proposal counterproposal
want term | assurance compensation in+writing written share parity recognition equal comparable
want deadline | deadline give+until within by+the+end at+once immediately promptly
want threat | threat warning ultimatum or+else retaliate retaliation sue court lawsuit punish answer+in+kind consequence walkout
  industrial+action
for accept | agreement in+favour in+favor go+along sign+up concur say+yes nod comply abide honour honor green+light bless
  content satisfied
for back | supporter cheer clap endorse join
for concede | concession yield bow soften ease step+back move come+down go+down go+up raise lift cut reduce lower increase
  extend go+to go+as+far+as drop defer postpone delay phase release free return exempt restore reopen halve double
for pledge | guarantee open would+consider able volunteer grant admit commitment
for good | step+forward right+direction important+step welcome worth consistent
open talk | discuss negotiate talk review listen ponder discussion conceivable possible reflect keep+an+open+mind
open modal | could might may can perhaps possibly maybe
open door | nothing+against not+exclude not+rule+out door+open open+to no+objection in+principle by+all+means
firm stay | stick hold+line remain maintain repeat reiterate reaffirm unchanged stay keep still number+is as+announced
  as+planned go+ahead press+ahead begin start take+effect
`
