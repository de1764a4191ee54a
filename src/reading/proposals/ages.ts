const NEW = /^(?:new|newer|future|next|successor|coming|follow-on)$/
const OLD = /^(?:current|present|existing|old|older|expiring|expired|previous|former|(?:1[5-9]|20)\d\d)$/

/**
 * Whether words before a noun tell which of two of a kind it is: `new` of "the new pact", "a future accord", `old` of "the current pact",
 * "the 1979 accord"; null: they tell neither, or both.
 *
 * @param words in small letters
 */
export function ageOf(words: Iterable<string>): 'new' | 'old' | null {
  let [isNew, isOld] = [false, false]
  for (const word of words) {
    isNew ||= NEW.test(word)
    isOld ||= OLD.test(word)
  }
  return isNew === isOld ? null : isNew ? 'new' : 'old'
}
