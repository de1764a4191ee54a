import type { Clause } from '../clauses/index.ts'
import type { MeetingText } from './context.ts'
import { TELLING_ADJECTIVES, TELLING_VERBS } from './families.ts'
import type { Sign } from './signs.ts'

/** How whoever does something comes to do it, by the verb or adjective that says so. */
const DUTIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    demand:
      'ask demand call call_for want urge insist request press appeal tell order instruct seek summon invite propose recommend',
    bind: 'oblige bind commit force require need owe compel direct entitle obligate',
    promise: 'promise pledge vow undertake agree offer guarantee accept consent assure swear volunteer',
    plan: 'plan intend schedule expect aim hope due set mean prepare ready slate likely',
    give: 'give set allow extend grant fix impose name get leave buy win',
    maybe: 'able possible threaten warn fear risk try attempt manage fail refuse decline help',
    let: 'let permit enable authorise authorize',
  }).flatMap(([name, words]) => words.split(' ').map((word): [string, string] => [word.replaceAll('_', ' '), name])),
)

const MODALS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    must: 'must shall ought',
    will: "will 'll wo",
    would: "would 'd",
    may: 'may might could can',
    should: 'should',
  }).flatMap(([name, words]) => words.split(' ').map((word): [string, string] => [word, name])),
)

/** Clauses above that may still say how something comes to be done. */
const MOST_ABOVE = 3

/**
 * What a sign's clause has of duty: "must pay by Friday", "was told to pay by Friday" and "promised to pay by Friday" are deadlines,
 * "could have paid by Friday" is none, by whatever words they are told.
 */
export function dutyFeatures({ text }: MeetingText, { clause, family, form, core, token }: Sign): string[] {
  const { clauses, lower } = text
  const found: string[] = []
  const self = DUTIES.get(clause.lemma)
  if (self !== undefined && form !== 'noun') found.push(`g:self=${self}`)
  for (const at of clause.modals) found.push(`g:modal=${MODALS.get(lower[at]) ?? 'other'}`)
  const above = aboveOf(clauses.all, clause)
  if (above !== null) found.push(`g:above=${above}`)
  if (found.length === 0) found.push('g:none')
  if (form === 'noun' && core)
    for (const name of familiesOf(clause)) {
      const role = clause.object === token ? 'object' : 'subject'
      found.push(`g:with=${name}`, `g:${role}-of=${name}`)
    }
  return found.flatMap((one) => [one, `${one}&${family.name}`])
}

/** How the clauses above have it that it is done. */
function aboveOf(all: readonly Clause[], clause: Clause): string | null {
  let at = clause
  for (let step = 0; step < MOST_ABOVE && at.parent >= 0; step++) {
    const isOpen = at.opener === 'to' || /^(?:xcomp|ccomp|csubj)/.test(at.relation) || at.relation === 'acl'
    if (!isOpen) return null
    at = all[at.parent]
    if (at.lemma === 'have' && step === 0) return 'must'
    const duty = DUTIES.get(at.lemma)
    if (duty !== undefined) return duty
  }
  return null
}

const familiesOf = ({ lemma, kind }: Clause): ReadonlySet<string> =>
  new Set(((kind === 'verb' ? TELLING_VERBS : TELLING_ADJECTIVES).get(lemma) ?? []).map(({ name }) => name))
