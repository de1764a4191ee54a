import { expect } from 'vitest'
import type { Reading } from '../src/reading/index.ts'
import type { Span } from '../src/text/index.ts'

/**
 * The laws that every reading keeps, whatever the text: offsets lie in the text and cut no character, spans stand in order
 * and apart, ids are in order and lead somewhere, and all is plain data.
 */
export function expectLawful(text: string, reading: Reading): void {
  const { sentences, entities, attributions } = reading
  const cutsPair = (offset: number): boolean =>
    /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(offset - 1, offset + 1))
  const inText = ({ start, end }: Span): boolean =>
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    0 <= start &&
    start < end &&
    end <= text.length &&
    !cutsPair(start) &&
    !cutsPair(end)
  const apart = (spans: readonly Span[]): boolean =>
    spans.every((span, i) => i === 0 || spans[i - 1]!.end <= span.start)
  const lawful = (spans: readonly Span[]): boolean => spans.every(inText) && apart(spans)
  const broken: string[] = []
  const law = (name: string, kept: boolean): void => {
    if (!kept) broken.push(name)
  }

  law('sentences', lawful(sentences))
  const ids = entities.map(({ id }) => id)
  law('ids of entities', new Set(ids).size === ids.length)
  for (const { id, mentions } of entities) {
    law(
      `mentions of ${id}`,
      mentions.length > 0 && mentions.every(({ span, role }) => inText(span) && (role === null || inText(role))),
    )
  }
  let lastCue = -1
  attributions.forEach(({ id, cue, source, content, confidence, within, profile }, i) => {
    law(`id of ${id}`, id === `a${i + 1}`)
    law(`cue of ${id}`, cue.length > 0 && lawful(cue))
    law(`order of ${id}`, cue.length === 0 || cue[0]!.start >= lastCue)
    lastCue = cue[0]?.start ?? lastCue
    law(`source of ${id}`, lawful(source))
    law(`content of ${id}`, content.length > 0 && lawful(content))
    law(`confidence of ${id}`, confidence >= 0 && confidence <= 1)
    const outer = attributions.find((other) => other.id === within)
    law(`within of ${id}`, within === null || (outer !== undefined && outer.id !== id))
    law(
      `place of ${id} in ${within}`,
      outer === undefined || cue.some((c) => outer.content.some(({ start, end }) => start <= c.start && c.end <= end)),
    )
    law(`kind of ${id}`, source.length > 0 || profile.kind === 'unstated')
    law(`entity of ${id}`, profile.entity === null || ids.includes(profile.entity))
    law(
      `count of ${id}`,
      profile.count.least >= 1 && (profile.count.most ?? Number.POSITIVE_INFINITY) >= profile.count.least,
    )
    for (const stated of [profile.outlet, profile.anonymityReason, profile.affiliation, profile.knowledge]) {
      law(`profile of ${id}`, stated === null || (inText(stated.span) && stated.value !== ''))
    }
  })
  expect(
    broken,
    `laws broken by the reading of ${JSON.stringify(text.length > 2000 ? `${text.slice(0, 2000)}…` : text)}`,
  ).toEqual([])
  expect(JSON.parse(JSON.stringify(reading))).toEqual(reading)
}
