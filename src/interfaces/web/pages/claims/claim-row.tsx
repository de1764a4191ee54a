import { isolated } from '../../../../text/index.ts'
import type { Claim } from '../../../contract/index.ts'
import { hrefOf, type Still, still } from '../../app/index.ts'
import { KindMark, ruleAndSay, SourceName, Spans, Sure } from '../../parts/index.ts'
import { actOn, dayText, rulingName } from '../../words/index.ts'

/** The page on which a claim stands in its text. */
export function claimHref({ id, article }: Pick<Claim, 'id' | 'article'>): string {
  return hrefOf(`/article/${article.document}`, { claim: id.slice(id.indexOf(':') + 1) })
}

const RULED = [
  ['Accept', 'accept'],
  ['Reject', 'reject'],
] as const

/** One claim of a list; all of it leads to its place in the text. */
export const ClaimRow: Still<{
  /** Null: it is not there yet. */
  readonly claim: Claim | null
  /** From 0. */
  readonly place: number
  readonly total: number
  readonly onFocus: (place: number) => void
}> = still(function ClaimRow({ claim, place, total, onFocus }) {
  if (claim === null) {
    return (
      <li class="claim-row" aria-busy="true" aria-setsize={total} aria-posinset={place + 1}>
        <div class="waiting">
          <div />
          <div class="short" />
        </div>
      </li>
    )
  }
  const { article, words, profile, party, ruling, confidence, found } = claim
  const outlet = article.outlet == null ? null : isolated(article.outlet)
  const where = [outlet, article.published?.resolved].filter(Boolean).join(', ')
  const said = `${words.source || 'nobody named'} ${words.cue} ${words.content}`
  return (
    <li
      class={ruling?.action === 'reject' ? 'claim-row rejected' : 'claim-row'}
      aria-setsize={total}
      aria-posinset={place + 1}
      data-row={place}
      onFocusIn={() => onFocus(place)}
    >
      <div class="claim-where">
        <span class="numbers">
          {article.published?.resolved ? dayText(article.published.resolved) : 'Undated'}
          {article.published !== null && article.published.certainty !== 'stated' && (
            <abbr title={`The day is ${article.published.certainty}, from ${article.published.from}`}>?</abbr>
          )}
        </span>
        <span class="outlet">{article.outlet ?? 'Outlet unknown'}</span>
      </div>
      <div class="claim-said">
        <p class="claim-who">
          <SourceName claim={claim} /> <span class="cue">{words.cue}</span>
        </p>
        <p class="claim-words">
          <a href={claimHref(claim)} class="claim-link">
            <Spans text={words.content} found={found} />
          </a>
        </p>
      </div>
      <div class="claim-how">
        <span>
          <KindMark profile={profile} />
          {party !== null && <span class="for"> for {isolated(party)}</span>}
        </span>
        <span class="claim-state">
          {ruling === null ? <Sure confidence={confidence} /> : <strong>{rulingName(ruling.action)}</strong>}
        </span>
        <span class="claim-acts">
          {RULED.map(([name, action]) => (
            <button
              key={action}
              type="button"
              class="plain"
              aria-label={actOn(name, said, where)}
              onClick={() => void ruleAndSay(claim, action)}
            >
              {name}
            </button>
          ))}
        </span>
      </div>
    </li>
  )
})
