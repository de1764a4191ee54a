import type { Brief, BriefEvidence, BriefLine } from '../../analyses/brief/index.ts'
import { isolatedRuns } from '../../text/index.ts'
import { BRIEF_STYLE } from './brief-style.ts'
import { dayWords, evidenceWords, footingWords, periodWords, withDays } from './brief-words.ts'

/**
 * A brief as one HTML file that needs nothing else: no script, no font, no picture, no link to anywhere but within itself.
 * All words are escaped; a policy in its head forbids whatever might come to load something.
 *
 * @param title of the dossier
 */
export function briefHtml(brief: Brief, title: string): string {
  const anchors = new Map(
    brief.sections.flatMap(({ lines }) => lines).map((line, i): [string, string] => [line.id, `n${i + 1}`]),
  )
  const byId = new Map(brief.sections.flatMap(({ lines }) => lines.map((line) => [line.id, line] as const)))
  const headlines = brief.headlines.map(
    (id) => `<li><a href="#${anchors.get(id)}">${escaped(withDays(byId.get(id)!.what, brief))}</a></li>`,
  )
  const sections = brief.sections.map(
    ({ kind, title: heading, lines, more }) => `<section aria-labelledby="${kind}">
<h2 id="${kind}">${escaped(heading)}</h2>
<ul class="lines">
${lines.map((line) => lineHtml(line, anchors.get(line.id)!, brief)).join('\n')}
</ul>${more > 0 ? `\n<p class="more">${more} more left out.</p>` : ''}
</section>`,
  )
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}: ${escaped(periodWords(brief))}</title>
<style>
${BRIEF_STYLE}</style>
</head>
<body>
<header>
<h1>${escaped(title)}</h1>
<p class="period">${escaped(periodWords(brief))}</p>
</header>
<main>
${headlines.length > 0 ? `<nav aria-label="In short">\n<ol>\n${headlines.join('\n')}\n</ol>\n</nav>\n` : ''}${sections.length > 0 ? sections.join('\n') : '<p>Nothing new.</p>'}
</main>
</body>
</html>
`
}

function lineHtml(line: BriefLine, anchor: string, brief: Brief): string {
  const { what, details, evidence, against, mark } = line
  const footing = footingWords(line)
  return `<li id="${anchor}">
<p class="what">${escaped(withDays(what, brief))}${mark === null ? '' : ` <span class="mark">${escaped(mark)}</span>`}</p>
${details.length === 0 ? '' : `<ul class="details">${details.map((detail) => `<li>${escaped(withDays(detail, brief))}</li>`).join('')}</ul>\n`}${against === null ? '' : evidenceHtml(against, `before, on ${against.day === null ? 'an unknown day' : dayWords(against.day)}`)}${evidenceHtml(evidence, against === null ? null : 'after')}${footing === null ? '' : `<p class="footing">${escaped(footing)}</p>\n`}</li>`
}

function evidenceHtml(evidence: BriefEvidence, label: string | null): string {
  const { words, coding, claim } = evidence
  return `<blockquote>${label === null ? '' : `<span class="label">${escaped(label)}</span> `}<q>${escaped(words)}</q>
<footer>${escaped(evidenceWords(evidence))} <code>${escaped(coding ?? claim ?? '')}</code></footer></blockquote>
`
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** For text and for values between quotation marks; what no document may hold is replaced, and no name moves its neighbours. */
function escaped(words: string): string {
  return isolatedRuns(
    words
      .toWellFormed()
      .replace(/[&<>"']/g, (mark) => ENTITIES[mark]!)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a page
      .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g, '\ufffd'),
  )
}
