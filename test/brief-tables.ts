import type { BriefTables } from '../src/analyses/brief/index.ts'
import type { CalendarRow, Days, MeetingReport } from '../src/analyses/calendar/index.ts'
import type { Evidence } from '../src/analyses/evidence/index.ts'
import type { MarketReport } from '../src/analyses/markets/index.ts'
import type { Position, Evidence as StatementEvidence } from '../src/analyses/positions/index.ts'
import type { Prediction } from '../src/analyses/predictions/index.ts'
import type { Proposal, Term } from '../src/analyses/proposals/index.ts'

/** Tables in which nothing is told, with some of them filled. */
export function tablesWith(some: Partial<BriefTables>): BriefTables {
  return {
    positions: { positions: [], reversals: [], contradictions: [], claimedChanges: [] },
    proposals: [],
    calendar: { rows: [], undated: [], today: null },
    predictions: { predictions: [], records: [], today: null },
    markets: [],
    ...some,
  }
}

let serial = 0

export function evidence(day: string | null, more: Partial<Evidence> = {}): Evidence {
  const coding = `aaaaaaaaaa:t${++serial}`
  return {
    coding,
    claim: null,
    document: 'aaaaaaaaaa',
    outlet: 'wire',
    day,
    words: `the delta would be shared out by halves, says text ${serial}`,
    span: { start: 0, end: 60 },
    sentence: 'All that was said.',
    source: null,
    sourceKind: null,
    sourceParty: null,
    origin: { key: coding, name: 'Wire' },
    confidence: 0.8,
    ...more,
  }
}

export function said(date: string, more: Partial<StatementEvidence> = {}): StatementEvidence {
  const id = `bbbbbbbbbb:s${++serial}`
  return {
    id,
    document: 'bbbbbbbbbb',
    claim: `bbbbbbbbbb:a${serial}`,
    date,
    published: date,
    outlet: 'wire',
    words: 'Arland will not share the delta',
    about: 'share the delta',
    stance: 'rejects',
    modality: 'asserted',
    how: 'official',
    by: 'Arland',
    source: 'a spokesman',
    sourceKind: 'role',
    origin: { key: id, name: 'Wire' },
    confidence: 0.9,
    ...more,
  }
}

export function position(more: Partial<Position> & Pick<Position, 'history'>): Position {
  const present = more.history.at(-1)!
  return {
    party: 'Arland',
    issue: 'Delta',
    stance: present.stance,
    rests: 'own',
    about: null,
    also: null,
    firmness: 0.6,
    since: present.from,
    lastConfirmed: present.to,
    evidence: [...present.evidence].reverse(),
    origins: present.evidence.length,
    beside: [],
    contested: [],
    undated: [],
    ...more,
  }
}

export function term(since: string, more: Partial<Term> = {}): Term {
  return {
    id: `cccccccccc:t${++serial}`,
    words: 'share the delta out by halves',
    party: 'Arland',
    issues: ['Delta'],
    role: 'duty',
    negated: false,
    condition: null,
    point: null,
    figures: [],
    since,
    origins: 1,
    evidence: [evidence(since)],
    ...more,
  }
}

export function proposal(reported: string, more: Partial<Proposal> = {}): Proposal {
  return {
    id: `cccccccccc:p${++serial}`,
    name: 'the delta plan',
    names: ['delta plan'],
    title: null,
    form: 'plan',
    authors: [],
    consulted: [],
    leftOut: [],
    reported,
    lastReported: reported,
    status: null,
    history: [],
    reactions: [],
    denials: [],
    terms: [],
    drafts: [],
    changes: [],
    reports: [evidence(reported)],
    origins: 1,
    sure: 1,
    joined: [],
    ...more,
  }
}

export function meeting(
  status: CalendarRow['status'],
  first: string,
  published: string,
  more: Partial<CalendarRow> = {},
): CalendarRow {
  const id = `dddddddddd:m${++serial}`
  const days: Days = { first, last: first, granularity: 'day', certainty: 'stated', words: 'then' }
  const report = {
    coding: {
      id,
      document: 'dddddddddd',
      claim: null,
      confidence: 0.8,
      metadata: { outlet: { value: 'wire' } },
      sentence: { words: `They meet, says ${id}.` },
    },
    published,
    status,
    days,
    before: null,
    origin: { key: id, name: 'Wire' },
  } as unknown as MeetingReport
  return {
    id,
    kind: 'talks',
    status,
    days,
    lies: null,
    participants: [{ name: 'Arland', party: 'Arland', person: false }],
    setBy: null,
    place: null,
    about: null,
    named: null,
    history: [{ published, status, days, coding: id }],
    contradictions: [],
    reports: [report],
    origins: [{ key: id, name: 'Wire', reports: 1 }],
    ...more,
  }
}

export function prediction(dueDay: string | null, more: Partial<Prediction> = {}): Prediction {
  return {
    id: `eeeeeeeeee:f${++serial}`,
    subtype: 'prediction',
    words: 'the harbour will freeze over',
    likelihood: 'will',
    negated: false,
    party: null,
    issues: [],
    condition: null,
    options: [],
    by: 'by then',
    dueDay,
    state: 'open',
    outcome: null,
    source: 'a pilot',
    known: true,
    sourceParty: null,
    madeOn: '2031-03-01',
    origins: 1,
    evidence: [evidence('2031-03-01')],
    ...more,
  }
}

export function price(day: string, more: Partial<MarketReport> = {}): MarketReport {
  return {
    id: `ffffffffff:k${++serial}`,
    instrument: 'the Arlish crown',
    kind: 'currency',
    direction: 'down',
    size: null,
    level: null,
    from: null,
    comparison: null,
    reason: null,
    when: null,
    day,
    party: 'Arland',
    issue: null,
    series: [],
    origins: 1,
    evidence: [evidence(day)],
    ...more,
  }
}
