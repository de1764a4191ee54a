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
<link rel="icon" href="data:,">
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

/** The colours are those of the desk. */
export const PLAIN_STYLE = `:root {
  color-scheme: light dark;
  --paper: light-dark(#fbfaf7, #16181a);
  --ink: light-dark(#1e1d1a, #e7e4dd);
  --quiet: light-dark(#5b5851, #aaa69d);
  --line: light-dark(#dcd8cf, #33373a);
  --accent: light-dark(#0b5563, #83cad6);
}
html { background: var(--paper); color: var(--ink); }
body { margin: 0; font: 0.9375rem/1.55 Inter, system-ui, -apple-system, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif; overflow-wrap: break-word; }
main { max-width: 50rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1, h2 { font-family: 'Source Serif 4', 'Iowan Old Style', Charter, Georgia, 'Noto Serif', serif; line-height: 1.25; }
h1 { font-size: 1.875rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 0.25rem; }
h3 { font-size: 1rem; margin: 2rem 0 0.25rem; padding-top: 0.75rem; border-top: 1px solid var(--line); }
h3 code { font-weight: 600; }
p { margin: 0.25rem 0; }
a { color: var(--accent); text-underline-offset: 0.18em; }
code, pre, input { font: 0.875rem/1.45 ui-monospace, 'DejaVu Sans Mono', Consolas, monospace; }
pre { overflow-x: auto; padding: 0.75rem 1rem; border: 1px solid var(--line); border-radius: 4px; }
summary { cursor: pointer; padding-block: 0.3rem; color: var(--accent); }
table { border-collapse: collapse; width: 100%; margin-block: 0.5rem; }
th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.75rem 0.3rem 0; border-top: 1px solid var(--line); }
th { font-weight: normal; }
.scroll { overflow-x: auto; }
input { padding: 0.4rem; width: min(24rem, 100%); box-sizing: border-box; }
button { font: inherit; padding: 0.3rem 1rem; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
`
