/** How a brief looks, on a screen by day and night and on paper. */
export const BRIEF_STYLE: string = `:root {
  color-scheme: light dark;
  --paper: light-dark(#fdfcf9, #16181b);
  --ink: light-dark(#1c1b19, #e6e3dc);
  --quiet: light-dark(#5d594f, #a29d92);
  --rule: light-dark(#ddd8cc, #34373c);
  --mark: light-dark(#8a2b13, #f0a58c);
  --tint: light-dark(#f5f1e7, #1f2226);
}
* { box-sizing: border-box }
body { margin: 0 auto; padding: 2.5rem 1.25rem 4rem; max-width: 44rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 Charter, "Bitstream Charter", "Source Serif 4", Georgia, serif }
h1 { margin: 0; font-size: 1.65rem; line-height: 1.2; text-wrap: balance }
h2 { margin: 2.25rem 0 .5rem; padding-top: .6rem; border-top: 2px solid var(--ink); font: 600 .82rem/1.3 system-ui, sans-serif;
  letter-spacing: .06em; text-transform: uppercase }
.period, .more, .footing, footer, .label, .mark { font-family: system-ui, sans-serif; color: var(--quiet) }
.period { margin: .35rem 0 0; font-size: .92rem }
nav { margin: 1.5rem 0 0; padding: .9rem 1.1rem; background: var(--tint); border-radius: 4px }
nav ol { margin: 0; padding-left: 1.3rem }
nav li { margin: .3rem 0 }
nav a { color: inherit; text-decoration-color: var(--rule); text-underline-offset: .2em }
nav a:hover, nav a:focus-visible { text-decoration-color: currentColor }
.lines { margin: 0; padding: 0; list-style: none }
.lines > li { padding: .75rem 0; border-bottom: 1px solid var(--rule); scroll-margin-top: 1rem }
.lines > li:target { background: var(--tint); box-shadow: 0 0 0 .6rem var(--tint) }
.what { margin: 0; font-weight: 600; text-wrap: pretty; overflow-wrap: anywhere }
.mark { margin-left: .3rem; padding: .05rem .4rem; border: 1px solid currentColor; border-radius: 2px; font-size: .7rem;
  font-weight: 600; color: var(--mark); white-space: nowrap }
.details { margin: .3rem 0 0; padding-left: 1.2rem; font-size: .95rem; overflow-wrap: anywhere }
blockquote { margin: .45rem 0 0; padding-left: .8rem; border-left: 2px solid var(--rule); font-size: .93rem; overflow-wrap: anywhere }
.label { font-size: .78rem }
footer, .footing { font-size: .8rem }
.footing { margin: .25rem 0 0 .95rem }
.more { margin: .6rem 0 0; font-size: .85rem }
code { font: .75rem ui-monospace, monospace; white-space: nowrap }
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --quiet: #444; --rule: #bbb; --mark: #000; --tint: #fff }
  @page { margin: 16mm 18mm }
  body { padding: 0; max-width: none; font-size: 10pt }
  nav { padding: 0; border: 0 }
  nav a { text-decoration: none }
  h2 { margin-top: 1.2rem; break-after: avoid }
  .lines > li { padding: .4rem 0; break-inside: avoid }
}
`
