import type { Context } from './context.ts'
import type { Frame } from './frames.ts'

/** "said that Kessar *should* accept it": what another finds right for it, Kessar has not done. */
export const isAdvised = ({ kind, clause, first }: Frame, { text: { lower, tag } }: Pick<Context, 'text'>): boolean =>
  kind === 'verb' &&
  tag[first] === 'VB' &&
  clause.modals.some((token) => token < first && /^(?:should|must|ought)$/.test(lower[token]))

/**
 * Whether somebody else than who speaks is told to take a thing: of "Varnia said that *Kessar should accept* the dam" Varnia, which has
 * nothing to accept, may ask for it. Who finds that it should be turned down is against it.
 */
export function isPutUponAnother(frame: Frame, party: string | null, context: Context): boolean {
  const { subject, inherited, negations } = frame.clause
  const { text, meant } = context
  if (!isAdvised(frame, context) || (frame.stance !== 'accepts' && frame.stance !== 'open')) return false
  if (subject < 0 || inherited || negations.length > 0) return false
  return meant.at[subject] >= 0
    ? meant.all[meant.at[subject]].party !== party
    : /^(?:NOUN|PROPN)$/.test(text.upos[subject])
}
