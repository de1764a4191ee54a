import type { VNode } from 'preact'

/** Words in which a search marked what it found, between U+0002 and U+0003. */
export function FoundWords({ marked }: { readonly marked: string }): VNode {
  const parts = marked.split(/[\u0002\u0003]/)
  return <>{parts.map((part, i) => (i % 2 === 1 ? <mark key={i}>{part}</mark> : part))}</>
}
