import type { VNode } from 'preact'
import { useRef } from 'preact/hooks'
import { isolated } from '../../../../text/index.ts'
import type { Claim, OriginPage, Ruling } from '../../../contract/index.ts'
import { addressOf } from '../../../contract/index.ts'
import { hrefOf, hrefWith } from '../../app/index.ts'
import { useData } from '../../data/index.ts'
import { ruleAndSay, undoAndSay, useKeptFocus } from '../../parts/index.ts'
import { counted, dateText, rulingName, sureText } from '../../words/index.ts'
import { EditForm } from './edit-form.tsx'
import { ProfileLines } from './profile-card.tsx'
import { type SpanDraft, SpanEditor } from './span-editor.tsx'
import { shortId } from './text-view.tsx'

export type Editing = 'profile' | 'spans' | null

/** Beside the text: the attribution that is chosen, on whose word it rests, and what was ruled. */
export function AttributionPanel({
  claim,
  claims,
  rulings,
  text,
  editing,
  draft,
  onEdit,
  onDraft,
}: {
  readonly claim: Claim
  readonly claims: readonly Claim[]
  readonly rulings: readonly Ruling[]
  readonly text: string
  readonly editing: Editing
  readonly draft: SpanDraft
  readonly onEdit: (editing: Editing) => void
  readonly onDraft: (draft: SpanDraft) => void
}): VNode {
  const place = claims.indexOf(claim) + 1
  const inner = claims.filter(({ within }) => within === claim.id)
  const outer = claims.find(({ id }) => id === claim.within)
  const mine = rulings.filter((ruling) => ruling.claim === claim.id)
  const { ruling } = claim
  const panel = useRef<HTMLElement>(null)
  useKeptFocus(panel, null, '.acts button')
  return (
    <section class="attribution" aria-labelledby="attribution-title" ref={panel}>
      <header>
        <h2 id="attribution-title">{claim.words.source === '' ? 'Nobody named' : claim.words.source}</h2>
        <p class="small quiet numbers">
          {place} of {counted(claims.length, 'attribution')} · {sureText(claim.confidence)}
        </p>
      </header>
      {editing === 'profile' && <EditForm key={claim.id} claim={claim} onDone={() => onEdit(null)} />}
      {editing === 'spans' && (
        <SpanEditor
          key={claim.id}
          claim={claim}
          text={text}
          draft={draft}
          onDraft={onDraft}
          onDone={() => onEdit(null)}
        />
      )}
      {editing === null && (
        <>
          <ProfileLines claim={claim} />
          {outer !== undefined && (
            <p class="nesting">
              Within what{' '}
              <a href={hrefWith({ claim: shortId(outer.id) })} data-replace>
                {isolated(outer.words.source || 'nobody named')} {outer.words.cue}
              </a>
            </p>
          )}
          {inner.map((one) => (
            <p class="nesting" key={one.id}>
              Holds what{' '}
              <a href={hrefWith({ claim: shortId(one.id) })} data-replace>
                {isolated(one.words.source || 'nobody named')} {one.words.cue}
              </a>
            </p>
          ))}
          <div class="acts">
            <button
              type="button"
              aria-pressed={ruling?.action === 'accept'}
              onClick={() => void ruleAndSay(claim, 'accept')}
            >
              Accept
            </button>
            <button
              type="button"
              aria-pressed={ruling?.action === 'reject'}
              onClick={() => void ruleAndSay(claim, 'reject')}
            >
              Reject
            </button>
            <button type="button" onClick={() => onEdit('profile')}>
              Edit source
            </button>
            <button type="button" onClick={() => onEdit('spans')}>
              Edit words
            </button>
            {ruling !== null && (
              <button type="button" class="plain" onClick={() => void undoAndSay(ruling.id)}>
                Undo ruling
              </button>
            )}
          </div>
          <OriginLines claim={claim} />
          {mine.length > 0 && <RulingsList rulings={mine} />}
        </>
      )}
    </section>
  )
}

function OriginLines({ claim }: { readonly claim: Claim }): VNode {
  const { data, problem, waiting } = useData<OriginPage>(addressOf('claimOrigin', { claim: claim.id }))
  const shown = waiting ? null : data
  return (
    <section class="origin">
      <h3>Where it comes from</h3>
      {problem !== null && <p class="small">{problem.detail ?? problem.title}</p>}
      {shown === null ? (
        problem === null && <p class="quiet small">Looking through the record …</p>
      ) : (
        <>
          <ol class="chain">
            {shown.origin.chain.map(({ step, who, reason }) => (
              <li key={step + who}>
                <strong>{isolated(who)}</strong> <span class="quiet">{reason}</span>
              </li>
            ))}
          </ol>
          <p class="small">
            {shown.reports.length > 1 ? (
              <a href={hrefOf('/sources', { claim: claim.id })}>
                {counted(shown.reports.length, 'report')} of it on{' '}
                {counted(shown.cluster.origins.length, 'independent origin')}
              </a>
            ) : (
              <span class="quiet">No other article of the dossier has it.</span>
            )}
          </p>
        </>
      )}
    </section>
  )
}

function RulingsList({ rulings }: { readonly rulings: readonly Ruling[] }): VNode {
  return (
    <section class="rulings">
      <h3>Rulings</h3>
      <ol>
        {[...rulings].reverse().map(({ id, action, who, at, why, inForce, edit }) => (
          <li key={id} class={inForce ? '' : 'quiet'}>
            <strong>{rulingName(action)}</strong>
            {edit !== null && Object.keys(edit).length > 0 && ` (${Object.entries(edit).map(editText).join(', ')})`} by{' '}
            {isolated(who)}, <span class="numbers">{dateText(at)}</span>
            {why !== null && <>: {why}</>}
          </li>
        ))}
      </ol>
    </section>
  )
}

function editText([field, value]: [string, unknown]): string {
  return Array.isArray(value) ? `words of the ${field}` : `${field} ${value ?? 'not bounded'}`
}
