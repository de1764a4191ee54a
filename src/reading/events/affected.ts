import type { Clause } from '../clauses/index.ts'
import type { EventText } from './context.ts'
import type { PloverAct } from './event.ts'
import { isOfClass } from './nouns.ts'
import { nounObliqueOf } from './obliques.ts'
import { caseOf } from './places.ts'
import type { Trigger } from './triggers.ts'

/** Acts that fall on whoever's goods, market or border it is. */
const FALLING: ReadonlySet<PloverAct> = new Set(['SANCTION', 'COERCE', 'CONCEDE', 'REJECT', 'THREATEN'])

/** What is shut against goods, or opened to them. */
const DOOR = /^(?:market|border|port|harbou?r|door|airspace|water|gate|pipeline|railway|road|strait|canal)s?$/

/** How goods came to be where they are from. */
const MADE =
  /^(?:built|made|produced|assembled|manufactured|grown|caught|mined|bred|raised|brewed|distilled|refined|woven|sewn|harvested|farmed|bottled|registered|flagged|milled|cast|forged|fired|spun|drilled|pumped|landed)$/

/** Words between a measure and what it is on: "a 12 percent duty on passenger cars". */
const GAP = 6

/**
 * Whom an act falls on that names nobody to whom it is done, the likeliest first: whose the goods are that a measure is put on, or that
 * a market is shut to ("a duty on Kessari wool", "wool from Kessar", "wool spun in Kessar"). Heads of phrases that belong to a
 * party, with the preposition by which they were found.
 */
export function affectedBy(trigger: Trigger, act: PloverAct, context: EventText): { head: number; way: string }[] {
  if (!FALLING.has(act) || trigger.kind === 'charge' || trigger.kind === 'verdict') return []
  const { text } = context
  const found: { head: number; way: string }[] = []
  const look = (thing: number, clause: Clause): void => {
    if (thing < 0) return
    const measure = isOfClass(text, thing, 'measure')
    if (!measure && !DOOR.test(text.lemma[thing])) return
    const prepositions = measure ? ['on', 'against'] : ['to', 'against']
    for (const goods of goodsOf(thing, clause, prepositions, context)) {
      const head = ownerOf(goods, context)
      if (head >= 0) found.push({ head, way: caseOf(text, goods) || 'on' })
    }
  }
  for (const clause of clausesOf(trigger, context)) {
    if (trigger.kind === 'noun' && clause === trigger.clause) look(trigger.word, clause)
    else for (const thing of [clause.object, ...clause.obliques.map(({ head }) => head)]) look(thing, clause)
  }
  return found
}

/** The clause of a trigger, and what somebody threatens, agrees or refuses to do in it. */
function clausesOf({ clause, kind }: Trigger, { text }: EventText): Clause[] {
  const inner = clause.children.map((index) => text.clauses.all[index])
  return [clause, ...(kind === 'verb' ? inner.filter(({ relation }) => /^[cx]comp$/.test(relation)) : [])]
}

/** What a measure is on, or a market is shut to: as its own phrase, or as one of the verb's right behind it. */
function goodsOf(thing: number, { obliques }: Clause, prepositions: readonly string[], { text }: EventText): number[] {
  const own = nounObliqueOf(text, thing, prepositions)
  // "a duty of 12 percent on wool": the parser hangs the wool on the number.
  const size = nounObliqueOf(text, nounObliqueOf(text, thing, ['of']), prepositions)
  const near = obliques.filter(
    ({ preposition, head }) => prepositions.includes(preposition) && head > thing && head - thing <= GAP,
  )
  return [own, size, ...near.map(({ head }) => head)].filter((head) => head >= 0)
}

/** The word that says whose goods are, by whom they are called or where they come from; -1: nothing does. */
function ownerOf(goods: number, { text, actors }: EventText): number {
  if (actors.partyOf(goods) !== null) return goods
  const { lower, tokens, sentence } = text
  const isPlaced = MADE.test(lower[goods + 1]) && /^(?:in|by|at)$/.test(lower[goods + 2])
  const from = lower[goods + 1] === 'from' ? goods + 2 : isPlaced ? goods + 3 : -1
  const stop = tokens.sentences[sentence[goods] + 1]
  for (let at = from; from >= 0 && at < Math.min(stop, from + 3); at++) if (actors.partyOf(at) !== null) return at
  // "Kessari-built lorries"
  if (MADE.test(lower[goods - 1]) && lower[goods - 2] === '-' && actors.partyOf(goods - 3) !== null) return goods - 3
  return -1
}
