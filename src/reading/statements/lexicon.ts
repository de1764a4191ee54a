import type { Stance } from '../codings/index.ts'
import type { Act } from './statement.ts'

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
 * A word with `+` goes only with the words behind it: `call+for`.
 */
type Table = string

const verbs: Table = `
rejects REJECT | reject refuse spurn rebuff oppose veto rule+out turn+down vote+down strike+down dismiss block repudiate decline shun thwart
  say+no+to brush+aside brush+off shrug+off wave+away push+back+against push+back+on vote+against object+to come+out+against speak+out+against campaign+against
rejects ACCUSE | condemn denounce decry deplore
rejects PROTEST | protest protest+against strike+against rally+against demonstrate+against
resists REJECT | resist balk+at baulk+at hesitate stall+on drag question stop+short+of hold+out+against bristle+at
  shy+away+from stop+short
resists ACCUSE | criticise criticize complain+about complain+of
open CONSULT | consider study weigh examine explore entertain contemplate look+at
open SAY | offer propose hold+out hear+of listen+to
accepts AGREE | accept agree approve endorse embrace adopt sign initial ratify consent+to assent+to settle+for
  go+along+with sign+up+to sign+up+for commit promise pledge vow undertake guarantee agree+on agree+to agree+with
  live+with abide+by comply+with vote+for vote+to decide+to resolve+to
accepts SUPPORT | stand+behind back support welcome applaud praise champion favour favor hail advocate+
accepts CONCEDE | concede yield+to yield+on give+in+to bow+to relent+on cave+in+on
demands REQUEST | demand call+for call+on urge press+for press+on push+for insist+on hold+out+for appeal+for ask+for
  request plead+for lobby+for clamour+for clamor+for campaign+for petition+for implore
demands REQUEST | press ask
demands REQUEST ~ | want seek
- THREATEN | threaten warn
- SAY | plan intend
`

const nouns: Table = `
rejects REJECT | refusal rejection opposition veto rebuff repudiation boycott hostility disapproval antipathy aversion
rejects ACCUSE | condemnation denunciation
rejects PROTEST | protest
resists REJECT | reluctance unwillingness resistance objection misgiving reservation hesitation scepticism skepticism
  qualm unease wariness foot-dragging ambivalence disquiet second-thoughts
resists ACCUSE | criticism dissatisfaction displeasure annoyance
open SAY | readiness willingness openness preparedness flexibility offer
accepts AGREE | acceptance approval consent commitment promise pledge blessing assent acquiescence undertaking vow ratification
accepts SUPPORT | support backing endorsement enthusiasm preference advocacy approbation
demands REQUEST | demand insistence call request appeal plea claim bid petition ultimatum pressure push lobbying
`

const adjectives: Table = `
open SAY ~ | ready willing prepared open amenable flexible receptive sympathetic disposed inclined open-minded relaxed+about
  interested+in undogmatic
resists SAY ~ | reluctant hesitant wary sceptical skeptical cautious unhappy uneasy lukewarm cool leery chary dubious doubtful
  unconvinced uncomfortable cagey noncommittal non-committal unenthusiastic ambivalent guarded apprehensive suspicious resistant
  loath loth disinclined unpersuaded unimpressed critical+of dissatisfied+with disappointed+with disappointed+by
  disappointed+at angry+about angry+at angry+over furious+about furious+at furious+over dismayed+by dismayed+at
  upset+about upset+by upset+at nervous+about worried+about concerned+about alarmed+by alarmed+at displeased+with
  unmoved+by uncertain+about unsure+about lukewarm+about at+odds+with
rejects SAY ~ | unwilling opposed against averse hostile adamant+against implacable intransigent inimical antagonistic
  unalterably+opposed
accepts SAY ~ | determined committed agreeable bound eager keen supportive+of enthusiastic+about positive+about
  enthusiastic favourable+to favorable+to well-disposed
accepts SAY ~ | favour favor grateful+for content+with happy+with satisfied+with comfortable+with happy+to glad+to content+to
  pleased+with pleased+to pleased+by delighted+with delighted+to delighted+by resigned+to reconciled+to relaxed+over
demands REQUEST ~ | desperate+for hungry+for impatient+for insistent+on insistent+that adamant+that desirous+of anxious+for
`

/** Said of a thing: where the one who says it stands on it. */
const verdicts: Table = `
rejects REJECT | unacceptable inadmissible intolerable non-negotiable nonnegotiable unthinkable impossible non-starter
  nonstarter unjustified inexcusable inconceivable unworkable unaffordable unjust unlawful illegal bribe blackmail insult trap
  surrender betrayal robbery swindle charade farce absurd ridiculous humiliating humiliation toll tax gimmick unviable
  outrageous preposterous laughable ludicrous insulting derisory scandalous scandal disgraceful disgrace shameful outrage
  indefensible untenable unsustainable undeliverable impracticable infeasible unfeasible unconstitutional unenforceable
  extortion sell-out sellout capitulation provocation affront nonsense rubbish madness folly suicide suicidal ruinous fantasy
  illegitimate unbearable impermissible dead-letter poison+pill
resists SAY | premature unfair unrealistic insufficient inadequate inappropriate excessive severe harsh unwise wrong burden
  disappointing disappointment worthless meaningless toothless reckless dangerous provocative mistake late little low high few
  thin meagre meager paltry stingy flimsy vague one-sided lopsided unbalanced flawed inequitable discriminatory arbitrary
  costly expensive impractical unnecessary needless pointless futile counterproductive counter-productive unhelpful
  irresponsible regrettable punitive crippling disproportionate half-hearted half-baked cosmetic unsatisfactory
  unconvincing short-sighted shortsighted naive simplistic hasty rash heavy-handed draconian onerous burdensome risky
  disastrous damaging harmful devastating catastrophic setback retrograde unreasonable fanciful window-dressing sham fig-leaf
  non-event nonevent error blunder stunt patchy incomplete unclear
open SAY | negotiable conceivable possible imaginable thinkable debatable
accepts SAY | acceptable welcome reasonable fair sensible constructive useful helpful encouraging balanced symmetrical workable
  basis step improvement progress breakthrough victory affordable feasible practicable viable manageable bearable tolerable
  palatable doable achievable attainable generous decent satisfactory adequate sound sane timely wise prudent promising
  positive favourable favorable credible legitimate justified proportionate milestone win triumph gain good excellent
  worthwhile equitable pragmatic realistic advantageous beneficial attractive tempting admirable overdue safeguard
demands REQUEST | essential vital necessary indispensable imperative crucial paramount urgent precondition prerequisite priority
  obligatory must-have
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

function entriesOf(table: Table): ReadonlyMap<string, readonly Entry[]> {
  const found = new Map<string, Entry[]>()
  for (const line of table
    .trim()
    .replace(/\n {2}/g, ' ')
    .split('\n')) {
    const [head, words] = line.split('|') as [string, string]
    const [stance, act] = head.trim().split(/\s+/) as [string, string]
    for (const written of words.trim().split(/\s+/)) {
      const [lemma, ...behind] = written.split('+')
      const entry = {
        behind: behind.join(' '),
        stance: stance === '-' ? null : (stance as Stance),
        act: act as Act,
        mental: head.includes('~'),
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

/** Reports that are disputed, not proposals that are turned down: "rejected the charge". */
export const ALLEGATIONS: ReadonlySet<string> = listed(`
report charge claim allegation accusation suggestion assertion notion criticism rumour rumor story complaint account
speculation contention argument view statement remark comment fear concern doubt idea
`)

/** Verbs by which a stance is given up; their object is a noun that tells it: "dropped its demand". */
export const DROPPING: ReadonlySet<string> = listed(`
drop abandon withdraw soften ease relax give-up back-away back-down back-off step-back climb-down retreat forgo forsake lift retract renounce waive shelve relinquish moderate
`)

/** Verbs by which a stance is said (again): "reiterated its opposition". */
export const VOICING: ReadonlySet<string> = listed(`
reiterate repeat express voice restate reaffirm reaffirm affirm confirm underline underscore stress signal show state declare
announce make have renew maintain indicate emphasise emphasize press issue convey communicate register raise
`)

/** Verbs of opposing a thing, beside those of the table: "vowed to fight". What is stopped or avoided is not opposed so. */
export const AGAINST: ReadonlySet<string> = listed(`
fight oppose resist block veto reject refuse defy boycott obstruct scupper torpedo derail
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
