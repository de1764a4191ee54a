export interface Feed {
  readonly title: string | null
  readonly url: string
}

/**
 * A dossier's feeds as OPML 2.0, for feed readers. Its body has one outline at least; where there is no feed, that is a heading
 * with the dossier's name.
 */
export function opml(dossier: string, feeds: readonly Feed[]): string {
  const outlines = feeds.map(
    ({ title, url }) => `    <outline type="rss" text="${escaped(title ?? url)}" xmlUrl="${escaped(url)}"/>\n`,
  )
  if (outlines.length === 0) outlines.push(`    <outline text="${escaped(dossier)}"/>\n`)
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>${escaped(dossier)}</title>
  </head>
  <body>
${outlines.join('')}  </body>
</opml>
`
}

/** Without what XML 1.0 does not allow. */
function escaped(words: string): string {
  return (
    words
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no way to write them
      .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '\ufffd')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replace(/[\t\n\r]/g, ' ')
  )
}
