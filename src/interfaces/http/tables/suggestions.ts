import { type SuggestedParty, suggestParties } from '../../../analyses/parties/index.ts'
import { type Claim, folded } from '../../../ledger/index.ts'
import type { State } from './state.ts'

const CLAIMS_PAGE = 2000

/** Who speaks often and is not in the dossier. @param least claims that such a one must have */
export function suggestionsOf(state: State, least: number): Promise<readonly SuggestedParty[]> {
  return state.once('suggestions', least, async () => {
    const known = new Map(
      state.setting.parties
        .flatMap(({ id, names }) => [id, ...names].map((name) => [folded(name), id] as const))
        .reverse(),
    )
    const claims: Claim[] = []
    let page = await state.ledger.claims({}, CLAIMS_PAGE)
    for (;;) {
      claims.push(...page.claims)
      if (page.next === null) break
      page = await state.ledger.claims({}, CLAIMS_PAGE, page.next)
    }
    return suggestParties(claims, { partyNamed: (name) => known.get(folded(name)) ?? null, leastClaims: least })
  })
}
