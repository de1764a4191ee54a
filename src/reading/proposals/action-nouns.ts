import { words } from '../phrases/index.ts'

const ACTIONS: ReadonlySet<string> = new Set(
  words(
    'withdrawal pullout pullback departure return retreat release exchange reduction cut increase rise end halt removal lifting easing restoration opening reopening closure creation establishment deployment disarmament demilitarisation demilitarization dismantling transfer payment repayment compensation rescheduling restructuring moratorium freeze suspension ban limit cap ceiling quota tariff duty tax levy embargo sanction guarantee recognition amnesty ceasefire truce inspection verification monitoring access corridor zone election referendum loan grant aid relief write-off extension postponement delay review raise wage pension bonus investment subsidy export import purchase sale fund commission committee panel handover resettlement repatriation redeployment concession share lease',
  ),
)

/** Whether a noun names something that is done or given. */
export function isActionNoun(lower: string): boolean {
  return (
    ACTIONS.has(lower) || (lower.endsWith('s') && (ACTIONS.has(lower.slice(0, -1)) || ACTIONS.has(lower.slice(0, -2))))
  )
}
