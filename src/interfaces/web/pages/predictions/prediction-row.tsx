import type { VNode } from 'preact'
import type { PredictionRow as Prediction } from '../../../contract/index.ts'
import { hrefWith } from '../../app/index.ts'
import { ruleCodingAndSay, undoAndSay } from '../../parts/index.ts'
import { capital, counted, dayText } from '../../words/index.ts'

const OUTCOMES: readonly NonNullable<Prediction['outcome']>[] = ['came true', 'partly', 'did not', 'void']

const LIKELIHOODS: Readonly<Record<Prediction['likelihood'], string>> = {
  will: 'will',
  would: 'would',
  may: 'may or might',
  likely: 'likely',
  unlikely: 'unlikely',
  expected: 'expected',
}

export function PredictionRow({
  prediction,
  revision,
}: {
  readonly prediction: Prediction
  readonly revision: number
}): VNode {
  const { id, words, subtype, likelihood, negated, condition, options, by, dueDay } = prediction
  const { outcome, source, known, sourceParty, madeOn, origins, issues, ruling } = prediction
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
          {capital(words.replaceAll(/\s+/g, ' '))}
          {options.length > 0 && ` (${options.join(' or ')})`}
        </a>
      </p>
      <p class="small quiet prediction-more">
        <span>
          {known ? <strong>{source}</strong> : source === 'nobody named' ? 'Nobody named' : `“${source}”`}
          {sourceParty !== null && `, for ${sourceParty}`}
        </span>
        <span>
          {subtype}: {negated ? 'not ' : ''}
          {LIKELIHOODS[likelihood]}
        </span>
        {condition !== null && <span>{condition}</span>}
        <span class="numbers">{when.join(', ')}</span>
        {issues.length > 0 && <span>{issues.join(', ')}</span>}
        {origins > 1 && <span>{counted(origins, 'origin')}</span>}
      </p>
      <div class="small prediction-acts">
        {outcome === null ? <span class="quiet">Settle:</span> : <strong>{capital(outcome)}</strong>}
        {OUTCOMES.filter((one) => one !== outcome).map((one) => (
          <button key={one} type="button" class="plain" onClick={() => settle(one)}>
            {capital(one)}
          </button>
        ))}
        {ruling !== null && (
          <button type="button" class="plain" onClick={() => void undoAndSay(ruling.id)}>
            Undo ruling
          </button>
        )}
      </div>
    </li>
  )
}
