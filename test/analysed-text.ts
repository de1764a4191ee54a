import { loadModels } from '../src/models.ts'
import { type Analysed, type Clause, createAnalyser } from '../src/reading/index.ts'

let analyser: ((text: string) => Analysed) | null = null

/** A text as the rules over clauses get it, by the project's own models. */
export function analysedText(text: string): Analysed {
  analyser ??= createAnalyser(loadModels())
  return analyser(text)
}

/**
 * A clause in one line: `not would leave(Kessar, strip; by:May) past under say`. Arguments by their heads' words; `~` for a
 * subject or object that stands in another clause; then what is not plain: tense, voice, condition, question.
 */
export function clauseLine({ text, tokens, clauses }: Analysed, clause: Clause): string {
  const word = (token: number): string => (token < 0 ? '' : text.slice(tokens.starts[token], tokens.ends[token]))
  const { subject, object, indirect, inherited, obliques, negations, modals, tense, parent, relation } = clause
  const args = [
    word(subject) + (inherited && subject >= 0 ? '~' : ''),
    word(object),
    ...(indirect >= 0 ? [`to ${word(indirect)}`] : []),
  ]
  const more = obliques.map(({ preposition, head }) => `${preposition || '-'}:${word(head)}`)
  return [
    ...negations.map(word),
    ...modals.map(word),
    `${clause.lemma}(${args.join(', ')}${more.length > 0 ? `; ${more.join(', ')}` : ''})`,
    tense,
    ...(clause.passive ? ['passive'] : []),
    ...(clause.conditional ? ['condition'] : []),
    ...(clause.asked ? ['asked'] : []),
    parent < 0 ? relation : `${relation} of ${clauses.all[parent]!.lemma}`,
  ].join(' ')
}
