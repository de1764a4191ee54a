/**
 * Spreads every bit of a number over all 32 (MurmurHash3's finaliser, A. Appleby), so that its high bits index a table.
 */
export function mixed(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

/**
 * 32-bit hash of a text: FNV-1a over its UTF-16 units, then `mixed`. The word columns `form` and `lower` and the lemma
 * hashes are of this kind, so a word to look for is `mixedText('said')`.
 */
export function mixedText(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return mixed(hash)
}
