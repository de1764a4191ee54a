/**
 * Common first names by the gender they are mostly given to, in lower case, one blank between names. Names given to
 * both ("Jordan", "Kim") stand in `either`: they mark a person and say nothing of gender. Written for this project from
 * general knowledge of the languages that English-language news most often names people in.
 */
const male = `
aaron abbas abdul abdullah abraham adam adolf adrian ahmad ahmed akira alan alastair albert aldo alejandro aleksander
aleksandr alexander alexandre alexei alexis alfonso alfred ali alistair allan allen alvaro alvin amir amit anatoly
anders andre andreas andrei andres andrew andriy andrzej angus anthony antoine anton antonio antony anwar ariel arkady
arnold arseniy artem arthur arturo ashraf asif augusto barack barry bart bashar ben benedict benito benjamin benny
bernard bernardo bernd bernie bert bill billy bob bobby boris brad bradley brendan brent brett brian bruce bruno bryan
byron caleb calvin carl carlo carlos cedric cesar chad charles charlie chester chris christian christoph christophe
christopher chuck clarence claude claudio clay clement cliff clifford clint clive clyde colin conor constantine corey
cory craig cristian curt curtis cyril cyrus daisuke dale damian damien dan daniel daniele danny darrell darren dave
david dean deepak dennis denis derek desmond dick diego dieter dietrich dimitri dirk dmitri dmitry dmytro dominic
dominique don donald doug douglas duncan dustin dwight earl ed eddie eddy edgar edmund eduardo edward edwin efrain
eli elias elijah elliot elliott elon emil emilio emmanuel emmett enrico enrique eric erich erik ernest ernesto ernst
ethan etienne eugene evan evgeny fabian fabio farid federico felipe felix ferdinand fernando fidel florian francesco
francis francisco franco francois frank franklin franz fred frederic frederick fredrik friedrich fritz fumio gabriel
gareth garry gary gavin gene geoff geoffrey george georges georgi gerald gerard gerardo gerhard gert giacomo gianni
gilbert giorgio giovanni giuseppe glen glenn gordon graham grant greg gregg gregory guido guillermo gunter gus gustavo
guy hamid hans harald harold harris harry harvey hassan hector heinrich heinz helmut hendrik henri henrik henry herbert
herman hernan hideki hideo hiroshi howard hubert hugh hugo hussein ian ibrahim igor ignacio ilya imran ingmar ingvar
irving isaac isaiah ismail ivan ivo jack jacob jacques jaime jake jakob jamal james jan jared jarrod jason javier jay
jean jed jeff jefferson jeffrey jens jeremiah jeremy jerome jerry jesus jim jimmy joachim joao joaquin joe joel johan
johann johannes john johnny jon jonah jonas jonathan jorge jose josef joseph josh joshua josiah juan julian julio
julius junichiro justin kamal karim karl kazuo keith ken kenji kenneth kent kevin khaled khalid kirk klaus koichi
konstantin kurt kyle lamar lance larry lars laurence laurent lawrence lee len lenny leo leon leonard leonardo leonid
leopoldo leroy lewis liam lindsey lloyd lorenzo lou louis luc luca lucas ludwig luigi luis luke lyle lyndon magnus
mahmoud malcolm manfred manmohan manuel marc marcel marcelo marco marcos marcus mariano mario mark markus marshall
martin marty marvin masaru massimo mathias matt matteo matthew matthias maurice mauricio max maxim maximilian mehdi
mehmet mel melvin michael michel miguel mike mikhail milan miles milos milton mitch mitchell mitt mohamed mohammad
mohammed mohsen morgan morris moshe muammar muhammad mustafa mykola naftali narendra nate nathan nathaniel ned neil
nelson newt nicholas nick nicola nicolas nigel nikita nikolai nikolaos noah noel nolan norbert norman olaf ole oleg
oleksandr oleksiy oliver omar orlando oscar osama oskar otto owen pablo pascal patrick paul paulo pavel pavlo pedro
percy perry pervez pete peter petr petro philip philippe phil phillip pier pierre pieter piotr pranab prakash rafael
rahul raj rajiv ralf ralph ramon ramzan rand randall randy raoul rashid raul ravi ray raymond recep reinhard reinhold
rene reuben rex reza ricardo riccardo richard rick ricky rob robert roberto robin rod roderick rodney rodrigo roger
roland rolf roman romano ron ronald ronnie ross roy ruben rudolf rudy rupert russell ryan sadiq saeed salman salvador
sam sami samuel sanjay santiago scott sean sebastian serge sergei sergey sergio seth shane shaun shawn shinzo sidney
silvio simon spencer stan stanley stefan stefano stephan stephen steve steven stewart stuart sven syed sylvester
tadeusz taro tayyip ted terence terrence terry thabo theodore thierry thomas tim timo timothy toby todd tom tomas
tommy tony toshio travis trevor trey tyler umberto uwe vaclav valentin valery vernon vicente victor viktor vikram
vince vincent vitali vitaliy vitaly vito vladimir vladislav vlad volodymyr wade wallace walt walter warren wayne
werner wesley wilbur wilfried wilhelm willem william willie wolfgang woodrow xavier xi yannis yasser yasuhiro yasuo
yevgeny yitzhak yoshihide yoshiro yosef yuri yuriy yusuf yves zachary zack zbigniew
`
const female = `
abigail adele adriana agnes agnieszka aisha akiko alba alessandra alexandra alice alicia alina alison allison alma
alyssa amanda amal amber amelia amina amy ana anastasia andrea angela angelina angelique anita ann anna annabel anne
annegret annette annie annika antonia april arlene ashley astrid audrey aung ayelet ayesha barbara beata beatrice
beatriz becky belinda benazir bernadette bertha beth bethany betsy betty beverly bianca birgit blanca bonnie brenda
bridget brigitte brooke camila camilla candice cara carla carly carmen carol carole carolina caroline carolyn carrie
caterina catherine cathy cecilia celeste celia chantal charlotte chelsea cherie cheryl chiara christiana christina
christine christy cindy claire clara clarissa claudia colleen condoleezza connie constance cornelia courtney cristina
crystal cynthia daniela danielle daphne dawn debbie deborah debra deirdre denise diana diane dianne dina dolores donna
dora doris dorothy edith eileen elaine eleanor elena elisa elisabeth eliza elizabeth ella ellen elsa emily emma
erica erika erin esperanza estelle esther eugenia eva eve evelyn faith farah fatima federica felicity fiona flora
florence frances francesca frederica gabriela gabrielle gail geraldine gina ginny giorgia giulia gladys glenda gloria
golda grace greta gretchen gwen gwendolyn hanna hannah hazel heather hedda heidi helen helena helene helle henrietta
hilary hilda hillary holly hope huma ilana ilse imelda indira ines inga ingrid irene irina iris irma isabel isabella
isabelle ivana ivanka jacinda jackie jacqueline jan jana jane janet janice jasmine jeanne jeannette jen jenna jennifer
jenny jess jessica jill jo joan joann joanna joanne jocelyn josephine joy joyce juanita judith judy julia juliana
julianna julie juliet june kaja karen karin karina kate katerina katharina katherine kathleen kathryn kathy katie
katrina kayla keiko kellyanne kimberly kirsten kirstjen kristen kristin kristina kristine lana lara latifa laura
lauren laurie leah leila lena leonora leticia lidia lila lillian lily linda lisa liz liza lois loretta lori lorraine
louisa louise lucia lucille lucinda lucy ludmila luisa lydia lynn lynne mabel madeleine madeline maggie magdalena
malala mandy mara marcia margaret margarita margarethe margot margrethe maria mariam marian mariana marianne marie
marielle marina marine marion marissa marjorie marlene marsha marta martha martina mary maryam mathilde maureen maxine
megan megyn melania melanie melinda melissa mercedes meredith meryl mia michaela michele michelle mildred millie mimi
miranda miriam moira molly mona monica monika monique muriel myra nadia nadine nancy naomi natalia natalie natasha
nellie nicole nicoletta nikki nina nora noreen norma octavia olga olivia oprah paige pamela patricia patsy patti
paula paulina pauline pearl peggy penelope penny petra phoebe phyllis piper polly pramila priscilla priya rachel
ramona rebecca regina renata renee rhonda rita roberta rosa rosalie rosalind rose rosemary roxanne ruth sabine sabrina
sally samantha sandra sanna sara sarah selma serena shannon sharon sheila shelley sheryl shirley silvia simone sofia
sonia sonya sophia sophie stacey stella stephanie sue susan susana susanna susanne suzanne svetlana sylvia sylvie
tamara tammi tammy tania tanya tara tatiana tatyana teresa tess theresa therese tiffany tina toni tonya tracey tricia
trish trudy ursula valentina valeria valerie vanessa vera verona veronica vicki vicky victoria viola violet virginia
vivian viviane wanda wendy whitney wilhelmina wilma xenia yoko yolanda yulia yuliya yvette yvonne zoe zsuzsanna
`
const either = `
alex ash avery cameron casey charley dana darcy devin drew dylan jamie jean jesse jodie jordan kelly kerry kim lee
leslie logan lou lynn morgan pat quinn reese riley robin ronnie sandy sasha shannon sidney stacy sydney taylor terry
tracy
`

const listed = (names: string): string[] => names.trim().split(/\s+/)

/** Gender that a first name (lower case) is mostly given to; `either` for names of both, undefined for no first name. */
export const genderOfFirstName: ReadonlyMap<string, 'male' | 'female' | 'either'> = new Map<
  string,
  'male' | 'female' | 'either'
>([
  ...listed(male).map((name) => [name, 'male'] as const),
  ...listed(female).map((name) => [name, 'female'] as const),
  ...listed(either).map((name) => [name, 'either'] as const),
])
