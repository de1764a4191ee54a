import type { VNode } from 'preact'
import { isolated } from '../../../../text/index.ts'
import type { PredictionRow as Prediction } from '../../../contract/index.ts'
import { hrefWith } from '../../app/index.ts'
import { ruleCodingAndSay, undoAndSay } from '../../parts/index.ts'
import { actOn, capital, closedText, counted, dayText } from '../../words/index.ts'

const OUTCOMES: readonly NonNullable<Prediction['outcome']>[] = ['came true', 'partly', 'did not', 'void']

/** How it is worded, so that nobody takes "may" for "will". */
const WORDINGS: Readonly<Record<Prediction['likelihood'], readonly [as: string, negated: string]>> = {
  will: ['said with “will”', 'said with “will not”'],
  would: ['said with “would”', 'said with “would not”'],
  may: ['said with “may” or “might”', 'said with “may not” or “might not”'],
  likely: ['called likely', 'not called likely'],
  unlikely: ['called unlikely', 'not called unlikely'],
  expected: ['expected', 'not expected'],
}

/** Whether a condition is told by the words already, as they are written. */
const isWithin = (condition: string, words: string): boolean =>
  words.toLowerCase().replaceAll(/\s+/g, ' ').includes(condition.toLowerCase().replaceAll(/\s+/g, ' '))

export function PredictionRow({
  prediction,
  revision,
}: {
  readonly prediction: Prediction
  readonly revision: number
}): VNode {
  const { id, words, subtype, likelihood, negated, condition, options, by, dueDay } = prediction
  const { state, outcome, source, known, sourceParty, madeOn, origins, issues, ruling } = prediction
  const settle = (value: string): void =>
    void ruleCodingAndSay({ id, ruling: ruling?.id ?? null, revision }, 'edit', { outcome: value })
  const when = [
    dueDay === null ? null : `due ${dayText(dueDay)}`,
    by === null ? null : `“${by}”`,
    madeOn === null ? 'made on an unknown day' : `made ${dayText(madeOn)}`,
  ].filter((part) => part !== null)
  return (
    <li class="prediction">
      <p class="serif">
        <a class="evidence-link" href={hrefWith({ prediction: id })} data-replace>
          {capital(closedText(words.replaceAll(/\s+/g, ' ')))}
          {options.length > 0 && ` (${options.join(' or ')})`}
        </a>
      </p>
      <p class="small quiet prediction-more">
        <span>
          {known ? (
            <strong>{isolated(source)}</strong>
          ) : source === 'nobody named' ? (
            'Nobody named'
          ) : (
            `“${isolated(source)}”`
          )}
          {sourceParty !== null && `, for ${isolated(sourceParty)}`}
        </span>
        <span>
          {subtype !== 'prediction' && `${subtype}, `}
          {WORDINGS[likelihood][negated ? 1 : 0]}
        </span>
        {condition !== null && !isWithin(condition, words) && <span>{condition}</span>}
        <span class="numbers">{when.join(', ')}</span>
        {issues.length > 0 && <span>{issues.map(isolated).join(', ')}</span>}
        {origins > 1 && <span>{counted(origins, 'origin')}</span>}
      </p>
      <div class={state === 'open' ? 'small prediction-acts later' : 'small prediction-acts'}>
        {outcome === null ? <span class="quiet">Settle:</span> : <strong>{capital(outcome)}</strong>}
        {OUTCOMES.filter((one) => one !== outcome).map((one) => (
          <button
            key={one}
            type="button"
            class="plain"
            aria-label={actOn(capital(one), words)}
            onClick={() => settle(one)}
          >
            {capital(one)}
          </button>
        ))}
        {ruling !== null && (
          <button
            type="button"
            class="plain"
            aria-label={actOn('Undo ruling', words)}
            onClick={() => void undoAndSay(ruling.id)}
          >
            Undo ruling
          </button>
        )}
      </div>
    </li>
  )
}
