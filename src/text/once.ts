/**
 * What is made when it is first asked for, and kept. For tables that not every text needs: all of them together take as long
 * to make as a paragraph takes to read.
 *
 * @example
 * const families = once(() => new Map([['refuse', 'against']]))
 * families().get('refuse') // 'against'
 */
export function once<Made>(make: () => Made): () => Made {
  let made: { readonly it: Made } | null = null
  return () => {
    made ??= { it: make() }
    return made.it
  }
}
