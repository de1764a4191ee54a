/** Text as HTML has it. */
export function escaped(words: string): string {
  const names: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return words.replace(/[&<>"']/g, (mark) => names[mark]!)
}

/** A page of the server's own, that needs no script. `main` is HTML. */
export function plainPage(title: string, main: string, status = 200): Response {
  const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="/api/plain.css">
</head>
<body>
<main>
${main}
</main>
</body>
</html>
`
  return new Response(page, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  })
}

export const PLAIN_STYLE = `:root { color-scheme: light dark; }
body { margin: 0; font: 1rem/1.55 Georgia, 'Times New Roman', serif; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { font-size: 1.15rem; margin: 2.5rem 0 0.25rem; }
code, pre, input { font: 0.9rem/1.45 ui-monospace, 'DejaVu Sans Mono', Consolas, monospace; }
pre { overflow-x: auto; padding: 0.75rem 1rem; border: 1px solid color-mix(in srgb, currentColor 25%, transparent); }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.75rem 0.3rem 0; border-top: 1px solid color-mix(in srgb, currentColor 20%, transparent); }
th { font-weight: normal; }
.scroll { overflow-x: auto; }
input { padding: 0.4rem; width: min(24rem, 100%); box-sizing: border-box; }
button { font: inherit; padding: 0.3rem 1rem; }
:focus-visible { outline: 3px solid currentColor; outline-offset: 2px; }
`
