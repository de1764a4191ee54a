import type { Context } from './context.ts'
import type { ProposalData } from './proposal.ts'
import type { Talked } from './talked.ts'

/** 'titled "Framework for a Settlement"' behind a mention. */
export function titleOf({ phrases, analysed }: Context, talked: Talked): string | null {
  const { items, lower } = phrases
  for (const { item } of talked.mentions) {
    for (let at = item + 1; at < items.length && at < item + 4; at++) {
      if (!/^(?:titled|entitled|headed|called)$/.test(lower[items[at].head])) continue
      const rest = analysed.text.slice(analysed.tokens.ends[items[at].head])
      const quoted = /^\s*["“‘']([^"”’\n]{3,80})["”’']/.exec(rest)
      if (quoted !== null) return quoted[1].replace(/,$/, '')
    }
  }
  return null
}

/** A day as it is written behind "dated". */
const DATED =
  /^\W*dated\s+((?:\d{1,2}\s+)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?:\s+\d{1,2})?(?:,?\s+\d{4})?)/

/** Which version a text says that it is, by its words or its day. */
export function draftOf({ phrases, analysed }: Context, talked: Talked): ProposalData['draft'] {
  const { items, lower } = phrases
  let date: string | null = null
  for (const { item } of talked.mentions) {
    for (let at = item + 1; at < items.length && at < item + 14 && date === null; at++) {
      if (lower[items[at].head] === '.') break
      if (lower[items[at].head] !== 'dated') continue
      date = DATED.exec(analysed.text.slice(analysed.tokens.starts[items[at].head]))?.[1] ?? null
    }
  }
  return { words: talked.version?.word ?? null, number: talked.version?.number ?? null, date }
}
