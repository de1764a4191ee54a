import { describe, expect, it } from 'vitest'
import type { Entities, Mention } from '../../src/reading/entities/index.ts'
import { countJoins, figures, matches } from './entities.ts'

/** Entities whose mentions are single tokens, given as lists of heads. */
function reading(...heads: readonly (readonly number[])[]): Entities {
  const mention = (head: number, entity: number): Mention => ({
    span: { start: head, end: head + 1 },
    first: head,
    end: head + 1,
    head,
    form: head > 90 ? 'pronoun' : 'name',
    role: null,
    entity,
  })
  const entities = heads.map((list, number) => ({
    id: `e${number + 1}`,
    type: 'person' as const,
    name: 'x',
    mentions: list.map((head) => mention(head, number)),
    gender: null,
    plural: false,
    count: 1,
    country: null,
  }))
  const mentionAt = new Int32Array(100).fill(-1)
  const mentions = entities.flatMap((entity) => entity.mentions)
  mentions.forEach(({ head }, m) => {
    mentionAt[head] = m
  })
  return {
    entities,
    mentions,
    mentionAt,
    mentionOf: mentionAt,
    kinds: new Uint8Array(100),
    speakerWords: new Int32Array(0),
  }
}
const gold = (head: number, entity: number) => ({ first: head, end: head + 1, head, type: 'person', entity })

describe('entity figures', () => {
  it('counts exact matches of span and type, each once', () => {
    const name = { first: 1, end: 2, type: 'place' }
    expect(matches([name, name, { ...name, type: 'person' }, { ...name, end: 3 }], [name])).toHaveLength(1)
  })

  it('gives shares, and 0 where there is nothing', () => {
    expect(figures(4, 8, 2)).toMatchObject({ precision: 0.5, recall: 0.25, f1: 1 / 3 })
    expect(figures(0, 0, 0).f1).toBe(0)
  })

  it('tells right joins from wrong and missed ones', () => {
    const annotated = [gold(1, 7), gold(2, 7), gold(3, 8), gold(4, 7), gold(95, 8)]
    const counts = countJoins(reading([1, 2, 3], [4]), annotated, (i) => (i === 95 ? 'she' : 'x'))
    expect(counts.name).toEqual({ joined: 2, right: 1, missed: 1 })
    expect(counts.she).toEqual({ joined: 0, right: 0, missed: 1 })
  })
})
