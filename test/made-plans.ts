import type { StatementRow } from '../src/analyses/positions/index.ts'
import type { ProposalRow, TermRow } from '../src/analyses/proposals/index.ts'
import type { ProposalData, Stance, StatementData, TermData } from '../src/reading/index.ts'

type Act = ProposalData['reactions'][number]
type Status = ProposalData['stages'][number]['value']

export interface Report {
  readonly form?: ProposalData['form']
  readonly title?: string | null
  readonly names?: readonly string[]
  readonly authors?: readonly string[]
  readonly draft?: ProposalData['draft']
  /** Who did what with it, in which words; without a status it is felt, not done, without a stance only done. */
  readonly acts?: readonly (readonly [
    party: string | null,
    stance: Stance | null,
    status: Status | null,
    words: string,
    /** Issues of what is taken out. */
    except?: readonly string[],
  ])[]
  /** Words of terms, with their issue. */
  readonly terms?: readonly (readonly [issue: string, words: string, more?: Partial<TermData & { sure: number }>])[]
  readonly claim?: string
  readonly sentence?: string
}

let serial = 0

/** One article's report of a plan, with its terms. */
export function report(day: string, told: Report): (ProposalRow | TermRow)[] {
  const { form = 'agreement', title = 'Osk Accord', names = ['accord'], authors = [], terms = [], acts = [] } = told
  const document = `doc${String(++serial).padStart(7, '0')}`
  const span = { start: 0, end: 1 }
  const base = {
    document,
    span,
    confidence: 0.9,
    why: [],
    claim: null,
    metadata: { outlet: { value: `Outlet ${serial}` } } as ProposalRow['metadata'],
    sort: day,
    ruling: null,
    party: null,
    issue: null,
  }
  const dealt = acts.map(([party, stance, status, words, except], i) => ({
    ...{ party, stance, status, words },
    ...(except === undefined ? {} : { except: { words: 'a part', span, issues: except } }),
    attribution: told.claim === undefined ? null : 'a1',
    span: { start: 100 * i, end: 100 * i + words.length },
  }))
  const proposal: ProposalRow = {
    ...base,
    id: `${document}:p1`,
    kind: 'proposal',
    words: names[0]!,
    sentence: { span, words: told.sentence ?? 'A sentence.' },
    data: {
      form,
      names: names.map((words) => ({ words, span })),
      title,
      mentions: [span],
      authors: authors.map((party) => ({ party, how: 'presented', words: party, span })),
      consulted: [],
      leftOut: [],
      status: null,
      stages: dealt.flatMap(({ status, except: _, ...one }) => (status === null ? [] : [{ ...one, value: status }])),
      reactions: dealt.flatMap(({ status: _, party, stance, ...one }): Act[] =>
        party === null || stance === null ? [] : [{ ...one, party, stance }],
      ),
      denials: [],
      draft: told.draft ?? { words: null, number: null, date: null },
    },
  }
  const row = told.claim === undefined ? proposal : { ...proposal, claim: claimBy(`${document}:a1`, told.claim) }
  return [
    row,
    ...terms.map(([issue, words, { sure = 0.9, ...more } = {}], i): TermRow => {
      const at = { start: 1000 + 100 * i, end: 1050 + 100 * i }
      const data = { proposal: 'p1', role: 'duty', action: words.split(' ')[0]!, negated: false, bearer: null } as const
      return {
        ...base,
        id: `${document}:t${i + 1}`,
        kind: 'term',
        issue,
        words,
        span: at,
        sentence: { span: at, words },
        confidence: sure,
        data: { ...data, amounts: [], condition: null, point: null, ...more },
      }
    }),
  ]
}

/** @param party for whom the source speaks; empty: for none */
const claimBy = (id: string, party: string): ProposalRow['claim'] => {
  const words = { cue: 'said', source: 'an aide', content: '' }
  return { id, party: party === '' ? null : party, profile: { kind: 'role' }, words } as unknown as ProposalRow['claim']
}

/** What Arland says outright of an issue. */
export function outright(
  day: string,
  stance: Stance,
  data: Partial<StatementData> = {},
  issue = 'Monitors',
): StatementRow {
  const document = `doc${String(++serial).padStart(7, '0')}`
  const span = { start: 0, end: 10 }
  return {
    ...{ id: `${document}:s1`, kind: 'statement', document, party: 'Arland', issue, span, words: 'it told', sort: day },
    ...{ sentence: { span, words: 'it told so' }, confidence: 0.9, why: [], claim: null, ruling: null },
    metadata: { outlet: { value: 'Wire' } } as StatementRow['metadata'],
    data: {
      ...{ act: 'SAY', recipient: null, stance, modality: 'asserted', how: 'official', by: 'Arland' },
      ...{ predicate: 'say', change: false, about: span },
      ...data,
    },
  }
}
