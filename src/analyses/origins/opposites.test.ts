import { describe, expect, test } from 'vitest'
import { type ComparedClaim, clusterClaims, difference } from './clusters.ts'

const claim = (content: string, story: number): ComparedClaim => ({
  cue: 'said',
  content,
  party: null,
  sort: '2026-03-02',
  story,
})

const groups = (contents: string[]): number[] => clusterClaims(contents.map(claim)).map(({ leader }) => leader)

describe('opposites are never one claim', () => {
  test.each([
    ['the government has accepted the plan for the harbour', 'the government has rejected the plan for the harbour'],
    [
      'the government has accepted the plan for the harbour',
      'the government refused to accept the plan for the harbour',
    ],
    [
      'the government has accepted the plan for the harbour',
      'the government failed to accept the plan for the harbour',
    ],
    ['inflation would rise to 15 percent by June', 'inflation would fall to 15 percent by June'],
    ['inflation would fall to 15 percent by June', 'inflation would hardly fall to 15 percent by June'],
    ['inflation would fall to 15 percent by June', 'inflation is unlikely to fall to 15 percent by June'],
    ['the ministry would extend the truce', 'the ministry ruled out extending the truce'],
    ['the miners would sign the pay accord', 'the miners were unwilling to sign the pay accord'],
    ['the miners could sign the pay accord', 'the miners were unable to sign the pay accord'],
    ['the miners would stop before the end of May', 'the miners would stop after the end of May'],
    ['more than half of miners would be paid', 'less than half of miners would be paid'],
    ['the miners would stop if they were paid', 'the miners would stop unless they were paid'],
    ['the council voted for the pay accord', 'the council voted against the pay accord'],
  ])('%s; %s', (a, b) => {
    expect(groups([a, b])).toEqual([0, 1])
    expect(difference(claim(a, 0), claim(b, 1))).toMatch(/^one says/)
  })

  test.each([
    [
      'inflation in the delta towns would fall to 15 percent by June',
      'inflation in the delta towns would decline to 15 percent by June',
    ],
    ['talks would resume at the end of the harbour strike', 'talks would resume after the harbour strike'],
  ])('but these are one: %s; %s', (a, b) => {
    expect(groups([a, b])).toEqual([0, 0])
  })

  test('a word that only stands beside "against" turns nothing', () => {
    expect(
      groups(['the bloc would keep tariffs on glass from Olm', 'the bloc would keep tariffs against glass from Olm']),
    ).toEqual([0, 0])
  })

  test('names the family', () => {
    const [a, b] = ['prices would rise', 'prices would fall']
    expect(difference(claim(a!, 0), claim(b!, 1))).toBe('one says the opposite (rise or fall)')
  })
})

describe('names and numbers tell claims apart', () => {
  test.each([
    [
      'where they change places',
      'that Varnia would sue Kelmark over the dam',
      'that Kelmark would sue Varnia over the dam',
    ],
    [
      'where figures change places',
      'the levy would go from 12 to 15 percent',
      'the levy would go from 15 to 12 percent',
    ],
    [
      'as ordinals',
      'the first round on the dam would be held at the port',
      'the second round on the dam would be held at the port',
    ],
    [
      'as fractions',
      'a third of the pilots had left the port for good',
      'a quarter of the pilots had left the port for good',
    ],
    [
      'as fractions with hyphens',
      'two-thirds of pilots had left the port',
      'three-quarters of pilots had left the port',
    ],
    ['as words with hyphens', 'twenty-five pilots had left the port', 'twenty-six pilots had left the port'],
    ['in tens', 'sixty pilots had left the port', 'seventy pilots had left the port'],
    ['in full stops', 'the dam accord with the U.S. would be signed soon', 'the dam accord would be signed soon'],
    ['in capitals alone', 'talks with the WHO on vaccines would go on', 'talks on vaccines would go on'],
    ['as a month', 'the dam would be opened in May by the king', 'the dam would be opened by the king'],
  ])('%s', (_, a, b) => {
    expect(groups([a, b])).toEqual([0, 1])
    expect(difference(claim(a, 0), claim(b, 1))).toMatch(/name|number/)
  })

  test.each([
    ['words for figures', 'twenty-five pilots had left the port', '25 pilots had left the port'],
    [
      'a first time',
      'Olm paid the pilots of the old harbour for the first time',
      'Olm paid the pilots of the old harbour',
    ],
    ['an enumeration', 'Varnia and Kelmark would share the dam', 'Kelmark and Varnia would share the dam'],
    [
      'one of three',
      'Olm, Varnia and the Kelmark union met on the dam',
      'Olm, Kelmark and the Varnia union met on the dam',
    ],
    ['the auxiliary', 'the dam accord may be signed with Olm', 'the dam accord will be signed with Olm'],
    ['the pronoun', 'the king told us that the dam was full', 'the king told them that the dam was full'],
  ])('but not %s', (_, a, b) => {
    expect(groups([a, b])).toEqual([0, 0])
  })
})
