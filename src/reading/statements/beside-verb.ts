import type { Clause } from '../clauses/index.ts'
import type { Meant } from '../parties/index.ts'
import type { Context } from './context.ts'

/** The party right before the verb, whatever the parser took it for: "Ostrel has also refused". */
export function besideVerb(clause: Clause, first: number, context: Context): Meant | null {
  const { text, meant } = context
  if (clause.passive && clause.head === first) return null
  const { upos, sentence, lower } = text
  for (let at = first - 1; at >= Math.max(0, first - 5) && sentence[at] === sentence[first]; at--) {
    const who = meantAt(at, meant)
    if (who !== null) return isGoverned(who, text) ? governing(who, context) : who
    if (
      upos[at] !== 'AUX' &&
      upos[at] !== 'ADV' &&
      upos[at] !== 'PART' &&
      lower[at] !== '"' &&
      !/^(has|have|had|is|are|was|were|will)$/.test(lower[at])
    )
      return null
  }
  return null
}

/** Of "Ostrel has offered talks but will not leave": the party before the first of joined verbs. */
export function besideFirst({ relation, parent, inherited }: Clause, context: Context): Meant | null {
  if (relation !== 'conj' || parent < 0 || !inherited) return null
  const first = context.text.clauses.all[parent]
  return besideVerb(first, first.head, context)
}

/** The officials of "officials of the Compact refused", which are the party's too. */
function governing({ first }: Meant, { text, meant }: Context): Meant | null {
  let at = first - 1
  while (at > 0 && text.upos[at] === 'DET') at--
  return /^(of|for|from|at)$/.test(text.lower[at]) && at > 0 ? meantAt(at - 1, meant) : null
}

/** Behind a preposition or a verb: "pressure on Kessar refused". */
function isGoverned({ first }: Meant, { upos, lower }: Context['text']): boolean {
  let before = first - 1
  while (before >= 0 && (upos[before] === 'DET' || upos[before] === 'ADJ')) before--
  return (
    before >= 0 &&
    (upos[before] === 'ADP' || upos[before] === 'VERB' || upos[before] === 'CCONJ' || lower[before] === "'s")
  )
}

const TELLING =
  /^(say|tell|insist|add|warn|announce|declare|state|maintain|stress|note|argue|promise|pledge|vow|inform|assure|repeat|signal|indicate|write|reply|respond|confirm|claim|hide|conceal|admit|acknowledge|hint|suggest|explain|think|believe)$/

/** Who is told to have said what stands in a clause: "Varnia has told the mediator that it would". */
export function tellerOf(clause: Clause, context: Context): Meant | null {
  const { text, meant } = context
  let at = clause
  for (let step = 0; step < 2 && at.relation === 'ccomp' && at.parent >= 0; step++) {
    const parent = text.clauses.all[at.parent]
    if (TELLING.test(parent.lemma)) {
      const who = parent.subject < 0 ? null : meantAt(parent.subject, meant)
      return who ?? besideVerb(parent, parent.head, context)
    }
    at = parent
  }
  return null
}

export function meantAt(token: number, { at, all }: Context['meant']): Meant | null {
  return at[token] < 0 ? null : all[at[token]]
}
