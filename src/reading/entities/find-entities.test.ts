import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectMarks, readEntities as read } from '../../../test/marked-entities.ts'
import { tokenize } from '../tokens/index.ts'

describe('names', () => {
  it.each([
    ['[Norwegian]{group:2} [Mara Dole]{person:1} arrived. [Dole]{person:1} said nothing, and [Dole]{person:1} left.'],
    ['[Norwegian President]{role} [Anna Lindqvist]{person:1} spoke on Monday. [Lindqvist]{person:1} had not slept.'],
    ['[Sen.]{role} [Peter Hall]{person:1} voted. Later [Mr.]{role} [Hall]{person:1} explained why.'],
    ['The talks moved from [Geneva]{place:1} to [Oslo]{place:2}, and from [Oslo]{place:2} to [Geneva]{place:1}.'],
    ['The [International Monetary Fund]{organisation:1} sent a team. The [IMF]{organisation:1} expects a deal.'],
    ['[Washington]{place:1} wants [Oslo]{place:2} to sign, but [Washington]{place:1} has not said when.'],
    ['[President]{role} [Lindqvist]{person:1} Friday announced a new tax.'],
    ['Guests from [Team Lindqvist]{organisation:1} met [Anna Lindqvist]{person:2}.'],
    ['[Radio Oslo]{organisation:1} took the report back.'],
    ['The engineer warned last month that [Maradin]{place:1} itself might run dry by June.'],
    ['Officials in the [United States]{place:1} agreed. The [U.S.]{place:1} delegation flew home.'],
  ])('%s', (marked) => {
    expectMarks(marked)
  })

  it('names what stands in capitals and in small letters as a sentence does', () => {
    const names = read('PORT ORRIN, May 3 - Ministers met. The union has its seat in Port Orrin.').entities
    expect(names.map(({ name }) => name)).toContain('Port Orrin')
    expect(names.map(({ name }) => name)).not.toContain('PORT ORRIN')
  })

  it('keeps two people of one last name apart by their first names', () => {
    expectMarks('[John Hall]{person:1} met [Susan Hall]{person:2} in [Geneva]{place:3}.')
  })
})

describe('roles', () => {
  it.each([
    ['[Two Reuters sources]{group:1} described the plan. [The sources]{group:1} asked not to be named.'],
    ['[A senior Norwegian official]{person:1} spoke to reporters. [The official]{person:1} gave no date.'],
    ['[A spokeswoman for the port]{person:1} declined to comment, but [she]{person:1} promised a statement.'],
    ['[Anna Lindqvist]{person:1}, [a spokeswoman for the port]{person:1}, said that [she]{person:1} would resign.'],
    ['[Anna Lindqvist]{person:1}, 52, [the finance minister]{person:1}, said the budget was ready.'],
    ['[The finance minister]{person:1}, [Anna Lindqvist]{person:1}, said the budget was ready.'],
    [
      '[A spokesman for the International Trade and Industry Ministry]{person:1} said the quota would stay. [The spokesman]{person:1} gave no date, and [he]{person:1} took no question.',
    ],
    ['[The port ministry]{organisation:1} said yes, and later [the ministry]{organisation:1} said no.'],
    ['[A person]{person:1} close to him said no, and [the person]{person:1} left.'],
    ['[Critics]{group:1} warned of delays, and [investors]{group:2} sold their shares.'],
  ])('%s', (marked) => {
    expectMarks(marked)
  })

  it('joins a description only where it says no more than was said', () => {
    expectMarks('[A senior official]{person:1} praised the deal. [The Swedish minister]{person:2} did not.')
  })

  it('tells the number and the country of whom it describes', () => {
    const { entities } = read('Two Norwegian officials spoke on Monday.')
    const officials = entities.find(({ name }) => name.includes('officials'))
    expect(officials).toMatchObject({ type: 'group', plural: true, count: 2, country: 'Norway' })
  })
})

describe('pronouns', () => {
  it('takes gender from honorifics, first names and nouns, and guesses none', () => {
    const { entities } = read('Mrs. Orel met Peter Hall, and Ktal met a spokesman.')
    const genderOf = (name: string): unknown => entities.find((entity) => entity.name === name)?.gender
    expect(genderOf('Orel')).toBe('female')
    expect(genderOf('Peter Hall')).toBe('male')
    expect(genderOf('a spokesman')).toBe('male')
  })

  it('follows the subject of the sentence before', () => {
    expectMarks('[Susan Hall]{person:1} read the draft on Monday. [She]{person:1} told reporters that it was too long.')
  })

  it('goes on with who spoke, not with whom was spoken of', () => {
    expectMarks(
      '[Leska Orm]{person:1} said that [Ingrid Dahl]{person:2} had asked many things. [She]{person:1} did not say what they were.',
    )
  })

  it('takes who denies for whom was spoken of', () => {
    expectMarks('[A member of the board]{person:1} said [Ingrid Dahl]{person:2} had signed. [She]{person:2} denied it.')
  })

  it('never joins "he" to a woman', () => {
    const text = 'Susan Hall read the draft. He was not there.'
    const { mentions, entities } = read(text)
    for (const { span, entity } of mentions) {
      if (text.slice(span.start, span.end) === 'He') expect(entities[entity]!.gender).not.toBe('female')
    }
  })

  it('leaves the speaker of a quotation to who knows the speaker', () => {
    const text = 'Susan Hall said: "I will not sign, and we know it." I left.'
    const tokens = tokenize(text)
    const { speakerWords } = read(text)
    expect([...speakerWords].map((i) => text.slice(tokens.starts[i], tokens.ends[i]))).toEqual(['I', 'we'])
  })
})

describe('nothing to find', () => {
  it.each([
    [''],
    ['   \n\n '],
    ['It rained all day and the road was wet.'],
    ['Prices rose by force of habit, and nothing was done about it.'],
    ['?!, -- "" ()'],
  ])('%j', (text) => {
    expect(read(text).entities).toEqual([])
  })
})

describe('laws', () => {
  const piece = fc.constantFrom(
    'Mara',
    'Dole',
    'President',
    'the',
    'a',
    'officials',
    'sources',
    'he',
    'they',
    'said',
    '"',
    '“',
    '”',
    ',',
    '.',
    '\n\n',
    'of',
    'two',
    'U.S.',
    'MINISTRY',
    'Bank',
    'it',
    'its',
    '\ud800',
    'é',
    '—',
    "'s",
    'IMF',
    'and',
    'van',
    'de',
    'El-',
    '-Orm',
    'J.',
    'Kessari',
    'his counterpart',
    'former',
    'bloc',
    'pair',
    '+',
    '(IMF)',
    'Mr.',
    'his wife,',
  )
  const articles = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' '))

  it('spans, tokens and entities agree with one another', () => {
    fc.assert(
      fc.property(articles, (text) => {
        const tokens = tokenize(text)
        const { entities, mentions, mentionAt, mentionOf } = read(text)
        expect(mentionAt.length).toBe(tokens.count)
        mentions.forEach(({ span, first, end, head, entity }, m) => {
          expect(first).toBeLessThan(end)
          expect(span).toEqual({ start: tokens.starts[first], end: tokens.ends[end - 1] })
          expect(head >= first && head < end).toBe(true)
          expect(entities[entity]!.mentions).toContain(mentions[m])
          expect(mentionOf[head]).toBeGreaterThanOrEqual(0)
        })
        entities.forEach(({ id, name, mentions: own }, number) => {
          expect(id).toBe(`e${number + 1}`)
          expect(text).toContain(name)
          expect(own.length).toBeGreaterThan(0)
          for (const { entity } of own) expect(entity).toBe(number)
        })
      }),
      { numRuns: 150 },
    )
  })

  it('gives the same entities for the same text, whatever was read before', () => {
    fc.assert(
      fc.property(articles, articles, (text, other) => {
        const before = read(text)
        read(other)
        expect(read(text)).toEqual(before)
      }),
      { numRuns: 60 },
    )
  })
})
