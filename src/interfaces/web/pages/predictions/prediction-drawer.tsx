import type { VNode } from 'preact'
import { isolated } from '../../../../text/index.ts'
import { addressOf, type PredictionPage } from '../../../contract/index.ts'
import { go, hrefWith } from '../../app/index.ts'
import { useData } from '../../data/index.ts'
import { DrawerFacts, EvidenceDrawer, OriginGroups, RuledOut } from '../../evidence/index.ts'
import { ProblemNote, type TableChoice, Waiting } from '../../parts/index.ts'
import { capital, dayText } from '../../words/index.ts'

/** One prediction with the sentences that it rests on. */
export function PredictionDrawer({ id, choice }: { readonly id: string; readonly choice: TableChoice }): VNode {
  const { data, problem, waiting } = useData<PredictionPage>(addressOf('prediction', { prediction: id }, choice))
  const prediction = data?.prediction ?? null
  return (
    <EvidenceDrawer
      title={waiting || prediction === null ? 'Prediction' : capital(prediction.words)}
      onClose={() => go(hrefWith({ prediction: null }), { replace: true })}
    >
      {problem !== null && <ProblemNote problem={problem} />}
      {data === null && problem === null && <Waiting lines={6} />}
      {data !== null && prediction === null && (
        <p>
          The report that this address names was rejected. <RuledOut />
        </p>
      )}
      {prediction !== null && (
        <DrawerFacts
          facts={[
            capital(prediction.state),
            prediction.outcome,
            prediction.known ? isolated(prediction.source) : `“${isolated(prediction.source)}”`,
            prediction.dueDay === null ? null : `due ${dayText(prediction.dueDay)}`,
            prediction.condition,
          ]}
        />
      )}
      {data !== null && <OriginGroups sentences={prediction?.evidence ?? []} revision={data.revision} />}
    </EvidenceDrawer>
  )
}
