import { antecedentOf, formOf, isHeading } from './antecedents.ts'
import type { Context } from './context.ts'
import { type Mention, mentionsIn } from './mentions.ts'
import { ownNamesOf } from './named.ts'
import { offeredBefore } from './offers.ts'
import { pointOf, pointsOf, pronounOf } from './pronouns.ts'
import { type Discourse, join, open, type Talked } from './talked.ts'

/**
 * Joins the mentions of a text, from its beginning to its end: a definite mention ("the blueprint", "that agreement") is
 * the last proposal of its kind that it does not contradict (another owner, another version); an indefinite one is new,
 * unless it says again, shortly after, what the first lines said. Pronouns go to the subject of the sentence before.
 */
export function discourseOf(context: Context): Discourse {
  const { phrases } = context
  const mentions = mentionsIn(context)
  const at = new Int32Array(phrases.items.length).fill(-1)
  const proposals: Talked[] = []
  for (const [item, mention] of mentions.entries()) {
    const known =
      mention === null
        ? (pronounOf(context, item, at, proposals) ?? pointOf(context, item, at, proposals))
        : (pointsOf(context, mention, at, proposals) ?? meantBy(context, mention, at, proposals))
    if (mention === null) {
      if (known === null) continue
      known.pronouns.push(item)
      at[item] = known.index
      continue
    }
    if (
      known === null &&
      (mention.noun.weak
        ? !mention.shown && !(mention.draft && mention.noun.form === 'plan')
        : mention.plural && mention.owner === null && mention.determiner !== 'definite')
    )
      continue
    if (known === null && mention.denied && phrases.lower[phrases.items[item].end] !== 'of') continue
    // "the plan" that nothing went before is still a plan; "the text" is not.
    const talked = known ?? open(proposals, formOf(mention))
    join(talked, mention)
    for (const name of ownNamesOf(context, mention)) talked.called.add(name)
    talked.inHeading = (talked.inHeading || talked.mentions.length === 1) && isHeading(context, mention)
    at[item] = talked.index
  }
  return { proposals, at, mentions }
}

/** The proposal that a mention goes back to; null: it begins one, or is none. */
function meantBy(context: Context, mention: Mention, at: Int32Array, proposals: Talked[]): Talked | null {
  const known = antecedentOf(context, mention, proposals)
  return offeredBefore(context, mention, formOf(mention), known, at, proposals) ?? known
}
