import type { VNode } from 'preact'
import { isolated } from '../../../../text/index.ts'
import type { Proposal, Term } from '../../../contract/index.ts'
import { go, hrefWith, usePlace } from '../../app/index.ts'
import { useWordChanges, WordChanges } from '../../compare/index.ts'
import { counted, dayText } from '../../words/index.ts'
import { draftName, type TermPair, termPairs } from './drafts.ts'
import { figureText } from './figures.ts'
import { TermLine } from './term-sheet.tsx'

/** Two versions of a proposal, term by term, with what differs marked. */
export function DraftsView({ proposal }: { readonly proposal: Proposal }): VNode {
  const { query } = usePlace()
  const { drafts, changes } = proposal
  if (drafts.length < 2) return <p class="quiet">Texts do not tell versions of it apart.</p>
  const place = (name: string, otherwise: number): number => {
    const given = query.get(name)
    const at = given === null ? otherwise : Number(given)
    return Number.isInteger(at) && at >= 0 && at < drafts.length ? at : otherwise
  }
  // It begins with the last two of which a term is known to have changed; else with the last two that have terms.
  const change = changes.filter(({ changed }) => changed.length > 0).at(-1)
  const named = (label: string | null | undefined): number => drafts.findIndex((draft) => draft.label === label)
  const full = drafts.map((_, i) => i).filter((i) => drafts[i]!.terms.length > 0)
  const later = place('later', change === undefined ? (full.at(-1) ?? drafts.length - 1) : named(change.to))
  const before = full.filter((i) => i < later).at(-1) ?? Math.max(0, later - 1)
  const earlier = place('earlier', change === undefined || named(change.to) !== later ? before : named(change.from))
  const pairs = termPairs(drafts[earlier]!, drafts[later]!, changes)
  const silent = pairs.filter(({ after, gone }) => after === null && !gone)
  const told = pairs.filter((pair) => !silent.includes(pair))
  const choice = (name: 'earlier' | 'later', label: string, at: number): VNode => (
    <label class="small quiet">
      {label}{' '}
      <select
        value={String(at)}
        onChange={({ currentTarget: { value } }) => go(hrefWith({ [name]: value }), { replace: true })}
      >
        {drafts.map((draft, i) => (
          <option key={i} value={String(i)}>
            {draftName(draft, i, dayText)}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <>
      <div class="draft-choice">
        {choice('earlier', 'Earlier', earlier)}
        {choice('later', 'Later', later)}
      </div>
      {pairs.length === 0 && <p class="quiet">No text says what is in either of them.</p>}
      <table class="drafts lines">
        <thead class={told.length === 0 ? 'unseen' : ''}>
          <tr>
            <th scope="col">Earlier</th>
            <th scope="col">Later</th>
          </tr>
        </thead>
        <tbody>
          {told.map((pair) => (
            <PairRow key={`${pair.before?.id} ${pair.after?.id}`} pair={pair} />
          ))}
        </tbody>
      </table>
      {silent.length > 0 && (
        <details class="drafts-silent" open={told.length === 0}>
          <summary>{counted(silent.length, 'term')} that texts report of the earlier alone</summary>
          <ul>
            {silent.map(({ before }) => (
              <TermLine key={before!.id} term={before!} issue={before!.issues[0] ?? ''} />
            ))}
          </ul>
        </details>
      )}
      <p class="small quiet">
        As far as texts report them: what no report has of a draft is not known to be missing from it.
      </p>
    </>
  )
}

function PairRow({ pair: { before, after, gone } }: { readonly pair: TermPair }): VNode {
  const changes = useWordChanges(before?.words ?? null, after?.words ?? null)
  const cell = (term: Term | null, other: Term | null, side: 'before' | 'after'): VNode => (
    <td data-name={side === 'before' ? 'Earlier' : 'Later'}>
      {term === null ? (
        <span class="small quiet">
          {side === 'before'
            ? 'not reported of it'
            : gone
              ? 'gone: set out at length without it'
              : 'not reported of it'}
        </span>
      ) : (
        <>
          <a class="serif evidence-link" href={hrefWith({ evidence: term.id })} data-replace>
            {term.party !== null && (
              <strong class={other !== null && other.party !== term.party ? 'differs' : ''}>
                {isolated(term.party)}:{' '}
              </strong>
            )}
            {term.negated && <em>not </em>}
            {changes === null || other === null ? term.words : <WordChanges changes={changes} side={side} />}
          </a>
          {term.figures.length > 0 && (
            <span class="small quiet numbers figures-line">
              {term.figures.map(({ value }, i) => (
                <span key={value}>
                  {i > 0 && '; '}
                  {other !== null && !other.figures.some((one) => one.value === value) ? (
                    side === 'before' ? (
                      <del>{figureText(value)}</del>
                    ) : (
                      <ins>{figureText(value)}</ins>
                    )
                  ) : (
                    figureText(value)
                  )}
                </span>
              ))}
            </span>
          )}
        </>
      )}
    </td>
  )
  return (
    <tr>
      {cell(before, after, 'before')}
      {cell(after, before, 'after')}
    </tr>
  )
}
