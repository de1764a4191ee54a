import type { Stance } from '../codings/index.ts'
import type { Act } from './statement.ts'
import { type WordRow, wordRows } from './word-table.ts'

/** What a word says of where its subject stands. */
export interface Entry {
  /** Words that must follow the lemma: "for" of "call for", "short of" of "stop short of". */
  readonly behind: string
  readonly stance: Stance | null
  readonly act: Act
  /** Says what somebody thinks, not what they said or did: an outlet's own view where nobody is named for it. */
  readonly mental: boolean
}

/**
 * Words by what they say, one group a line: `stance act | words`; `-` for no stance; `~` before the bar: of the mind.
 * A word with `+` goes only with the words behind it: `call+for`. Those that are cues have their lean and family behind the act
 * (see `cue-table.ts`, which has the cues that tell no stance by themselves).
 */
type Table = string

const OF_THE_MIND = '~'

const verbs: Table = `
rejects REJECT against refuse | reject refuse spurn rebuff rule+out turn+down vote+down strike+down repudiate decline shun
  brush+aside brush+off shrug+off wave+away
rejects REJECT against oppose | oppose vote+against come+out+against speak+out+against campaign+against
rejects REJECT against block | veto block thwart
rejects REJECT | dismiss say+no+to push+back+against push+back+on object+to object
rejects ACCUSE against blame | condemn denounce decry deplore
rejects PROTEST against blame | protest
rejects PROTEST | protest+against strike+against rally+against demonstrate+against
resists REJECT against oppose | resist
resists REJECT against doubt | hesitate drag question stop+short
resists REJECT | balk+at baulk+at stall+on stop+short+of hold+out+against bristle+at shy+away+from warn+against
resists ACCUSE against blame | criticise criticize
resists ACCUSE | complain+about complain+of
open CONSULT open talk | consider study weigh examine explore entertain contemplate look+at
open SAY for pledge | offer
open SAY want propose | propose
open SAY firm stay | hold+out
open SAY against swallow | hear+of
open SAY | listen+to
accepts AGREE for accept | accept agree approve endorse adopt sign initial ratify settle+for live+with vote+for
accepts AGREE for back | embrace
accepts AGREE for pledge | commit promise pledge vow undertake agree+to
accepts AGREE want term | guarantee
accepts AGREE | consent+to assent+to go+along+with sign+up+to sign+up+for agree+on agree+with abide+by comply+with vote+to
  decide+to resolve+to
accepts SUPPORT for back | stand+behind back support welcome applaud praise champion hail
accepts SUPPORT for accept | favour favor
accepts CONCEDE for concede | concede
accepts CONCEDE | yield+to yield+on give+in+to bow+to relent+on cave+in+on
demands REQUEST want demand | demand call+for call+on urge push+for request implore
demands REQUEST for back | advocate
demands REQUEST | press+for press+on insist+on hold+out+for appeal+for ask+for plead+for lobby+for clamour+for clamor+for
  campaign+for petition+for
demands REQUEST want demand | press ask
demands REQUEST want wish ~ | want seek
- THREATEN want threat | threaten warn
- SAY for pledge | plan intend
`

const nouns: Table = `
rejects REJECT against refuse | refusal rejection rebuff
rejects REJECT against oppose | opposition
rejects REJECT against block | veto
rejects REJECT against quit | boycott
rejects REJECT | repudiation hostility disapproval antipathy aversion
rejects ACCUSE | condemnation denunciation
rejects PROTEST against blame | protest
resists REJECT against doubt | reluctance misgiving reservation scepticism skepticism unease
resists REJECT against oppose | resistance objection
resists REJECT | unwillingness hesitation qualm wariness foot-dragging ambivalence disquiet second-thoughts
resists ACCUSE against blame | criticism
resists ACCUSE | dissatisfaction displeasure annoyance
open SAY for pledge | readiness willingness openness flexibility offer
open SAY | preparedness
accepts AGREE for accept | acceptance approval consent blessing assent
accepts AGREE want term | commitment
accepts AGREE for pledge | promise pledge vow
accepts AGREE | acquiescence undertaking ratification
accepts SUPPORT for back | support
accepts SUPPORT for accept | endorsement
accepts SUPPORT want wish | preference
accepts SUPPORT | backing enthusiasm advocacy approbation
demands REQUEST want demand | demand insistence request appeal plea claim petition pressure
demands REQUEST want propose | bid
demands REQUEST want deadline | ultimatum
demands REQUEST | call push lobbying
`

const adjectives: Table = `
open SAY for pledge ~ | ready willing prepared amenable flexible
open SAY for concede ~ | open
open SAY ~ | receptive sympathetic disposed inclined open-minded relaxed+about interested+in undogmatic
resists SAY against doubt ~ | reluctant hesitant wary sceptical skeptical unhappy uneasy lukewarm cool dubious unconvinced
  noncommittal non-committal
resists SAY ~ | cautious leery chary doubtful uncomfortable cagey unenthusiastic ambivalent guarded apprehensive suspicious
  resistant loath loth disinclined unpersuaded unimpressed critical+of dissatisfied+with disappointed+with disappointed+by
  disappointed+at angry+about angry+at angry+over furious+about furious+at furious+over dismayed+by dismayed+at upset+about
  upset+by upset+at nervous+about worried+about concerned+about alarmed+by alarmed+at displeased+with unmoved+by uncertain+about
  unsure+about lukewarm+about at+odds+with
rejects SAY against oppose ~ | against averse hostile
rejects SAY ~ | unwilling opposed adamant+against implacable intransigent inimical antagonistic unalterably+opposed
accepts SAY ~ | determined committed agreeable bound eager keen supportive+of enthusiastic+about positive+about enthusiastic
  favourable+to favorable+to well-disposed
accepts SAY for accept ~ | favour favor
accepts SAY ~ | grateful+for content+with happy+with satisfied+with comfortable+with happy+to glad+to content+to pleased+with
  pleased+to pleased+by delighted+with delighted+to delighted+by resigned+to reconciled+to relaxed+over
demands REQUEST ~ | desperate+for hungry+for impatient+for insistent+on insistent+that adamant+that desirous+of anxious+for
`

/** Said of a thing: where the one who says it stands on it. */
const verdicts: Table = `
rejects REJECT against bad | unacceptable inadmissible intolerable unthinkable impossible unjustified inexcusable inconceivable
  unworkable unaffordable unjust unlawful illegal absurd ridiculous humiliating humiliation provocation illegitimate
rejects REJECT against line | non-negotiable
rejects REJECT against short | non-starter nonstarter
rejects REJECT against harm | bribe blackmail insult trap surrender betrayal robbery swindle charade farce toll gimmick suicide disaster joke
rejects REJECT against blame | outrage
rejects REJECT | nonnegotiable tax unviable outrageous preposterous laughable ludicrous insulting derisory scandalous scandal
  disgraceful disgrace shameful indefensible untenable unsustainable undeliverable impracticable infeasible unfeasible
  unconstitutional unenforceable extortion sell-out sellout capitulation affront nonsense rubbish madness folly suicidal ruinous
  fantasy unbearable impermissible dead-letter poison+pill
resists SAY against bad | premature unfair unrealistic insufficient inadequate inappropriate excessive severe harsh unwise wrong
  worthless meaningless toothless reckless dangerous provocative disastrous
resists SAY against harm | burden mistake
resists SAY against blame | disappointment
resists SAY | disappointing late little low high few thin meagre meager paltry stingy flimsy vague one-sided lopsided unbalanced
  flawed inequitable discriminatory arbitrary costly expensive impractical unnecessary needless pointless futile
  counterproductive counter-productive unhelpful irresponsible regrettable punitive crippling disproportionate half-hearted
  half-baked cosmetic unsatisfactory unconvincing short-sighted shortsighted naive simplistic hasty rash heavy-handed draconian
  onerous burdensome risky damaging harmful devastating catastrophic setback retrograde unreasonable fanciful window-dressing
  sham fig-leaf non-event nonevent error blunder stunt patchy incomplete unclear
open SAY open talk | negotiable
open SAY for good | conceivable possible
open SAY | imaginable thinkable debatable
accepts SAY for good | acceptable reasonable fair sensible constructive useful helpful encouraging balanced symmetrical workable
  basis improvement progress breakthrough victory manageable generous positive good realistic
accepts SAY for back | welcome
accepts SAY want deadline | overdue
accepts SAY | step affordable feasible practicable viable bearable tolerable palatable doable achievable attainable decent
  satisfactory adequate sound sane timely wise prudent promising favourable favorable credible legitimate justified
  proportionate milestone win triumph gain excellent worthwhile equitable pragmatic advantageous beneficial attractive tempting
  admirable safeguard
demands REQUEST want must | essential vital necessary indispensable imperative crucial priority
demands REQUEST want condition | precondition prerequisite
demands REQUEST | paramount urgent obligatory must-have
`

export interface Lexicon {
  readonly verbs: ReadonlyMap<string, readonly Entry[]>
  readonly nouns: ReadonlyMap<string, readonly Entry[]>
  readonly adjectives: ReadonlyMap<string, readonly Entry[]>
  readonly verdicts: ReadonlyMap<string, readonly Entry[]>
}

export const LEXICON: Lexicon = {
  verbs: entriesOf(verbs),
  nouns: entriesOf(nouns),
  adjectives: entriesOf(adjectives),
  verdicts: entriesOf(verdicts),
}

/** Where whoever says such a word of a thing stands on it; null: the word says nothing of that by itself. */
export function verdictOf(word: string): Stance | null {
  return LEXICON.verdicts.get(word)?.find(({ behind }) => behind === '')?.stance ?? null
}

function entriesOf(table: Table): ReadonlyMap<string, readonly Entry[]> {
  const found = new Map<string, Entry[]>()
  for (const { heads, phrases } of wordRows(table)) {
    const [stance, act] = heads
    for (const [lemma, ...behind] of phrases) {
      const entry = {
        behind: behind.join(' '),
        stance: stance === '-' ? null : (stance as Stance),
        act: act as Act,
        mental: heads.includes(OF_THE_MIND),
      }
      const held = found.get(lemma)
      if (held === undefined) found.set(lemma, [entry])
      else held.push(entry)
    }
  }
  // The longest first: "ask for" before "ask".
  for (const held of found.values()) held.sort((a, b) => b.behind.length - a.behind.length)
  return found
}

/** The words of the lexicon that are cues too, as rows of `lean family`. */
export const STANCE_CUES: readonly WordRow[] = [verbs, nouns, adjectives, verdicts].flatMap((table) =>
  wordRows(table)
    .map(({ heads, phrases }) => ({ heads: heads.slice(2).filter((head) => head !== OF_THE_MIND), phrases }))
    .filter(({ heads }) => heads.length > 0),
)

const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Verbs that only say that something goes on; what they govern tells the rest: "continues to oppose". */
export const TRANSPARENT: ReadonlySet<string> = listed(`
continue keep begin start remain stay go have be need come use get repeatedly
`)

/** What has nothing to do with what is at issue: "refused to comment". */
export const ASIDE: ReadonlySet<string> = listed(`
comment say elaborate answer name identify specify confirm disclose reveal describe discuss-details speculate speak
respond explain predict talk attend meet elaborate speculate
`)

/** Verbs by which a stance is given up; their object is a noun that tells it: "dropped its demand". */
export const DROPPING: ReadonlySet<string> = listed(`
drop abandon withdraw soften ease relax give-up back-away back-down back-off step-back climb-down retreat forgo forsake lift retract renounce waive shelve relinquish moderate
depart deviate move-away walk-away shift-away row-back
`)

/** Verbs by which a stance is said (again): "reiterated its opposition". */
export const VOICING: ReadonlySet<string> = listed(`
reiterate repeat express voice restate reaffirm reaffirm affirm confirm underline underscore stress signal show state declare
announce make have renew maintain indicate emphasise emphasize press issue convey communicate register raise
`)

/** Verbs of opposing a thing, beside those of the table: "vowed to fight". What is stopped or avoided is not opposed so. */
export const AGAINST: ReadonlySet<string> = listed(`
fight oppose resist block veto reject refuse defy boycott obstruct scupper torpedo derail disavow disown forswear
`)

/** What is done to a plan or a rule that is not wanted: who wants a thing scrapped is against it. */
export const ABOLISHING: ReadonlySet<string> = listed(`
scrap throw-out ditch axe bin tear-up strike-out strike-down do-away quash shelve bury kill vote-down
`)

/** What would be bad: who says of a thing that it would do so is against it. */
export const HARMING: ReadonlySet<string> = listed(`
harm hurt damage undermine destroy ruin wreck jeopardise jeopardize endanger weaken backfire cripple poison derail
`)

/** What is done to others: whoever will do it is not for or against what is at issue, but threatens with it. */
export const COERCING: ReadonlySet<string> = listed(`
impose levy slap inflict retaliate punish penalise penalize sue complain file sanction blacklist expel seize attack strike
hit respond act appeal
`)

/** What nobody decides to do, and verbs of speaking and moving that say nothing of a position. */
export const NO_DECISION: ReadonlySet<string> = listed(`
be have lose suffer get receive face feel need know see hear become remain benefit gain miss depend die fall rise cost
think believe hope expect try say tell speak comment answer attend travel visit result mark mean hurt affect harm
continue add note describe explain find learn wait happen occur seem appear like love hate understand remember forget
win bear owe deserve succeed fail come arrive return last begin start end lead make do help reply respond recommend
report announce discover watch notice worry fear doubt meet violate break breach improve grow increase decrease expire
consist include contain involve prove show reveal go take put stand avoid refrain mandate want like
`)

/** What is given up or granted: "could be eased", "will be released" by those who speak of it on a condition. */
export const GRANTING: ReadonlySet<string> = listed(`
lift ease relax loosen remove release free exempt waive suspend restore return reopen open review reduce raise increase double
unfreeze reschedule extend grant discuss negotiate examine consider deploy send scrap scale-back phase-out roll-back
`)

/** Ways to talk about a thing: open when one will, a rejection when one won't. */
export const TALKING: ReadonlySet<string> = listed(`
discuss negotiate consider talk study examine entertain contemplate weigh explore bargain
`)

/** Act of what somebody will or will not do, by its verb. */
const ACTS: Readonly<Record<string, Act>> = Object.fromEntries(
  (
    [
      [
        'RETREAT',
        'withdraw leave evacuate retreat vacate hand-back return disarm demobilise pull-out pull-back demilitarise',
      ],
      ['SANCTION', 'impose sanction embargo boycott ban blockade expel'],
      ['CONCEDE', 'lift ease release free relax remove drop waive cede relinquish surrender'],
      ['AID', 'lend fund finance donate aid subsidise subsidize'],
      ['CONSULT', 'discuss negotiate talk consult meet'],
      ['COERCE', 'seize detain arrest close'],
      ['MOBILIZE', 'deploy mobilise mobilize reinforce'],
      ['ASSAULT', 'attack shell bomb strike invade'],
      ['COOPERATE', 'cooperate share join'],
    ] as const
  ).flatMap(([act, words]) => words.split(' ').map((word) => [word.replace('-', ' '), act])),
)

export function actOf(lemma: string): Act {
  return ACTS[lemma] ?? 'SAY'
}
