import type { Parsed } from '../../src/reading/attributions/parsed.ts'
import { type GoldArticle, type Run, runsOf } from './polnear.ts'

/** An attribution as annotated, in tokens. */
export interface AnnotatedAttribution {
  readonly cue: Run
  readonly source: Run | null
  readonly content: readonly Run[]
}

/** An article as one annotator saw it, with the reader's own parse of it. */
export interface Annotated {
  readonly name: string
  readonly parsed: Parsed
  readonly attributions: readonly AnnotatedAttribution[]
}

/**
 * Maps annotated spans to tokens. An attribution whose cue holds no word, or runs over a sentence's end, is left out: the
 * models could not find it either.
 */
export function annotate(article: GoldArticle, parsed: Parsed): Annotated {
  const attributions: AnnotatedAttribution[] = []
  for (const { cue, source, content } of article.attributions) {
    const cues = runsOf(parsed.tokens, cue)
    const sources = runsOf(parsed.tokens, source)
    const contents = runsOf(parsed.tokens, content)
    if (cues.length === 0 || contents.length === 0) continue
    const whole = hull(cues)
    if (parsed.sentence[whole.first] !== parsed.sentence[whole.last]) continue
    attributions.push({ cue: whole, source: sources.length === 0 ? null : hull(sources), content: contents })
  }
  return { name: article.name, parsed, attributions }
}

function hull(runs: readonly Run[]): Run {
  return { first: runs[0].first, last: runs[runs.length - 1].last }
}
