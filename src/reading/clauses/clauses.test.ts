import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analysedText, clauseLine } from '../../../test/analysed-text.ts'
import { conjunctsOf, phraseOf, spanOfTokens, tokenAt } from './index.ts'

const lines = (text: string): string[] => {
  const analysed = analysedText(text)
  return analysed.clauses.all.map((clause) => clauseLine(analysed, clause))
}

describe('clauses', () => {
  it.each<[text: string, line: string]>([
    // Arguments that the clause has itself.
    ['The ministry rejected the draft on Friday.', 'reject(ministry, draft; on:Friday) past root'],
    ['The envoy will meet both sides in the hall.', 'will meet(envoy, sides; in:hall) coming root'],
    ['Kessar is to pull out its troops.', 'pull out(Kessar, troops) coming root'],
    ['The draft was rejected by the ministry.', 'reject(ministry, draft) past passive root'],
    ['The strip must be left by Friday.', 'must leave(, strip; by:Friday) present passive root'],
    ['Has the minister left?', 'leave(minister, ) past asked root'],
    ['There is no plan.', 'no be(plan, ) present root'],
    ['No talks have been held since July.', 'No hold(, talks; since:July) past passive root'],
    // Of nothing is it so.
    ['Not one crown of the debt will be forgiven.', 'Not will forgive(, crown) coming passive root'],
    ['The envoy said not a single barge would pass.', 'not would pass(barge, ) coming ccomp of say'],
    ['He said that "not one crown" of it would be paid.', 'not would pay(, crown) coming passive ccomp of say'],
    ['Not all barges will pass.', 'will pass(barges, ) coming root'],
    ['Maurek may not sign.', 'not may sign(Maurek, ) present root'],
    ['The mediator is ready.', 'ready(mediator, ) present root'],
    // Which talks they are, behind a subject so long that the parser takes "planned" for the verb.
    [
      'The round of talks between Kessar and Varnia planned for Thursday in Lindow Hall has been postponed to May.',
      'postpone(, round; to:May) past passive root',
    ],
    [
      'The session planned for Monday and Tuesday in the capital has been moved to May.',
      'move(, session; to:May) past passive root',
    ],
    // What somebody said, not who was said.
    ['The minister said last week had been wasted.', 'say(minister, ) past root'],
    // Arguments that grammar leaves unsaid.
    ['Kessar wants to keep the strip.', 'keep(Kessar~, strip) none xcomp of want'],
    ['Oriel asked Kessar to leave.', 'leave(Kessar~, ) none xcomp of ask'],
    ['The port accused the union of rejecting every offer.', 'reject(union~, offer) none acl of accuse'],
    ['Kessar is expected to leave.', 'leave(Kessar~, ) none xcomp of expect'],
    ['The union refused the offer and called a strike.', 'call(union~, strike) past conj of refuse'],
    ['Maurek will neither sign nor leave.', 'nor will leave(Maurek~, ) coming conj of sign'],
    ['The draft, seen by Meridian, is short.', 'see(Meridian~, draft) past passive acl of short'],
    ['They asked the general who left the hall.', 'leave(general~, hall) past acl:relcl of ask'],
    ['They discussed the plan that Kessar rejected.', 'reject(Kessar, plan) past acl:relcl of discuss'],
    [
      'The minister left the hall, accusing Varnia of theft.',
      'accuse(minister~, Varnia; of:theft) none advcl of leave',
    ],
    [
      'Kessar said that its army would leave only after Varnia signs, rejecting a timetable.',
      'reject(Kessar~, timetable) none advcl of leave',
    ],
    // Whom it is told, where "that" is left out.
    ['Maurek told Meridian he met Temesh on Friday.', 'meet(he, Temesh; on:Friday) past ccomp of tell'],
    ['Maurek told the company he would visit Lowenna.', 'would visit(he, Lowenna) coming ccomp of tell'],
    // An office before a name.
    ['Transport Minister Anders Vik said that it was late.', 'say(Anders, ) past root'],
    ['Finance Minister Mira Dahl rejected the plan.', 'reject(Mira, plan) past root'],
    ['Maurek met Norlan chief executive Maria Falk on Friday.', 'meet(Maurek, Maria; on:Friday) past root'],
    // Who is named, and said to be somebody between commas.
    ['Jonas Falk, its director, called for a pause.', 'call(Jonas, ; for:pause) past root'],
    ["Mira Dahl, the guild's chief negotiator, insisted on a vote.", 'insist(Mira, ; on:vote) past root'],
    ['Finance Minister Mira Dahl, a critic of the port, called for a vote.', 'call(Mira, ; for:vote) past root'],
    ['Lotte Brand, its secretary-general, called it an insult.', 'call(Brand, it) past root'],
    ['Jonas Falk, its director, called to the hearing on Monday, refused.', 'refuse(Jonas, ) past root'],
    ['The ship, a tanker, seized in May, sailed on Sunday.', 'sail(ship, ; on:Sunday) past root'],
    // Of whom something is told between commas.
    [
      'The Harbour Board, which says it acts for the whole of the coast, dropped the draft.',
      'drop(Board, draft) past root',
    ],
    [
      'The Lorne Islands, whose fleet sells half its fish in Oriel, oppose the levy.',
      'oppose(Islands, levy) present root',
    ],
    ['The Vessant Islands, where the talks were held, oppose the levy.', 'oppose(Islands, levy) present root'],
    ['The Bank of Oriel, whose loans fall due in May, backs the draft.', 'back(Bank, draft) present root'],
    ['The town council, whose water comes from the lake, is against the dam.', 'dam(council, ) present root'],
    ['The Growers Union, the largest in the valley, demands a quota.', 'demand(Union, quota) present root'],
    // Somebody else does what stands behind it, or it is only one of several things that were done.
    ['In Oriel, which hosts the talks, growers refused.', 'refuse(growers, ; in:Oriel) past root'],
    ['The mill, which burned grain, owned by Oriel, was sold.', 'sell(, mill) past passive root'],
    [
      'The council, which has met, weighed and refused the draft, will vote on Friday.',
      'refuse(council~, draft) past conj of weigh',
    ],
    // One name, of which the parser makes two subjects.
    ["Kessar's fisheries ministry refused the draft.", 'refuse(ministry, draft) past root'],
    ['It fell, and the Plains Confederation agreed.', 'agree(Confederation, ) past conj of fall'],
    // A sentence's only verb, which the parser takes for what is done to its noun.
    ['The cities called on Oriel to open the dam.', 'call(cities, ; on:Oriel) past root'],
    ['A firm based in Oriel to build it.', 'base(, firm; in:Oriel) past passive acl of firm'],
    ['A list of ships seized in May.', 'seize(, ships; in:May) past passive acl of list'],
    // Nouns that look like verbs.
    ['Coast states on Friday refused the draft.', 'refuse(states, draft; on:Friday) past root'],
    ['Hill states late on Friday refused the draft.', 'refuse(states, draft; on:Friday) past root'],
    ['Train guards at Port Ansel turned down the draft.', 'turn down(guards, draft) past root'],
    ['Centrists accepted a quota.', 'accept(Centrists, quota) past root'],
    ['Does Kessar accept a quota?', 'accept(Kessar, quota) present asked root'],
    ['Kessar says talks on Monday failed.', 'fail(talks, ) past ccomp of say'],
    ['Kessar hopes on Monday to refuse it.', 'refuse(Kessar~, it) none xcomp of hope'],
    ['Let drivers say what they want.', 'say(drivers~, ) none xcomp of let'],
    // "have" alone makes no passive, wherever it is said who says so.
    ['The millers, he said, had refused to sign a pledge.', 'refuse(millers, ) past root'],
    ['The growers, she said, had been refused a permit.', 'refuse(, growers) past passive root'],
    // A clause that the parser takes for a noun's.
    [
      'A strike could not begin before the contract runs out on Friday.',
      'run out(contract, ; on:Friday) present advcl of begin',
    ],
    // Whom "which" stands for.
    [
      'The union, which has rejected it, was studying a draft under which pay would rise by a tenth, a member said.',
      'reject(union~, it) past acl:relcl of study',
    ],
    ['Oriel said the union, which has refused it, was late.', 'refuse(union, it) past ccomp of say'],
    // Headlines on two.
    ['Kessar, Varnia sign trade pact\n\nIt was late.', 'sign(Kessar, pact) present root'],
    ['Kessar and Varnia strike steel deal\n\nIt was late.', 'strike(Kessar, deal) present root'],
    ['Varnia, Kessar initial accord at Port Ansel\n\nIt was late.', 'initial(Varnia, accord; at:Ansel) present root'],
    ['Kessar, Varnia steel talks fail\n\nIt was late.', 'fail(talks, ) present root'],
    // Conditions and questions.
    ['If Varnia opens the dam, Kessar will leave.', 'open(Varnia, dam) present condition advcl of leave'],
    ['The reporter asked whether Kessar would leave.', 'would leave(Kessar, ) coming asked ccomp of ask'],
  ])('%s', (text, line) => {
    expect(lines(text)).toContain(line)
  })

  it('end before what "and" joins to them, and hold what hangs on them', () => {
    const analysed = analysedText('Orsk said that Kessar would stay and that the talks were over.')
    const { text, clauses } = analysed
    const extents = clauses.all.map(({ first, end }) => spanOfTokens(analysed, first, end))
    const words = extents.map(({ start, end }) => text.slice(start, end))
    expect(words).toContain('that Kessar would stay')
    expect(words[0]).toBe('Orsk said that Kessar would stay and that the talks were over')
  })
})

describe('phrases', () => {
  it('are without preposition, clause and what is joined to them', () => {
    const analysed = analysedText('They spoke to the envoy of Oriel, an aide and two guards.')
    const head = tokenAt(analysed, analysed.text.indexOf('envoy'))
    const { first, end } = phraseOf(analysed, head)
    expect(analysed.text.slice(analysed.tokens.starts[first], analysed.tokens.ends[end - 1])).toBe('the envoy of Oriel')
    const joined = analysedText('They saw an envoy, a guard and a driver.')
    const heads = conjunctsOf(joined, tokenAt(joined, joined.text.indexOf('envoy')), () => false)
    expect(heads.map((token) => joined.lower[token])).toEqual(['envoy', 'guard', 'driver'])
    // Who is with somebody is set beside, not joined.
    const beside = analysedText('The envoy, with his aide, left the hall.')
    const alone = conjunctsOf(beside, tokenAt(beside, beside.text.indexOf('envoy')), () => false)
    expect(alone.map((token) => beside.lower[token])).toEqual(['envoy'])
  })
})

it('clauses of any text are lawful', () => {
  const words = fc.constantFrom(
    ...'Kessar said that if the talks fail and not leave , “ ” who would to by . ? 40 It'.split(' '),
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), (pieces) => {
      const { clauses, tokens, sentence } = analysedText(pieces.join(' '))
      clauses.all.forEach((clause, index) => {
        expect(clause.index).toBe(index)
        expect(clause.first).toBeLessThanOrEqual(clause.head)
        expect(clause.end).toBeGreaterThan(clause.head)
        expect(clause.parent).not.toBe(index)
        for (const token of [clause.subject, clause.object, clause.indirect, ...clause.negations, ...clause.modals]) {
          expect(token).toBeLessThan(tokens.count)
          if (token >= 0) expect(sentence[token]).toBe(clause.sentence)
        }
        for (const child of clause.children) expect(clauses.all[child]!.parent).toBe(index)
      })
      for (let i = 0; i < tokens.count; i++) expect(clauses.of[i]).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 60 },
  )
})
