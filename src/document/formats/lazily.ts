import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/**
 * A library that is loaded when it is first used. Those that read pages, feeds and archives take a third of a second to
 * load together, which is longer than reading an article that needs none of them.
 *
 * @example
 * const linkedom = lazily<typeof import('linkedom')>('linkedom')
 * linkedom().parseHTML(html)
 */
export function lazily<Library>(name: string): () => Library {
  let library: Library | null = null
  return () => {
    library ??= require(name) as Library
    return library
  }
}
