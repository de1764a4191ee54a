import type { Act } from './statement.ts'

/**
 * What somebody does by saying something, by the verb that tells it; a stance is read elsewhere. `to`, `with`, … are the prepositions
 * by which the verb names whom it is addressed to, beside its object.
 */
const TABLE: readonly (readonly [Act, verbs: string])[] = [
  [
    'ACCUSE',
    'accuse blame denounce condemn criticise criticize berate castigate reproach chide rebuke scold slam blast lambast lambaste decry deplore assail fault lash-out censure vilify lambaste mock deride ridicule upbraid chastise allege',
  ],
  ['THREATEN', 'threaten'],
  ['REQUEST', 'urge ask call appeal demand request plead implore beg beseech press invite exhort petition order'],
  ['CONSULT', 'discuss consult confer negotiate debate brief'],
  ['SUPPORT', 'praise welcome hail commend applaud laud thank congratulate endorse salute compliment'],
  ['AGREE', 'agree promise pledge offer undertake'],
  ['REJECT', 'reject refuse decline rebuff spurn dismiss'],
  ['CONCEDE', 'concede apologise apologize relent yield'],
  ['PROTEST', 'protest complain object'],
  [
    'SAY',
    'say tell add announce declare state note report explain write describe reply respond answer confirm reveal insist maintain argue stress warn remind inform assure suggest hint claim deny dispute',
  ],
]

const ACTS: ReadonlyMap<string, Act> = new Map(
  [...TABLE]
    .reverse()
    .flatMap(([act, verbs]) => verbs.split(' ').map((verb): [string, Act] => [verb.replace('-', ' '), act])),
)

/** The act of a verb of speech by its base form, or null where it is none. */
export const speechActOf = (lemma: string): Act | null => ACTS.get(lemma) ?? null

/** Prepositions by which a verb of speech names whom it is addressed to: "called on", "told to", "discussed with". */
export const ADDRESSING: RegExp = /^(on|upon|to|with|at|against)$/

/** Verbs that leave undone what their infinitive tells: "declined to blame". */
export const UNDOING: RegExp = /^(refuse|decline|fail|avoid|stop short)$/
