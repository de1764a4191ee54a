import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from '../../text/index.ts'
import { findQuotations, tokenize } from '../tokens/index.ts'
import { quotationKind } from './quotation-kind.ts'

type Role = 'source' | 'cue' | 'content'

/** Reads `[she]{source} [said]{cue}: [“No.”]{content}`; the text is what is left without brackets and braces. */
function parse(marked: string): { text: string } & Record<Role, Span[]> {
  const spans: Record<Role, Span[]> = { source: [], cue: [], content: [] }
  let text = ''
  let at = 0
  for (const match of marked.matchAll(/\[([^\]]*)\]\{(source|cue|content)\}/g)) {
    text += marked.slice(at, match.index)
    spans[match[2] as Role].push({ start: text.length, end: text.length + match[1]!.length })
    text += match[1]
    at = match.index + match[0].length
  }
  return { text: text + marked.slice(at), ...spans }
}

function kindOf(marked: string): string {
  const { text, content, cue, source } = parse(marked)
  const tokens = tokenize(text)
  return quotationKind(tokens, findQuotations(tokens), content, cue, source)
}

const cases: Record<string, string[]> = {
  direct: [
    '["The bridge stays shut,"]{content} [the mayor]{source} [said]{cue}.',
    '[“The bridge stays shut,”]{content} [the mayor]{source} [said]{cue}.',
    '[‘The bridge stays shut,’]{content} [the mayor]{source} [said]{cue}.',
    "['The bridge stays shut,']{content} [the mayor]{source} [said]{cue}.",
    "[''The bridge stays shut,'']{content} [the mayor]{source} [said]{cue}.",
    '[“The bridge]{content},” [she]{source} [said]{cue}, “[stays shut.]{content}”',
    '[He]{source} [told]{cue} them [to “go home at once”]{content}.',
    '[She]{source} [said]{cue} [that “nobody was asked.”]{content}',
    '[He]{source} [called]{cue} it [an “insult”]{content}.',
    '“[We paid]{content},” [he]{source} [said]{cue}.\n\nThe end.',
    '[He]{source} [wrote]{cue}: [“We paid in March.\n\n“We paid again in May.”]{content}',
    'It began ["We had no water,]{content} [she]{source} [said]{cue}, and went on.',
    '[“She told me, ‘Wait here,’ and left,”]{content} [he]{source} [said]{cue}.',
    '“[She]{source} [told]{cue} me, [‘Wait here,’]{content} and left,” he said.',
    '[VELL]{source}[:]{cue} [I was not asked, and I would have said no.]{content}',
    '[“The farmers’ wells are dry,”]{content} [he]{source} [said]{cue}.',
  ],
  indirect: [
    '[The mayor]{source} [said]{cue} [the bridge would stay shut]{content}.',
    "[The mayor]{source} [said]{cue} [the farmers' wells weren't dry]{content}.",
    '“[I]{source} [think]{cue} [the wells are dry]{content},” she said.',
    '“The rest is noise,” she said. [She]{source} [added]{cue} [that the wells were dry]{content}.',
    '[He]{source} [praised]{cue} [the cast of the film “Night over Dorn” and its crew]{content}.',
    '[The paper]{source} [says]{cue} [that Anton “Tonko” Berg never left the country]{content}.',
    '[He]{source} [said]{cue} [the boards were 6\' 2" long]{content}.',
    '[Mayor]{source}[:]{cue} [Bridge Stays Shut]{content}',
  ],
  mixed: [
    '[The mayor]{source} [said]{cue} [the bridge would stay “shut, bolted and barred”]{content}.',
    "[The mayor]{source} [said]{cue} [the bridge was 'shut' for good]{content}.",
    '[He]{source} [called]{cue} [the tax “theft”]{content}.',
    '[“Shut” was the word, and it would stay so]{content}, [he]{source} [said]{cue}.',
    '[Mayor]{source} [Calls]{cue} [Bridge ‘Total Disgrace’]{content}',
    '[She]{source} [said]{cue} [his “house of lies” had fallen]{content}.',
  ],
}

describe('quotation kind', () => {
  for (const [kind, marked] of Object.entries(cases))
    for (const one of marked) it(`${kind}: ${one.replace(/\n/g, '¶')}`, () => expect(kindOf(one)).toBe(kind))

  it('is indirect wherever the text has no mark', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ,.]{1,60}$/), fc.nat(), fc.nat(), (text, a, b) => {
        const [start, end] = [a % text.length, b % text.length].sort((x, y) => x - y)
        const tokens = tokenize(text)
        const content = [{ start: start!, end: end! + 1 }]
        expect(quotationKind(tokens, findQuotations(tokens), content)).toBe('indirect')
      }),
    )
  })

  it('is direct or mixed wherever some word stands between curly marks', () => {
    const words = fc.stringMatching(/^[a-z]{2,8}( [a-z]{2,8}){0,4}$/)
    fc.assert(
      fc.property(words, words, words, (before, quoted, after) => {
        const text = `${before} “${quoted}” ${after}`
        const tokens = tokenize(text)
        const kind = quotationKind(tokens, findQuotations(tokens), [{ start: 0, end: text.length }])
        expect(kind).not.toBe('indirect')
      }),
    )
  })
})
