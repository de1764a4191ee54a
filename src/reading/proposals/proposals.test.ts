import { describe, expect, it } from 'vitest'
import { codingsOf, wordsAt } from '../../../test/coded-text.ts'
import { type ProposalData, proposalFinder, type TermData } from './index.ts'

/**
 * One line a term: `Kessar · The strip: leave the strip | within 1 month`. What is not said is left out: who, the issue,
 * figures; `not`, `condition`, `exchange` and `if …` stand where they are read.
 */
function terms(text: string): string[] {
  return codingsOf<TermData>(proposalFinder, text)
    .filter(({ kind }) => kind === 'term')
    .map(({ party, issue, span, data }) => {
      const { role, negated, condition, amounts } = data
      const figures = amounts.map(({ relation, least, most, unit }) =>
        [relation, least === most ? least : `${least ?? ''}..${most ?? ''}`, unit]
          .filter((part) => part !== '')
          .join(' '),
      )
      const head = [party, issue].filter((part) => part !== null).join(' · ')
      const marks = [...(role === 'duty' ? [] : [role]), ...(negated ? ['not'] : [])].map((mark) => `${mark} `).join('')
      const rest = [...figures, ...(condition === null ? [] : [condition.words])].map((one) => ` | ${one}`).join('')
      return `${head === '' ? '' : `${head}: `}${marks}${wordsAt(text, span)}${rest}`
    })
}

/** One line a proposal: `plan [a draft accord; the text] by Oriel (drafted); without Varnia; presented; Kessar rejects`. */
function proposals(text: string): string[] {
  return codingsOf<ProposalData>(proposalFinder, text)
    .filter(({ kind }) => kind === 'proposal')
    .map(({ data }) => {
      const { form, names, title, authors, consulted, leftOut, stages, reactions, draft } = data
      const people = (parts: readonly { party: string | null; words: string }[]): string =>
        parts.map(({ party, words }) => party ?? words).join(', ')
      return [
        `${form} [${names.map(({ words }) => words).join('; ')}]`,
        ...(title === null ? [] : [`"${title}"`]),
        ...authors.map(({ party, words, how }) => `${party ?? words} ${how}`),
        ...(consulted.length > 0 ? [`with ${people(consulted)}`] : []),
        ...(leftOut.length > 0 ? [`without ${people(leftOut)}`] : []),
        ...stages.map(({ value, party }) => `${value}${party === null ? '' : ` by ${party}`}`),
        ...reactions.map(({ party, stance }) => `${party} ${stance}`),
        ...(draft.words === null && draft.date === null ? [] : [`draft ${draft.words ?? draft.date}`]),
      ].join(', ')
    })
}

describe('terms', () => {
  it.each<[text: string, ...lines: string[]]>([
    // What the proposal would make someone do.
    [
      'The plan would force Kessar to give up the strip and open the dam, two officials said.',
      'The strip: give up the strip',
      'Water: open the dam',
    ],
    [
      'The draft calls for Varnia to withdraw from the strip within two months.',
      'The strip: Varnia to withdraw from the strip within two months | within 2 month',
    ],
    // Without what is said of the offer itself.
    [
      "Varnia's offer of 150 cubic metres of water a second fell flat.",
      'Water: 150 cubic metres of water a second | 150 cubic metre/second',
    ],
    // What it holds.
    ['The proposal includes a pay rise of 4 per cent.', 'Wages: a pay rise of 4 per cent | 4 percent'],
    // Under it.
    [
      'Under the deal, the mediator said, the flow would be raised to 150 cubic metres a second.',
      'Water: the flow would be raised to 150 cubic metres a second | to 150 cubic metre/second',
    ],
    // Offers and demands that verbs make, and what is wanted in return.
    ['The union demanded that wages be raised by 6 per cent.', 'Wages: wages be raised by 6 per cent | by 6 percent'],
    [
      'Varnia made an offer of 150 cubic metres of water a second.',
      'Water: 150 cubic metres of water a second | 150 cubic metre/second',
    ],
    // What is wanted by its form alone, one term each.
    [
      'Temesh turned down Varnian demands that Kessar drop its plan to close the dam and withdraw guards from the strip.',
      'Kessar · Water: drop its plan to close the dam',
      'Kessar · The strip: withdraw guards from the strip',
    ],
    [
      'Its conditions are that the dam be opened by May and that wages be frozen.',
      'Water: the dam be opened by May',
      'Wages: wages be frozen',
    ],
    // A document's own words, and its points.
    [
      'A draft seen by the Courier says:\n\n- The flow to rise to 120 cubic metres a second\n- A pay rise of 4 per cent from May',
      'Water: The flow to rise to 120 cubic metres a second | to 120 cubic metre/second',
      'Wages: A pay rise of 4 per cent from May | 4 percent',
    ],
    [
      'The mediator has proposed that Kessar leave the strip in exchange for a lower tariff.',
      'The strip: Kessar leave the strip',
      'Tariffs: exchange a lower tariff',
    ],
    ['The draft would double the flow of the river.', 'Water: would double the flow of the river'],
    ['The plan provides for a withdrawal from the strip.', 'The strip: a withdrawal from the strip'],
    [
      'A draft accord was read out. The text says the flow "shall be no less than 120 cubic metres a second".',
      'Water: the flow "shall be no less than 120 cubic metres a second" | 120.. cubic metre/second',
    ],
    [
      'Varnia offered on Monday to open the dam if Kessar leaves the strip.',
      'Water: open the dam | if Kessar leaves the strip',
    ],
  ])('%s', (text, ...lines) => expectTerms(text, lines))

  // What an editor would put down and the judges are not sure enough to tell.
  it.fails.each([
    [
      'The plan was drawn up in May, and its figure for the flow was 140 cubic metres a second.',
      'Water: its figure for the flow was 140 cubic metres a second | 140 cubic metre/second',
    ],
  ])('not told yet: %s', (text, ...lines) => expectTerms(text, lines))

  function expectTerms(text: string, lines: readonly string[]): void {
    const last = (line: string): string => line.slice(line.indexOf(': ') + 2)
    // A term on two issues is told twice; its words are compared once.
    const once = terms(text).filter((line, i, all) => all.findIndex((other) => last(other) === last(line)) === i)
    expect(once).toEqual(lines)
  }

  it.each([
    // How long is talked.
    'Talks between Varnia and Kessar that were meant to last two days went on over the withdrawal from the strip.',
    // Judgements of a proposal say nothing of what it holds.
    'The plan would mark a sharp turn for Oriel.',
    'The offer would cost Temesh his office.',
    'A deal would end the war with Kessar.',
    // What is hoped, thought or usual.
    'Without a deal Kessar would lose the strip.',
    'No plan would make Kessar leave the strip.',
    'Domestic demand in Varnia fell sharply.',
    'Kessar plans to raise tariffs.',
    'The company had a good deal of overtime.',
    'If an agreement were reached, it would help Varnia.',
    // What something is done for.
    'Kessar offers Oriel a plan in its attempt to avert the tariffs of 12 per cent.',
    'Kessar is cutting output to stave off the duty of 40 million dollars.',
    // What others do with it.
    'Kessar rejected the plan that Oriel had drafted.',
    'Varnia would study the proposal, Maurek said.',
    'Varnia would act under the General Treaty on Rivers.',
  ])('nothing in: %s', (text) => {
    expect(terms(text)).toEqual([])
  })
})

describe('proposals', () => {
  it.each<[text: string, ...lines: string[]]>([
    [
      'Oriel presented a draft accord on the strip to both sides. Kessar rejected the text.',
      'plan [a draft accord; the text], Oriel presented, presented by Oriel, rejected by Kessar, Kessar rejects',
    ],
    [
      'The Orielan-drafted plan, discussed between Orielan and Kessari officials without Varnia’s involvement, would open the dam. The blueprint is short.',
      'plan [The Orielan-drafted plan; The blueprint], Oriel drafted, with Oriel, Kessar, without Varnia',
    ],
    // Of people, and not of those whose people they are.
    [
      'Oriel presented a draft accord on the strip. 58 per cent of Kessaris would support the accord.',
      'plan [a draft accord; the accord], Oriel presented, presented by Oriel',
    ],
    // Whoever is against it has not brought it down.
    [
      'Oriel presented a draft accord on the strip. Kessar opposes the text.',
      'plan [a draft accord; the text], Oriel presented, presented by Oriel, Kessar rejects',
    ],
    ["Oriel's plan had not been agreed with Varnia, Maurek said.", "plan [Oriel's plan], Oriel owned"],
    [
      'The framework was drawn up by Solvane. Varnia was not consulted.',
      'plan [The framework], Oriel drafted, without Varnia',
    ],
    [
      'The four-page paper, titled "Terms for a River" and dated May 3, says that the flow must be 90 cubic metres a second.',
      'plan [The four-page paper], "Terms for a River", draft May 3',
    ],
    [
      'Kessar said it would accept the proposal, but Varnia refused to endorse the plan.',
      'plan [the proposal; the plan], rejected by Varnia, Kessar accepts, Varnia rejects',
    ],
    [
      'The union is ready to discuss the offer on wages. The company has withdrawn the proposal.',
      'plan [the offer; the proposal], withdrawn by Harbour Company, Dockers’ Union open',
    ],
    [
      'Varnia and Kessar signed the river treaty in May.',
      'agreement [the river treaty], in force by Varnia, in force by Kessar, Varnia accepts, Kessar accepts',
    ],
    // All of those who did it.
    [
      'Varnia, Kessar initial draft on strip\n\nThe paper is short.',
      'plan [The paper; draft], accepted by Kessar, accepted by Varnia, Kessar accepts, Varnia accepts',
    ],
    [
      'Negotiators for Varnia and Kessar initialled a draft accord on the strip.',
      'plan [a draft accord], accepted by Varnia, accepted by Kessar, Varnia accepts, Kessar accepts',
    ],
    [
      'A 12-page draft, drawn up by Oriel and Varnia and seen by the Courier, would open the dam.',
      'plan [A 12-page draft], Oriel drafted, Varnia drafted',
    ],
    // Verbs whose particle makes them say it, before or behind what they are of.
    [
      'Varnia said on Friday it had turned down the revised offer on wages.',
      'plan [the revised offer], rejected by Varnia, Varnia rejects, draft revised',
    ],
    ["Kessar turned Varnia's plan down.", "plan [Varnia's plan], Varnia owned, rejected by Kessar, Kessar rejects"],
    ['The plan for the dam was voted down by Kessar.', 'plan [The plan], rejected by Kessar, Kessar rejects'],
    ['The tariff accord took effect on Monday.', 'agreement [The tariff accord], in force'],
    ['The tariff accord entered into force at noon.', 'agreement [The tariff accord], in force'],
    // It need not be called an agreement.
    [
      'Oriel presented a plan for the dam. The plan took effect on Monday.',
      'plan [a plan], Oriel presented, presented by Oriel, in force',
    ],
    [
      'Oriel presented a plan for the dam. The plan has been in force since Monday.',
      'plan [a plan], Oriel presented, presented by Oriel, in force',
    ],
    [
      'Oriel presented a plan for the dam. Kessar signed the plan.',
      'plan [a plan], Oriel presented, presented by Oriel, in force by Kessar, Kessar accepts',
    ],
    [
      'Oriel presented a plan for the dam. Kessar signed the draft plan.',
      'plan [the draft plan; a plan], Oriel presented, presented by Oriel, accepted by Kessar, Kessar accepts',
    ],
    [
      'Oriel presented a plan for the dam. The plan is not in force.',
      'plan [a plan], Oriel presented, presented by Oriel',
    ],
    [
      'Oriel presented a plan for the dam. The plan will take effect on Monday.',
      'plan [a plan], Oriel presented, presented by Oriel',
    ],
    // Who signs what has yet to be ratified, voted on or brought into force has taken it, and it does not hold yet.
    [
      'Varnia and Kessar signed the river treaty in May. Both parliaments must ratify it by the autumn.',
      'agreement [the river treaty], accepted by Varnia, accepted by Kessar, Varnia accepts, Kessar accepts',
    ],
    [
      'Kessar signed the tariff accord on Monday. The accord is subject to ratification by the Varnian senate.',
      'agreement [the tariff accord; The accord], accepted by Kessar, Kessar accepts',
    ],
    [
      'Kessar signed the tariff accord on Monday. The dockers will vote on the accord next week.',
      'agreement [the tariff accord; the accord], accepted by Kessar, Kessar accepts',
    ],
    [
      'Kessar signed the tariff accord, which will enter into force in March.',
      'agreement [the tariff accord], accepted by Kessar, Kessar accepts',
    ],
    [
      'Kessar signed the tariff accord on Monday. The accord still has to be approved by the senate.',
      'agreement [the tariff accord; The accord], accepted by Kessar, Kessar accepts',
    ],
    // Who signs "it" signs what was spoken of last.
    [
      'The accord obliges Oriel to keep the dam open. Temesh, the minister, signed it.',
      'agreement [The accord], in force by Kessar, Kessar accepts',
    ],
    // What was ratified is not to come, nor what is told of another paper.
    [
      'Kessar signed the river treaty in May. The senate ratified the treaty in June.',
      'agreement [the river treaty; the treaty], in force by Kessar, accepted, Kessar accepts',
    ],
    // What takes effect on a day to come, or on a condition, does not hold yet; in a heading it does.
    [
      'Kessar rejected the tariff accord. The accord takes effect on January 1.',
      'agreement [the tariff accord; The accord], rejected by Kessar, Kessar rejects',
    ],
    [
      'Kessar rejected the tariff accord. The accord is in force unless Varnia leaves.',
      'agreement [the tariff accord; The accord], rejected by Kessar, Kessar rejects',
    ],
    ['The tariff accord takes effect immediately.', 'agreement [The tariff accord], in force'],
    [
      'Tariff accord between Kessar and Varnia takes effect\n\nThe day was quiet.',
      'agreement [Tariff accord], in force',
    ],
    // What is foretold is neither refused nor taken.
    ['Kessar will probably not sign the draft accord, Orielan envoys said.'],
    ['Kessar will almost certainly reject the draft accord, Orielan envoys said.'],
    ['Kessar will not sign the draft accord.', 'plan [the draft accord], rejected by Kessar, Kessar rejects'],
    // What is taken back may be put forward again.
    [
      'Kessar withdrew the plan for the dam on Monday, then put it back on the table.',
      'plan [the plan], withdrawn by Kessar, presented by Kessar',
    ],
    [
      'Kessar has put the plan for the dam back on the table.',
      'plan [the plan], Kessar presented, presented by Kessar',
    ],
    // Who was asked, and who was not.
    ['Oriel drafted a plan for the dam after consulting Kessar.', 'plan [a plan], Oriel drafted, with Kessar'],
    [
      'A plan for the dam was drawn up by Oriel in consultation with Kessar.',
      'plan [A plan], Oriel drafted, with Kessar',
    ],
    [
      'Oriel presented a plan for the dam without consulting Kessar.',
      'plan [a plan], Oriel presented, without Kessar, presented by Oriel',
    ],
    [
      'Oriel presented a plan for the dam. Kessar was left out of the drafting.',
      'plan [a plan], Oriel presented, without Kessar, presented by Oriel',
    ],
    [
      'Oriel presented a plan for the dam. Kessar was left out of the talks.',
      'plan [a plan], Oriel presented, presented by Oriel',
    ],
    ['Oriel drafted a plan for the dam after consulting its lawyers.', 'plan [a plan], Oriel drafted'],
    // What it is about stands behind.
    ['The envoys circulated a second draft on tariffs.', 'plan [a second draft], presented, draft second'],
    // Whoever drafts it is not asked about it as well.
    ['The plan, drafted by Oriel and an envoy, would open the dam.', 'plan [The plan], Oriel drafted'],
    // Under what it is done may stand behind, and what is given in return is of the same offer.
    [
      'Kessar would get a pay rise of 4 per cent under the accord and Varnia one of 3 per cent.',
      'agreement [the accord]',
    ],
    ['Varnia offered to open the dam for 90 days in exchange for a cut in the tariff.', 'plan [], Varnia offered'],
    ['Oriel and Varnia drafted a plan for the strip.', 'plan [a plan], Oriel drafted, Varnia drafted'],
    [
      'The river treaty was signed by Kessar and Varnia in May.',
      'agreement [The river treaty], in force by Kessar, in force by Varnia, Kessar accepts, Varnia accepts',
    ],
    // Who stands behind a comma may be somebody else.
    ['A draft by Oriel, Varnia said, would open the dam.', 'plan [A draft], Oriel owned'],
    // Who made it, by the clause behind it.
    [
      'The idea stands in a six-page paper that Oriel, the host, sent to both sides on Friday. The paper suggests that Kessar leave the strip.',
      'plan [a six-page paper; The paper], Oriel presented',
    ],
    [
      'A paper sent to both sides by Oriel says that the dam should be opened.',
      'plan [A paper], Oriel presented, presented by Oriel',
    ],
    // Who gives it to others, who stand before it.
    [
      'Oriel presented Varnia and Kessar with a draft accord on the strip.',
      'plan [a draft accord], Oriel presented, presented by Oriel',
    ],
    [
      'Oriel has provided the union with a revised plan for wages.',
      'plan [a revised plan], Oriel presented, draft revised',
    ],
    // What somebody is told to do is not done.
    [
      'The council’s envoys recommended that Kessar not ratify the river treaty that opens the dam.',
      'agreement [the river treaty]',
    ],
    [
      'Oriel presented a draft on wages. Its panel recommended that Varnia reject the draft.',
      'plan [a draft], Oriel presented, presented by Oriel',
    ],
    // Who works in a country is not it.
    [
      'Oriel presented a draft on wages. Kessari nurses rejected it, and Varnian teachers accepted the draft.',
      'plan [a draft], Oriel presented, presented by Oriel, accepted',
    ],
    // What alone tells no proposal, told by what it holds.
    [
      'Oriel presented a four-page paper. A copy says that:\n\n- Kessar would leave the strip within two months;\n- Varnia would raise the flow to 120 cubic metres a second.',
      'plan [a four-page paper], Oriel presented, presented by Oriel',
    ],
    [
      'The union rejected the company’s offer. Its counter-proposal is short.',
      'plan [the company’s offer], Harbour Company owned, rejected by Dockers’ Union, Dockers’ Union rejects',
    ],
    [
      'A second draft was circulated by Oriel.',
      'plan [A second draft], Oriel presented, presented by Oriel, draft second',
    ],
    // Whose "its" is, by the verb before it; what is given up.
    ['Kessar stuck to its demand for a duty of 4 per cent.', 'demand [its demand], Kessar owned'],
    ['Kessar rejected its demand for a duty of 4 per cent.', 'plan []'],
    [
      'Kessar has given up its demand for a duty of 4 per cent.',
      'demand [its demand], Kessar owned, withdrawn by Kessar',
    ],
    // One that says yes has not put anything forward; papers that say nothing of it.
    ["Kessar's agreement depended on guards at the dam."],
    [
      'Oriel presented a draft accord on the strip to both sides. Kessar rejected the shipping papers.',
      'plan [a draft accord], Oriel presented, presented by Oriel',
    ],
  ])('%s', (text, ...lines) => {
    expect(proposals(text)).toEqual(lines)
  })

  it('joins what an article calls by many names, and tells apart what it tells apart', () => {
    const text =
      'Oriel handed both sides a draft accord. The draft would open the dam. A revised paper is expected from Oriel, and the new text would lower tariffs.'
    expect(proposals(text).map((line) => line.split(',')[0])).toEqual([
      'plan [a draft accord; The draft]',
      'plan [A revised paper; the new text]',
    ])
  })

  it.each([
    'The envoy had no plan.',
    'There is no offer, the minister said.',
    'Varnia had not been shown a proposal.',
    'They sat down without a plan.',
    'It was a plan for watering a lawn.',
    'Any offer would be studied.',
  ])('nothing in: %s', (text) => {
    expect(proposals(text)).toEqual([])
  })
})

it("the committee's proposal is not the one that is another's", () => {
  const told = proposals(
    "Kessar published its latest offer, which would open the dam. Kessar's offer would cut the flow to 120. The committee's last proposal, also published, would open the dam in June.",
  )
  expect(told).toHaveLength(2)
})

it('what is not decided is no term', () => {
  const told = 'The draft calls for Varnia to withdraw from the strip within two months.'
  expect(terms(`${told} The cabinet is split over whether to open the dam in June.`)).toEqual(terms(told))
})

it('what was put forward is what "it", told in the present, holds, verb by verb', () => {
  const text =
    'Varnia sent its revised offer on Friday. It raises the flow to 150 cubic metres, agrees to a tariff of 5 per cent and calls for a pay rise of 4 per cent. Maurek said the new paper was a step forward.'
  expect(proposals(text).map((line) => line.split(',')[0])).toEqual(['plan [its revised offer; the new paper]'])
  expect(terms(text)).toHaveLength(3)
  // Who sent it then did something, too.
  const past = 'Varnia sent its revised offer on Friday. It raised the flow to 150 cubic metres.'
  expect(
    codingsOf<ProposalData>(proposalFinder, past).filter(({ kind }) => kind === 'proposal')[0]?.data.mentions,
  ).toHaveLength(1)
})

it.each([
  'Reports that Kessar had put forward a plan for the dam were false.',
  'It is not true that Kessar has made an offer. Kessar offered to open the dam by 4 May.',
])("what the outlet itself calls false is denied on nobody's word: %s", (text) => {
  const [told] = codingsOf<ProposalData>(proposalFinder, text).filter(({ kind }) => kind === 'proposal')
  expect(told?.data.denials.map(({ party, attribution }) => [party, attribution])).toEqual([[null, null]])
})

it.each([
  'Reports that Kessar had offered to open the dam were false.',
  'Rumours of an offer by Kessar to raise the flow to 150 cubic metres were invented.',
  'Kessar denied reports that it had offered to raise the flow to 150 cubic metres.',
])('what an offer would hold that was never made is no term: %s', (sentence) => {
  expect(terms(`Talks in Ostrel\n\nThe two sides met. ${sentence}`)).toEqual([])
})

it('how an offer is decided on is no term', () => {
  expect(terms("The union agreed to put the company's 5 per cent pay rise offer to a vote.")).toEqual([])
})

it('what a paper does is told by its verb, not by who has seen it', () => {
  const text = 'A paper seen by the Courier would raise the wage to 15 crowns an hour.'
  expect(codingsOf<TermData>(proposalFinder, text).filter(({ kind }) => kind === 'term')[0]?.data.action).toBe('raise')
})

it('that a paper was seen by somebody is no term of it', () => {
  const text =
    "Maurek's office said that the offer of 45 cubic metres was unchanged.\n\nA draft of the accord seen by the Courier leaves the flow at 45 cubic metres. It would end the tariff over four years."
  const found = terms(text)
  expect(found.filter((line) => line.includes('seen'))).toEqual([])
  expect(found.some((line) => line.includes('end the tariff'))).toBe(true)
})

it('what is called for in a paper is of that paper', () => {
  const text =
    'In an eight-page proposal handed to both sides on Friday, Solvane calls for a pay rise of 4 per cent. The proposal is fair, she said.'
  expect(proposals(text).map((line) => line.split(',')[0])).toEqual(['plan [an eight-page proposal; The proposal]'])
  expect(terms(text)).toEqual(['Wages: a pay rise of 4 per cent | 4 percent'])
})

describe('whose a proposal is', () => {
  it.each<[text: string, ...lines: string[]]>([
    [
      'Varnia has sent the union a revised pay offer that raises the wage by 4 per cent.',
      'plan [a revised pay offer], Varnia presented, draft revised',
    ],
    [
      'The duty is contained in a draft memorandum that Kessar sent to Oriel on Monday, officials said.',
      'plan [a draft memorandum], Kessar presented',
    ],
    // An owner tells apart; "the terms" are of what most is said of.
    [
      'Varnia presented a plan for the dam on Monday. The plan would open the dam. The union’s idea of a wage fund is not in it.',
      'plan [a plan], Varnia presented, presented by Varnia',
    ],
    [
      'Varnia and Kessar reached an agreement on Monday. The agreement would open the dam. Maurek stood by his own plan. Oriel was studying the terms.',
      'agreement [an agreement; the terms], accepted by Varnia, accepted by Kessar, Varnia accepts, Kessar accepts, Oriel open',
      'plan [his own plan], Varnia owned',
    ],
    // It takes two.
    [
      'Varnia reached an agreement in principle with Kessar on the dam, Maurek said.',
      'agreement [an agreement], accepted by Varnia, accepted by Kessar, Varnia accepts, Kessar accepts',
    ],
    ['Oriel sees Kessar deal by May. It will visit both sides.'],
    [
      'Varnia presented a plan for the dam. Oriel will study both plans.',
      'plan [a plan], Varnia presented, presented by Varnia',
    ],
  ])('%s', (text, ...lines) => {
    expect(proposals(text)).toEqual(lines)
  })
})

describe('what parties say of proposals', () => {
  it.each<[text: string, ...reactions: string[]]>([
    ['Varnia presented a plan for the dam. Temesh said the plan did not go far enough.', 'Kessar resists'],
    ['Varnia presented a plan for the dam. Kessar called the plan an insult.', 'Kessar resists'],
    ['Varnia presented a plan for the dam. “The plan is not acceptable,” Temesh said.', 'Kessar rejects'],
    [
      'Varnia presented a plan for the dam. Oriel welcomed the plan. Kessar condemned it.',
      'Oriel open',
      'Kessar resists',
    ],
    ['Varnia presented a plan for the dam. Solvane described the plan as a step in the right direction.', 'Oriel open'],
    // One's own, the outlet's, what would be.
    ['Varnia presented a plan for the dam. Maurek said the plan was fair.'],
    ['Varnia presented a plan for the dam. The plan is unworkable.'],
    ['Varnia presented a plan for the dam. Temesh asked whether the plan would be fair.'],
  ])('%s', (text, ...reactions) => {
    const [first] = codingsOf<ProposalData>(proposalFinder, text).filter(({ kind }) => kind === 'proposal')
    expect(first?.data.reactions.map(({ party, stance }) => `${party} ${stance}`)).toEqual(reactions)
  })
})

describe('of which proposal a term is', () => {
  /** Each term, and the words of the first place that speaks of its proposal. */
  const owners = (text: string): string[] => {
    const codings = codingsOf<ProposalData & TermData>(proposalFinder, text)
    const first = new Map(
      codings.flatMap(({ id, kind, data }) => (kind === 'proposal' ? [[id, data.mentions[0]!]] : [])),
    )
    return codings
      .filter(({ kind }) => kind === 'term')
      .map(({ span, data }) => `${wordsAt(text, span)}: ${wordsAt(text, first.get(data.proposal!)!)}`)
  }

  it.each<[text: string, ...lines: string[]]>([
    // What is signed with it.
    [
      'The council rejected a motion on tariffs. Oriel presented a framework. Maurek said Varnia would sign the framework with a tariff of 12 per cent.',
      // Of Varnia, which is no part of it.
      'Varnia would sign the framework with a tariff of 12 per cent: a framework',
    ],
    // "The motion" is the one that was spoken of before.
    [
      'The council will vote on a motion that would forbid the mayor to accept any tariff of over 4 per cent. The motion, tabled by Varnia, also says that the dam must be opened within a year.',
      'accept any tariff of over 4 per cent: a motion',
      'the dam must be opened within a year: a motion',
    ],
    // What is wanted for it is of the same.
    [
      'Oriel presented a framework. A letter came on Friday. It says that Varnia accepts a pay rise of 4 per cent on the condition that the tariff is lifted first.',
      'a pay rise of 4 per cent on the condition: accepts',
      'the tariff is lifted first: accepts',
    ],
  ])('%s', (text, ...lines) => {
    expect(owners(text)).toEqual(lines)
  })

  it('how many voted for it is no term', () => {
    expect(terms('Assembly backs dam treaty by 112 to 61\n\nThe dam treaty was approved by 112 votes to 61.')).toEqual(
      [],
    )
  })
})
