import type { IssueMark } from '../issues/index.ts'
import type { Context } from './context.ts'

/** From this likeness on a word before an issue's is one of its own. */
const OWN = 0.5

/**
 * What the word of an issue is nearer said to be: "the *trade* bill" has another `own` word of the issue before it, "the *highway* bill"
 * some other `noun`, and may be about something else altogether; `adjective`, `party`, `number`, or nothing: `bare`. Behind a stroke,
 * whether it stands itself before a noun ("the *bill* signing").
 */
export function modifiedBy({ issue, first, end }: IssueMark, { text, meant, likelyAt }: Context): string {
  const { children, childStart, relation, upos, head: above } = text
  const head = end - 1
  const names = new Set<string>()
  for (let c = childStart[head]; c < childStart[head + 1]; c++) {
    const child = children[c]
    if (child > head || !/^(compound|amod|nmod:poss|nummod|flat)$/.test(relation[child])) continue
    if (child >= first || isOwn(child, issue, likelyAt)) names.add('own')
    else if (meant.at[child] >= 0 || meant.unmeantAt[child] >= 0) names.add('party')
    else if (upos[child] === 'NOUN' || upos[child] === 'PROPN') names.add('noun')
    else if (upos[child] === 'NUM') names.add('number')
    else if (upos[child] === 'ADJ') names.add('adjective')
  }
  const most = MODIFIERS.find((name) => names.has(name)) ?? 'bare'
  const governs = above[head]
  if (relation[head] !== 'compound' || governs <= head) return most
  return `${most}/${isOwn(governs, issue, likelyAt) ? 'own' : 'other'}`
}

const MODIFIERS = ['own', 'noun', 'adjective', 'party', 'number'] as const

const isOwn = (token: number, issue: string, likelyAt: Context['likelyAt']): boolean =>
  likelyAt(token).some((one) => one.issue === issue && one.like >= OWN)
