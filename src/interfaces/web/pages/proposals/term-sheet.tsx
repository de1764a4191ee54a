import type { VNode } from 'preact'
import { isolated } from '../../../../text/index.ts'
import type { Term } from '../../../contract/index.ts'
import { hrefWith } from '../../app/index.ts'
import { saveCsv } from '../../figure/index.ts'
import { DiffersShape } from '../../parts/index.ts'
import { capital, closedText, counted, dayText, listText } from '../../words/index.ts'
import { figuresDiffer, figureText } from './figures.ts'

const ROLES: Readonly<Record<Term['role'], string>> = {
  duty: '',
  exchange: 'in exchange',
  condition: 'as a condition',
}

export function saveTerms(name: string, terms: readonly Term[]): void {
  saveCsv(
    `terms-${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`,
    ['Point', 'Who', 'Not', 'Term', 'Condition', 'Role', 'Issues', 'Figures', 'Since', 'Reports', 'Origins'],
    terms.map((term) => [
      term.point,
      term.party,
      term.negated ? 'not' : '',
      term.words,
      term.condition,
      term.role,
      term.issues.join('; '),
      term.figures.map(({ value }) => value).join('; '),
      term.since,
      term.evidence.length,
      term.origins,
    ]),
  )
}

/** Terms by issue, in the order of the dossier; a term of several issues stands under the first. */
export function TermSheet({
  terms,
  issues,
}: {
  readonly terms: readonly Term[]
  readonly issues: readonly { readonly name: string }[]
}): VNode {
  if (terms.length === 0) return <p class="quiet">No text says what is in it.</p>
  const order = [...issues.map(({ name }) => name), '']
  const groups = order
    .map((issue) => ({ issue, terms: terms.filter((term) => (term.issues[0] ?? '') === issue) }))
    .filter((group) => group.terms.length > 0)
  const known = new Set(order)
  const others = terms.filter((term) => !known.has(term.issues[0] ?? ''))
  return (
    <>
      {[...groups, ...(others.length > 0 ? [{ issue: '', terms: others }] : [])].map((group) => (
        <section key={group.issue} class="term-group">
          <h3>{group.issue === '' ? 'Of no issue of the dossier' : group.issue}</h3>
          <ol>
            {group.terms.map((term) => (
              <TermLine key={term.id} term={term} issue={group.issue} />
            ))}
          </ol>
        </section>
      ))}
    </>
  )
}

export function TermLine({ term, issue }: { readonly term: Term; readonly issue: string }): VNode {
  const { id, words, party, role, negated, condition, point, figures, since, origins } = term
  const also = term.issues.filter((one) => one !== issue)
  return (
    <li class="term">
      <p class="serif">
        <a href={hrefWith({ evidence: id })} data-replace class="evidence-link">
          {point !== null && <span class="numbers quiet">{point}. </span>}
          {party !== null && <strong>{isolated(party)}: </strong>}
          {negated && <em>not </em>}
          {closedText(party === null && !negated ? capital(words) : words)}
          {condition !== null && <span class="quiet"> ({condition})</span>}
        </a>
      </p>
      <p class="small quiet term-more">
        {figures.length > 0 && (
          <span class="numbers term-figures">
            {figuresDiffer(figures.map(({ value }) => value)) && (
              <strong>
                <DiffersShape /> figures differ:{' '}
              </strong>
            )}
            {figures.map(({ value, evidence }, i) => (
              <span key={value}>
                {i > 0 && '; '}
                {figureText(value)}
                {figures.length > 1 && ` (${counted(evidence.length, 'report')})`}
              </span>
            ))}
          </span>
        )}
        {ROLES[role] !== '' && <span>{ROLES[role]}</span>}
        {also.length > 0 && <span>also {listText(also)}</span>}
        {since !== null && <span class="numbers">since {dayText(since)}</span>}
        <span>{counted(origins, 'origin')}</span>
      </p>
    </li>
  )
}
