import { describe, expect, it } from 'vitest'
import type { Amount, ProposalData, TermData } from '../../reading/index.ts'
import { narrowProposals, type Proposal, type ProposalRow, proposalsOf, type TermRow } from './index.ts'
import type { ProposalFilter } from './narrowed.ts'

const SPAN = { start: 0, end: 1 }

interface Told {
  readonly names?: readonly string[]
  readonly title?: string
  readonly form?: ProposalData['form']
  readonly authors?: readonly string[]
  readonly draft?: ProposalData['draft']
  readonly denied?: string
  readonly terms?: readonly Duty[]
  readonly dropped?: readonly string[]
}

interface Duty {
  readonly words: string
  readonly party?: string
  readonly issue?: string
  readonly action?: string
  readonly negated?: boolean
  readonly amount?: readonly [value: number, unit: string]
}

let serial = 0

/** One text's report of a proposal with its terms. */
function report(day: string, told: Told): (ProposalRow | TermRow)[] {
  const document = `doc${String(++serial).padStart(7, '0')}`
  const base = {
    document,
    span: SPAN,
    confidence: 0.8,
    why: [],
    claim: null,
    metadata: { outlet: { value: `Outlet ${serial}` } } as ProposalRow['metadata'],
    sort: day,
    ruling: null,
  }
  const worded = (words: string) => ({ words, span: SPAN })
  const { names = [], title = null, form = 'plan', authors = [], draft, denied, terms = [], dropped = [] } = told
  const row: ProposalRow = {
    ...base,
    id: `${document}:p1`,
    kind: 'proposal',
    party: authors[0] ?? null,
    issue: null,
    words: names[0] ?? 'offered',
    sentence: { span: SPAN, words: 'A sentence.' },
    data: {
      form,
      names: names.map(worded),
      title,
      mentions: [SPAN],
      authors: authors.map((party) => ({ party, how: 'offered', ...worded(party) })),
      consulted: [],
      leftOut: [],
      status: null,
      stages: [],
      reactions: [],
      denials: denied === undefined ? [] : [{ party: denied, attribution: null, ...worded('there was no such plan') }],
      revisions: dropped.map((about) => ({ how: 'dropped', about, attribution: null, ...worded(about) })),
      draft: draft ?? { words: null, number: null, date: null },
    },
  }
  const codedTerms = terms.map(
    ({ words, party, issue = 'Water', action = 'raise', negated = false, amount }, i): TermRow => {
      const amounts: Amount[] =
        amount === undefined
          ? []
          : [
              {
                least: amount[0],
                most: amount[0],
                unit: amount[1],
                about: false,
                relation: 'to',
              } as unknown as Amount,
            ]
      const data: TermData = {
        proposal: 'p1',
        role: 'duty',
        action,
        negated,
        bearer: null,
        amounts,
        condition: null,
        point: null,
      }
      const span = { start: 10 * i, end: 10 * i + 9 }
      const sentence = { span, words }
      return {
        ...base,
        id: `${document}:t${i + 1}`,
        kind: 'term',
        party: party ?? null,
        issue,
        words,
        span,
        sentence,
        data,
      }
    },
  )
  return [row, ...codedTerms]
}

const tableOf = (...reports: (ProposalRow | TermRow)[][]) =>
  proposalsOf(reports.flat(), { originOf: ({ document }) => ({ key: document, name: document }), issues: ['Water'] })

const FLOW: Duty = { words: 'raise the flow of the river to 180', party: 'Varnia', amount: [180, 'cubic metre/second'] }

describe('reports of one proposal', () => {
  it('share a title, a term, or an author within weeks', () => {
    const plan = report('2031-03-04', { names: ['the plan'], authors: ['Oriel'], terms: [FLOW] })
    expect(tableOf(plan, report('2031-03-09', { names: ['a paper'], terms: [FLOW] }))).toHaveLength(1)
    expect(tableOf(plan, report('2031-03-09', { names: ['the offer'], authors: ['Oriel'] }))).toHaveLength(1)
    const titled = (day: string) => report(day, { names: ['a text'], title: 'Terms for a River' })
    expect(tableOf(titled('2031-03-04'), titled('2031-07-04'))).toHaveLength(1)
  })

  it('are no one for being sums of so many a year', () => {
    const offer = (day: string, action: string, words: string) =>
      report(day, { names: ['the offer'], terms: [{ words, action, issue: 'Water' }] })
    const small = offer('2031-03-04', 'put', 'put 500 million dollars a year into the fund')
    const large = offer('2031-03-09', 'provide', 'provide 8 billion dollars a year to the fund')
    expect(tableOf(small, large)).toHaveLength(2)
  })

  it('are no one for being quotas of so many tonnes, but for the same many', () => {
    const quota = (words: string, tonnes: number): Told => ({
      names: [`a plan ${serial}`],
      terms: [{ words, action: 'quota', amount: [tonnes, 'tonne'] }],
    })
    const rows = [report('2031-03-01', quota('a quota of 40,000 tonnes', 40_000))]
    const joins = (words: string, tonnes: number): number =>
      tableOf([...rows, report('2031-04-20', quota(words, tonnes))].flat()).length
    expect(joins('an annual quota of 55,000 tonnes', 55_000)).toBe(2)
    expect(joins('an annual quota of 40,000 tonnes', 40_000)).toBe(1)
  })

  it('are not told apart by how long they are, or how secret', () => {
    const paper = (day: string, name: string) => report(day, { names: [name], terms: [FLOW] })
    expect(
      tableOf(paper('2031-03-04', 'an eleven-page document'), paper('2031-03-05', 'a confidential document')),
    ).toHaveLength(1)
  })

  it('are no papers, and no answers, for what their author offered by word of mouth', () => {
    const offered = report('2031-03-01', { authors: ['Kessar'], terms: [FLOW] })
    const rows = (told: Told): number => tableOf([...offered, ...report('2031-03-10', told)].flat()).length
    expect(rows({ names: ["Kessar's draft"], authors: ['Kessar'] })).toBe(2)
    expect(rows({ names: ["Kessar's counter-proposal"], authors: ['Kessar'] })).toBe(2)
    expect(rows({ names: ["Kessar's offer"], authors: ['Kessar'] })).toBe(1)
    const draft = report('2031-03-01', { names: ["Kessar's draft"], authors: ['Kessar'] })
    expect(tableOf(draft, report('2031-03-10', { authors: ['Kessar'], terms: [FLOW] }))).toHaveLength(2)
    const answers = [
      report('2031-03-01', { names: ['the counter-proposal'], terms: [FLOW] }),
      report('2031-03-04', { names: ["Kessar's counterproposal"], authors: ['Kessar'] }),
    ]
    expect(tableOf(answers.flat())).toHaveLength(1)
  })

  it('are of the only one that their author made lately, and of none where there are two', () => {
    const by = (day: string, name: string) => report(day, { names: [name], authors: ['Varnia'] })
    const [first, second] = [by('2031-03-04', 'a ferry plan'), by('2031-03-05', 'a harbour plan')]
    expect(tableOf(first, by('2031-03-09', 'Varnia’s offer'))).toHaveLength(1)
    expect(tableOf(first, by('2031-03-09', 'the cabinet’s plan'))).toHaveLength(1)
    expect(tableOf(first, second, by('2031-03-09', 'Varnia’s offer'))).toHaveLength(3)
    expect(tableOf(first, by('2031-05-09', 'Varnia’s offer'))).toHaveLength(2)
  })

  it('have been amended where a later one tells of a revised version', () => {
    const by = (day: string, draft?: ProposalData['draft']) =>
      report(day, {
        names: ['the offer'],
        authors: ['Varnia'],
        draft: draft ?? { words: null, number: null, date: null },
      })
    const [proposal] = tableOf(by('2031-03-04'), by('2031-03-09', { words: 'revised', number: null, date: null }))
    expect(proposal?.status).toMatchObject({ status: 'amended', party: 'Varnia', day: '2031-03-09' })
    expect(tableOf(by('2031-03-09', { words: 'revised', number: null, date: null }))[0]?.status).toBeNull()
  })

  it('are apart where their authors are', () => {
    const by = (party: string) => report('2031-03-04', { names: ['the offer'], authors: [party], terms: [FLOW] })
    expect(tableOf(by('Varnia'), by('Kessar'))).toHaveLength(2)
  })

  it('are of the paper that alone is called so, whatever is called an idea beside', () => {
    const ideas = { names: ['a leaked peace framework', 'the draft', 'that idea'], terms: [FLOW] }
    const told = [
      ...report('2031-03-01', { names: ['the framework'], authors: ['Oriel', 'Varnia'] }),
      ...report('2031-03-04', ideas),
      ...report('2031-03-20', { names: ['a compromise', 'The idea'], terms: [{ ...FLOW, issue: 'Wages' }] }),
    ]
    expect(tableOf(told)).toHaveLength(2)
  })

  it('are told once where a text tells of them twice, in its headline and below', () => {
    const [row] = report('2031-03-01', { names: ['the framework'], authors: ['Oriel'] }) as [ProposalRow]
    const stage = { value: 'accepted' as const, party: 'Varnia', words: 'initial', span: SPAN, attribution: null }
    const reaction = { party: 'Varnia', stance: 'accepts' as const, words: 'initial', span: SPAN, attribution: null }
    const told = { ...row, data: { ...row.data, stages: [stage, stage], reactions: [reaction, reaction] } }
    const [one] = tableOf([told])
    expect(one!.history).toHaveLength(1)
    expect(one!.reactions).toHaveLength(1)
  })

  it('are apart where one answers the other', () => {
    const counter = {
      ...FLOW,
      words: 'raise the flow of the river to 120',
      amount: [120, 'cubic metre/second'] as const,
    }
    const offer = report('2031-03-02', { names: ['offer'], terms: [FLOW] })
    const answer = report('2031-03-09', { names: ['The counterproposal'], terms: [counter] })
    expect(tableOf(offer, answer)).toHaveLength(2)
    // One that is called so again is the same, and so is one that a text calls by both words.
    const again = report('2031-03-10', { names: ['counter-offer'], terms: [counter] })
    expect(tableOf(offer, answer, again)).toHaveLength(2)
    expect(tableOf(answer, report('2031-03-11', { names: ['proposal'], terms: [counter] }))).toHaveLength(1)
  })

  it('are not joined by a word that any of their kind has, nor by what a long one has in passing', () => {
    const duty = (words: string): Duty => ({ words, issue: 'Taxes', action: 'raise' })
    const long = duty('raise the ferry tax on tiles, timber, copper wire and salted fish from the northern harbours')
    const plan = (day: string, ...terms: Duty[]) => report(day, { names: ['the plan'], terms })
    expect(tableOf(plan('2031-03-04', duty('the tax')), plan('2031-03-05', long))).toHaveLength(2)
    expect(tableOf(plan('2031-03-04', duty('raise the ferry tax')), plan('2031-03-05', long))).toHaveLength(2)
    expect(tableOf(plan('2031-03-04', long), plan('2031-03-05', long))).toHaveLength(1)
  })

  it('of agreements told apart at first are joined by one that shares the terms of both', () => {
    const ban: Duty = { words: 'stop the dumping of tiles abroad', party: 'Kessar', issue: 'Trade', action: 'stop' }
    const open: Duty = { words: 'open its market to tiles', party: 'Kessar', issue: 'Access', action: 'open' }
    const pact = (day: string, name: string, ...terms: Duty[]) =>
      report(day, { form: 'agreement', names: [name], terms })
    const table = tableOf(
      pact('2031-03-01', 'the tile pact', ban),
      pact('2031-03-02', 'the harbour pact', open),
      pact('2031-03-03', 'the pact', ban, open),
    )
    expect(table).toHaveLength(1)
    expect(table[0]!.reports.map(({ day }) => day)).toEqual(['2031-03-01', '2031-03-02', '2031-03-03'])
  })
})

describe('drafts', () => {
  const first = report('2031-03-04', { names: ['the draft'], authors: ['Oriel'], terms: [FLOW] })
  const changed: Duty = { ...FLOW, words: 'put the flow at 195', action: 'put', amount: [195, 'cubic metre/second'] }
  const revised = report('2031-03-20', {
    names: ['a revised draft'],
    draft: { words: 'revised', number: null, date: null },
    terms: [changed],
  })

  it('another version is one of the proposal, compared with the one before', () => {
    const [proposal, ...others] = tableOf(first, revised)
    expect(others).toEqual([])
    expect(proposal!.drafts.map(({ label }) => label)).toEqual([null, 'revised'])
    expect(proposal!.changes).toMatchObject([
      {
        to: 'revised',
        added: [],
        dropped: [],
        changed: [
          { figures: ['to 180 cubic metres a second', 'to 195 cubic metres a second'].map((words) => words.slice(3)) },
        ],
      },
    ])
  })

  it('what several texts leave out, each of which names little, is not gone', () => {
    const more = ['open the upper gate', 'publish the gauges', 'pay for the pumps'].map(
      (words): Duty => ({ ...FLOW, words, action: words.split(' ')[0]!, amount: undefined }),
    )
    const whole = report('2031-03-04', { names: ['the draft'], authors: ['Oriel'], terms: [FLOW, ...more] })
    const piece = (day: string, ...terms: Duty[]) =>
      report(day, { names: ['a revised draft'], draft: { words: 'revised', number: null, date: null }, terms })
    const later = ['close the lower gate', 'move the guards', 'dredge the basin'].map(
      (words): Duty => ({ ...FLOW, words, action: words.split(' ')[0]!, amount: undefined }),
    )
    const [proposal] = tableOf(
      whole,
      piece('2031-03-20', changed, later[0]!),
      piece('2031-03-21', changed, later[1]!, later[2]!),
    )
    expect(proposal!.changes.map(({ dropped }) => dropped)).toEqual([[]])
  })

  it('of two wordings that a later one says in one nothing was dropped', () => {
    const other = (words: string, action: string): Duty => ({ words, action })
    const [closed, asleep] = [
      other('close two thirds of the harbour wharves at night', 'close'),
      other('harbour pilots sleep ashore at night', 'sleep'),
    ]
    const kept = ['free the crews', 'pay the pilots', 'mend the locks'].map((words) =>
      other(words, words.split(' ')[0]!),
    )
    const [proposal] = tableOf(
      report('2031-03-04', { names: ['the draft'], authors: ['Oriel'], terms: [closed, asleep, ...kept] }),
      report('2031-03-20', {
        names: ['a revised draft'],
        authors: ['Oriel'],
        draft: { words: 'revised', number: null, date: null },
        terms: [other('shut the harbour at night', 'shut'), ...kept],
      }),
    )
    expect(proposal!.drafts).toHaveLength(2)
    expect(proposal!.changes.flatMap(({ dropped }) => dropped)).toEqual([])
  })

  it('the first version stands first, though it is told of afterwards', () => {
    const old = report('2031-03-25', {
      names: ['the first draft'],
      authors: ['Oriel'],
      draft: { words: 'first', number: 1, date: null },
      terms: [FLOW],
    })
    const labels = tableOf(
      report('2031-03-04', {
        names: ['the draft'],
        authors: ['Oriel'],
        draft: { words: null, number: null, date: 'March 3' },
        terms: [FLOW],
      }),
      old,
    )[0]!.drafts.map(({ label }) => label)
    expect(labels).toEqual(['first version', 'dated March 3'])
  })
})

it('a figure that texts give differently is shown with each; the same in other units is one', () => {
  const within = (amount: readonly [number, string], words: string): Duty => ({ words, action: 'leave', amount })
  const table = tableOf(
    report('2031-03-04', { names: ['the plan'], terms: [within([1, 'year'], 'leave the strip within a year')] }),
    report('2031-03-05', {
      names: ['the plan'],
      terms: [within([12, 'month'], 'leave the strip within twelve months')],
    }),
    report('2031-03-06', { names: ['the plan'], terms: [within([9, 'month'], 'leave the strip within nine months')] }),
  )
  expect(table[0]!.terms.map(({ figures }) => figures.map(({ value }) => value))).toEqual([['1 year', '9 months']])
})

it('a changed figure is not corroborated by the old one; who tells no figure, or it in another unit, goes with it', () => {
  const within = (day: string, words: string, amount?: readonly [number, string]) =>
    report(day, {
      names: ['the plan'],
      terms: [{ words, action: 'leave', ...(amount === undefined ? {} : { amount }) }],
    })
  const old = within('2031-03-04', 'leave the strip within nine months', [9, 'month'])
  const plain = within('2031-03-05', 'leave the strip')
  const now = within('2031-03-06', 'leave the strip within a year', [1, 'year'])
  const again = within('2031-03-07', 'leave the strip within twelve months', [12, 'month'])
  const told = (...reports: (ProposalRow | TermRow)[][]) => tableOf(...reports)[0]!.terms.map(({ origins }) => origins)
  expect(told(old, now)).toEqual([1])
  expect(told(old, plain, now)).toEqual([2])
  expect(told(old, plain, now, again)).toEqual([3])
  const [{ words, evidence }] = tableOf(old, now)[0]!.terms as [Proposal['terms'][number]]
  expect(words).toBe('leave the strip within a year')
  expect(evidence).toHaveLength(2)
  // As it was known before, it was the old one.
  const before = narrowProposals(tableOf(old, now), { until: '2031-03-05' })
  expect(before[0]!.terms.map((term) => [term.words, term.origins])).toEqual([
    ['leave the strip within nine months', 1],
  ])
})

it('denials stand beside the status', () => {
  const [proposal] = tableOf(report('2031-03-04', { names: ['the plan'], terms: [FLOW], denied: 'Kessar' }))
  expect(proposal).toMatchObject({ status: null, denials: [{ party: 'Kessar', day: '2031-03-04' }] })
})

describe('what a party did on the word of another', () => {
  type Data = ProposalData
  const span = SPAN
  const claimOf = (document: string, party: string) =>
    ({ id: `${document}:a1`, party, profile: { kind: 'named' }, words: { source: party } }) as unknown as NonNullable<
      ProposalRow['claim']
    >

  /** The proposal of a text in which `by` says what `stages` and `denials` tell. */
  function told(by: string | null, dealt: Partial<Pick<Data, 'stages' | 'denials'>>): ProposalRow {
    const [row] = report('2031-03-04', { names: ['the Oriel plan'], title: 'Plan' }) as [ProposalRow]
    return { ...row, claim: by === null ? null : claimOf(row.document, by), data: { ...row.data, ...dealt } }
  }
  const accepted = { value: 'accepted', party: 'Kessar', words: 'had accepted', span, attribution: 'a1' } as const

  it('is told with who claims it', () => {
    expect(tableOf([told('Varnia', { stages: [accepted] })])[0]!.status).toMatchObject({ claimedBy: 'Varnia' })
    expect(tableOf([told('Kessar', { stages: [accepted] })])[0]!.status).toMatchObject({ claimedBy: null })
    const own = { ...accepted, attribution: null }
    expect(tableOf([told(null, { stages: [own] })])[0]!.status).toMatchObject({ claimedBy: null })
  })

  it('stands at the day that the text names, and before what was done since', () => {
    const form = { kind: 'date', year: 2031, month: 3, day: 2, which: null }
    const times = [
      { form, span, words: 'on March 2', relation: 'at', tense: 'past', part: null, hour: null, beside: null },
    ]
    const early = { ...accepted, value: 'rejected', times } as unknown as Data['stages'][number]
    const later = { ...told('Kessar', { stages: [early] }), sort: '2031-03-05' }
    const [proposal] = tableOf([told('Kessar', { stages: [accepted] })], [later])
    expect(proposal!.history.map(({ status, day }) => [status, day])).toEqual([
      ['rejected', '2031-03-02'],
      ['accepted', '2031-03-04'],
    ])
    expect(proposal!.status!.status).toBe('accepted')
  })

  it('is no status where that party denies it', () => {
    const denial = {
      party: 'Kessar',
      of: 'accepted',
      whose: 'Kessar',
      words: 'had not',
      span,
      attribution: null,
    } as const
    const claim = told('Varnia', { stages: [accepted] })
    expect(tableOf([claim], [told('Kessar', { denials: [denial] })])[0]!).toMatchObject({
      status: null,
      history: [{ status: 'accepted', claimedBy: 'Varnia' }],
      denials: [{ of: 'accepted' }],
    })
    // Of something else, or by somebody else, it denies nothing of this.
    const others = [
      { ...denial, of: 'rejected' as const },
      { ...denial, party: 'Oriel' },
    ]
    expect(tableOf([claim], [told('Kessar', { denials: others })])[0]!.status).toMatchObject({ status: 'accepted' })
  })
})

it('an offer that is only called so is named by whose it is', () => {
  expect(tableOf(report('2031-03-04', { names: ['the offer'], authors: ['Varnia'] }))[0]!.name).toBe('Varnia’s offer')
})

it('units do not make two offers one: a flow and a volume are both of cubic metres', () => {
  const flow: Duty = {
    words: 'guarantee a minimum flow of 32 billion cubic metres a year',
    issue: 'Volume',
    action: 'guarantee',
  }
  const volume: Duty = { words: 'a minimum volume of 30 billion cubic metres', issue: 'Volume', action: 'have' }
  const table = tableOf(
    report('2031-03-03', { authors: ['Ostgaz'], terms: [flow] }),
    report('2031-03-11', { names: ['four-page draft'], terms: [volume] }),
  )
  expect(table).toHaveLength(2)
})

it('a report of which no more than the month is known is of its first day for every limit, as in lists of claims', () => {
  const table = tableOf(report('2031-03', { names: ['the plan'], terms: [FLOW] }))
  expect(table[0]).toMatchObject({ reported: '2031-03', lastReported: '2031-03', terms: [{ since: '2031-03' }] })
  const fits = (limits: ProposalFilter): boolean => narrowProposals(table, limits).length > 0
  expect([fits({ since: '2031-03-01' }), fits({ since: '2031-03-02' })]).toEqual([true, false])
  expect([fits({ until: '2031-02-28' }), fits({ until: '2031-03-01' })]).toEqual([false, true])
})

it('of terms that sources of several kinds tell, those of one kind tell it where they alone are asked for', () => {
  const by = (day: string, kind: string, words: string) =>
    report(day, { names: ['the plan'], title: 'Plan', terms: [{ ...FLOW, words }] }).map((row) =>
      row.kind === 'term'
        ? ({
            ...row,
            claim: { id: `${row.document}:a1`, party: null, profile: { kind, name: null }, words: { source: kind } },
          } as unknown as TermRow)
        : row,
    )
  const table = tableOf(
    by('2031-03-04', 'named', 'raise the flow of the river to 180'),
    by('2031-03-05', 'anonymous', 'raise the flow of that river to 180'),
  )
  expect(table[0]!.terms[0]!.evidence).toHaveLength(2)
  const [narrowed] = narrowProposals(table, { sourceKind: 'anonymous' })
  expect(narrowed!.terms).toMatchObject([
    {
      words: 'raise the flow of that river to 180',
      since: '2031-03-05',
      origins: 1,
      evidence: [{ sourceKind: 'anonymous' }],
    },
  ])
})

describe('what texts say of a change themselves', () => {
  const first = report('2031-03-04', { names: ['the Oriel plan'], authors: ['Oriel'], terms: [FLOW] })
  const second = { words: 'second', number: 2, date: null }
  const next = (told: Told) =>
    report('2031-03-09', { names: ['the Oriel plan'], authors: ['Oriel'], draft: second, ...told })

  it('is told, and takes the term out that was there before', () => {
    const [{ changes, terms }] = tableOf(first, next({ dropped: ['the flow'] })) as [Proposal]
    expect(changes).toMatchObject([
      {
        to: 'second version',
        told: [{ how: 'dropped', about: 'the flow', day: '2031-03-09' }],
        dropped: [{ id: terms[0]!.id }],
      },
    ])
    // What is gone is no evidence of what was.
    expect(terms.map(({ origins }) => origins)).toEqual([1])
  })

  it('takes out nothing else', () => {
    const [{ changes }] = tableOf(first, next({ dropped: ['the levy on cattle'] })) as [Proposal]
    expect(changes).toMatchObject([{ told: [{ about: 'the levy on cattle' }], dropped: [] }])
    // A text that is silent on a term has not dropped it.
    const [quiet] = tableOf(first, next({})) as [Proposal]
    expect(quiet.changes).toEqual([])
  })

  it('without versions it stands all the same', () => {
    const plain = report('2031-03-09', { names: ['the Oriel plan'], authors: ['Oriel'], dropped: ['the flow'] })
    const [{ changes }] = tableOf(first, plain) as [Proposal]
    expect(changes).toMatchObject([{ from: null, to: null, told: [{ about: 'the flow' }], dropped: [{}] }])
  })
})

it('a duty that is turned round from one draft to the next has changed', () => {
  const duty: Duty = { words: 'withdraw from the strip', party: 'Kessar', issue: 'The strip', action: 'withdraw' }
  const draft = (number: number) => ({ words: number === 1 ? 'first' : 'second', number, date: null })
  const told = (number: number, negated: boolean) =>
    report(`2031-03-0${number}`, {
      names: ['the Oriel plan'],
      title: 'Plan',
      draft: draft(number),
      terms: [{ ...duty, negated }],
    })
  const [turned] = tableOf(told(1, true), told(2, false)) as [Proposal]
  expect(turned.changes).toMatchObject([{ changed: [{ figures: ['not to be done', 'to be done'] }], dropped: [] }])
  const [same] = tableOf(told(1, false), told(2, false)) as [Proposal]
  expect(same.changes).toEqual([])
})
