import { strongest } from '../evidence/index.ts'
import type { Predictions } from '../predictions/index.ts'
import type { BriefLine } from './brief.ts'
import { briefEvidence, footing, lineOf, shortened } from './line.ts'

const DAY = 86_400_000
/** Days ahead within which what is due is told of. */
const AHEAD = 7

/** Predictions whose time came since then and that nobody ruled on, and those whose time comes within a week. */
export function predictionLines({ predictions }: Predictions, since: string, now: string | null): BriefLine[] {
  if (now === null) return []
  return predictions.flatMap(
    ({ id, words, source, known, dueDay, state, condition, party, issues, origins, evidence }) => {
      if (dueDay === null || state === 'settled' || dueDay < since) return []
      const days = (Date.parse(dueDay) - Date.parse(now)) / DAY
      if (days > AHEAD) return []
      const best = briefEvidence(strongest(evidence))
      return [
        lineOf('prediction', {
          key: id,
          what: `${days < 0 ? 'Was' : 'Is'} to come true by ${dueDay}: “${shortened(words, 150)}”`,
          details: [
            `foretold by ${known || source === 'nobody named' ? shortened(source, 80) : `“${shortened(source, 80)}”`}`,
            ...(condition === null ? [] : [`if: ${shortened(condition, 90)}`]),
          ],
          day: best.day,
          parties: party === null ? [] : [party],
          issues,
          origins,
          evidence: best,
          further: evidence.length - 1,
          weight: (days < 0 ? 0.45 : 0.35) + footing(origins),
        }),
      ]
    },
  )
}
