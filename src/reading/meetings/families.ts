import type { MeetingKind } from './meeting.ts'

/** Words that tell of meetings in one way, and what kind of meeting they may tell of. */
export interface Family {
  readonly name: string
  readonly kinds: readonly MeetingKind[]
}

/** Rows of `name kind,kind: word word_with_particle …`. */
function families(rows: string): ReadonlyMap<string, readonly Family[]> {
  const found = new Map<string, Family[]>()
  for (const row of rows.trim().split('\n')) {
    const [head, words] = row.split(':')
    const [name, kinds] = head.trim().split(' ')
    const family: Family = { name, kinds: kinds.split(',') as MeetingKind[] }
    for (const word of words.trim().split(/\s+/)) {
      const lemma = word.replaceAll('_', ' ')
      found.set(lemma, [...(found.get(lemma) ?? []), family])
    }
  }
  return found
}

/** By the lemma of a predicate, with its particle. */
export const TELLING_VERBS: ReadonlyMap<string, readonly Family[]> = families(`
  meet meeting: meet convene gather reconvene assemble confer huddle sit sit_down get_together come_together meet_up dine lunch
  before meeting: appear go come testify
  again meeting: try
  talk talks: negotiate parley bargain haggle consult mediate talk speak confer_with hold_talks
  signing meeting: sign initial
  names meeting: put set
  see meeting: see receive host greet welcome summon brief entertain call_in invite address join lobby interview
  sit meeting: discuss debate consider review examine deliberate take_up hear go_over take_evidence testify look_at weigh caucus
  tell meeting: tell inform warn assure present hand show outline explain put hand_over deliver submit unveil
  go visit: travel fly go arrive land return come head drive sail leave depart set_off set_out touch_down drive_down fly_in fly_out go_on travel_on fly_on come_back go_back stop_over step_off reach visit tour fly_back fly_down drive_up cross send dispatch
  stay visit: spend stay
  carry visit: carry take bring fly deliver
  attend meeting: attend chair preside take_part participate lead open close host walk_out quit leave boycott stay_away skip rejoin suspend storm_out pull_out return come_back go_back sit_out
  phase meeting: resume restart reopen adjourn break_up break_off continue begin start open end conclude close last finish collapse break_down go_ahead take_place go_on get_under_way drag_on run go happen occur
  phone call: telephone telephon phone ring ring_up call call_up telephoned
  speak call: speak talk confer tell discuss agree brief
  vote vote: vote ballot elect go_to_the_polls poll
  pass vote: adopt approve pass reject defeat carry endorse ratify vote_down throw_out survive back decide clear go_through carry_through table
  lapse deadline: expire lapse run_out end close mature elapse run terminate
  due deadline: fall_due fall owe pay repay mature due
  force deadline: take_effect come_into_force enter_into_force go_into_effect kick_in begin start rise go take enter come apply double increase fall drop
  until deadline: have give get grant allow set extend want require face order tell impose
  miss deadline: miss skip default fail let pass ignore overrun overshoot slip
  expected visit,deadline: expect schedule set plan slate book pencil pencil_in bill tip await await_in
  expected vote: expect schedule set plan slate
  wanted meeting: want invite ask propose offer summon call call_back recall bring_back
  produce deadline: publish rule release file submit send respond reply answer report deliver exchange circulate issue decide consent initial sign ratify comply vacate withdraw lift remove close complete finish lodge appeal produce table announce follow
`)

/** By the lemma of a noun. */
export const TELLING_NOUNS: ReadonlyMap<string, readonly Family[]> = families(`
  session meeting: meeting session summit conference sitting gathering hearing get-together plenary assembly retreat briefing roundtable forum congress debate encounter stocktaking cabinet signing ceremony
  rally meeting: rally
  meal meeting: lunch dinner breakfast banquet reception supper
  hours meeting: hour minute
  again meeting: attempt try
  talks talks: talk talks negotiation consultation round dialogue parley discussion mediation
  speech meeting: speech address statement
  visit visit: visit trip tour stopover mission journey flight stay stop delegation
  call call: call teleconference videoconference telephone phone conversation video
  deadline deadline: deadline ultimatum limit cutoff cut-off period moratorium target expiry date clock truce ceasefire
  owed deadline: payment instalment installment coupon interest contribution repayment tranche bond ruling verdict decision reply answer response comment report increase duty tariff quota contract
  vote vote: vote ballot referendum plebiscite runoff run-off election motion division
  poll vote: poll
  bill vote: bill budget law resolution amendment measure treaty accord decision item approval
  table meeting: table
`)

/** Adjectives and adverbs that are said of somebody or something whose day is known. */
export const TELLING_ADJECTIVES: ReadonlyMap<string, readonly Family[]> = families(`
  due visit,deadline: due ready
  due vote: due
  before meeting: due
  here visit: here back there
`)

/** What the words around it say became of a meeting, by lemma; a word may be of one class only. */
export const CLUES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    postpone:
      'postpone delay put_off defer reschedule move hold_over push_back shift adjourn put_back suspend put back postponement',
    cancel: 'cancel call_off scrap drop abort scrub abandon cancellation off call break_off strike_off fall_through',
    miss: 'miss skip default fail pass overrun lapse expire ignore let without',
    away: 'boycott stay_away quit walk_out absent absence shun snub leave pull_out',
    deny: 'deny denial dismiss rule_out refute dispute',
    plan: 'schedule plan set announce arrange fix agree slate expect confirm organise organize due pencil propose offer invite want prepare prepared likely book intend hope ask promise request next tomorrow will',
    hold: 'hold have attend open begin start resume host conduct end conclude complete finish continue convene chair lead join address after during follow last yesterday',
  }).flatMap(([name, words]) => words.split(' ').map((word): [string, string] => [word.replaceAll('_', ' '), name])),
)
