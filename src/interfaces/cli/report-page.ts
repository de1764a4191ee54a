import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'

export interface ReportParts {
  readonly title: string
  readonly style: string
  /** Runs first: light or dark. */
  readonly scheme: string
  readonly script: string
  /** Plain data, for the script. */
  readonly data: unknown
}

/**
 * One HTML file that needs nothing else: its policy allows the very scripts and the very style that are in it, and no
 * connection to anywhere. The data are gzip in base64: nothing of an article's text stands in the page as markup.
 */
export function reportPage({ title, style, scheme, script, data }: ReportParts): string {
  const css = style.replaceAll('</style', '<\\/style')
  const scripts = [scheme, script].map((code) => code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--'))
  const policy = [
    "default-src 'none'",
    `script-src ${scripts.map(hashOf).join(' ')}`,
    `style-src ${hashOf(css)}`,
    "style-src-attr 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
  // The level is named, so that the same data are the same file wherever it is written.
  const packed = gzipSync(JSON.stringify(data), { level: 9 }).toString('base64')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} · Rapporteur</title>
<script>${scripts[0]}</script>
<style>${css}</style>
</head>
<body>
<div id="desk"><noscript><p class="page">This report needs JavaScript. Without it, the command line shows the same record.</p></noscript></div>
<script type="text/plain" id="rapporteur-report">${packed}</script>
<script>${scripts[1]}</script>
</body>
</html>
`
}

const hashOf = (code: string): string => `'sha256-${createHash('sha256').update(code).digest('base64')}'`

const escaped = (words: string): string => words.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`)
