import type { Analysed } from '../clauses/index.ts'
import type { Phrases } from '../phrases/index.ts'
import { AttachedTimes, type TimeExpression, type TimeMention, timesOf } from '../times/index.ts'

/** The times by which predictions come true: looked for once in a text, and only where something is foretold. */
export class ForetoldTimes {
  readonly #text: Analysed
  readonly #phrases: Phrases
  #times: AttachedTimes | null = null

  constructor(text: Analysed, phrases: Phrases) {
    this.#text = text
    this.#phrases = phrases
  }

  /**
   * The first words of tokens `head .. end - 1` that say when: "by June", "within days", "next week"; else those that open
   * the sentence in which `first` stands ("By June, it projects, …"); null for none.
   */
  of(first: number, head: number, end: number): TimeExpression | null {
    this.#times ??= new AttachedTimes(this.#text, timesOf(this.#text))
    const { sentence, tokens } = this.#text
    const behind = this.#times.within(head, end).find((mention) => mayComeTrue(mention) && this.#isOf(head, mention))
    const start = tokens.sentences[sentence[first]]
    const found = behind ?? (start === first ? undefined : this.#times.within(start, first).find(opensAt(start)))
    // What is foretold is to come, whatever the tense of those who tell of it: "said that it would end on Friday".
    return found === undefined ? null : { ...found.expression, tense: 'coming' }
  }

  /** The time is the verb's: not that of a thing ("a 1986 pact"), nor of what another verb says ("tariffs imposed today"). */
  #isOf(head: number, { first, end }: TimeMention): boolean {
    const { items, itemOf, lower } = this.#phrases
    const inner = items[itemOf[end - 1]]
    if (inner.kind === 'noun' && inner.head >= end) return false
    for (let at = itemOf[head] + 1; at < itemOf[first]; at++) {
      if (items[at].kind === 'verb' && items[at].verb!.form !== 'infinitive') return false
      // "if the session on Monday fails": of that on which it hangs.
      if (items[at].kind === 'word' && /^(?:if|unless|once|provided)$/.test(lower[items[at].head])) return false
    }
    return true
  }
}

const opensAt =
  (start: number) =>
  (mention: TimeMention): boolean =>
    mention.first === start && mayComeTrue(mention)

/** Days that may be to come: no length of time but one within which it comes, and nothing that the words themselves set in the past. */
function mayComeTrue({ expression: { form, part, relation } }: TimeMention): boolean {
  // "within three weeks of a letter" says when, though not on which day.
  if (form.kind === 'anchored') return relation === 'within'
  if (relation === 'since' || part === 'earlier') return false
  // "within days" says when; "for days" and "three days of talks" do not.
  if (form.kind === 'duration') return relation === 'within'
  if (form.kind === 'unit') return form.most >= 0
  if (form.kind === 'stretch') return !form.back
  return !('which' in form) || form.which !== 'last'
}
