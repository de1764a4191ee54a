import { type Analysed, tokenAt } from '../clauses/index.ts'

/**
 * By token, the index of the innermost attribution in whose content it stands, or -1 for the outlet's own voice.
 *
 * @example voicesOf(analysed)[7] // 2: analysed.attributions[2] says it
 */
export function voicesOf(text: Analysed): Int32Array {
  const { tokens, attributions } = text
  const voices = new Int32Array(tokens.count).fill(-1)
  const widths = new Float64Array(tokens.count).fill(Infinity)
  attributions.forEach(({ content }, index) => {
    const width = content.reduce((sum, { start, end }) => sum + end - start, 0)
    for (const { start, end } of content) {
      for (let i = tokenAt(text, start); i < tokens.count && tokens.starts[i] < end; i++) {
        if (width >= widths[i]) continue
        widths[i] = width
        voices[i] = index
      }
    }
  })
  return voices
}

const DENIAL =
  /\b(?:den(?:y|ies|ied|ying|ial)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|disput(?:e|es|ed|ing)|contradict(?:s|ed)?)\b/i

/** "did *not* deny", "*without* denying": nor is it confirmed. */
const NOT_DENYING = /\b(?:not|never|without|neither|nor)\b|n['’]t\b/i

/** Whether what an attribution says is denied by it: "denied that a meeting had taken place". */
export function isDenial({ text, attributions }: Analysed, attribution: number): boolean {
  if (attribution < 0) return false
  const cue = attributions[attribution].cue.map(({ start, end }) => text.slice(start, end)).join(' ')
  return DENIAL.test(cue) && !NOT_DENYING.test(cue)
}
