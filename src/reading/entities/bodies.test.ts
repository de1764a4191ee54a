import { describe, expect, it } from 'vitest'
import { expectMarks, readEntities } from '../../../test/marked-entities.ts'

describe('words for a kind of body', () => {
  it.each([
    [
      '[OPEC+]{organisation:1} agreed to cut output. [The group]{organisation:1} said so. [The alliance]{organisation:1} left.',
    ],
    [
      'The [European Union]{organisation:1} agreed. [The bloc]{organisation:1} said so. [The 27-nation bloc]{organisation:1} left.',
    ],
    [
      'The [Organization of Northern Ports]{organisation:1} met. [The 12-nation club]{organisation:1} said fees would rise.',
    ],
    ['The [Bank of Kessar]{organisation:1} raised rates. [The central bank]{organisation:1} said prices were high.'],
    ['[NATO]{organisation:1} met on Monday. [The organization]{organisation:1} said it would send troops.'],
    ['Envoys of [France]{place:1} left on Monday. [The country]{place:1} wants a vote.'],
  ])('%s', (marked) => {
    expectMarks(marked)
  })

  it.each([
    [
      'The [European Union]{organisation:1} met the [African Union]{organisation:2}. [The bloc]{organisation:3} said no.',
    ],
    [
      'The [Bank of Kessar]{organisation:1} and the [Bank of Tavia]{organisation:2} met. [The central bank]{organisation:3} said no.',
    ],
    ['[OPEC]{organisation:1} met [OPEC+]{organisation:2} on Monday.'],
    ['The [Port Ministry]{organisation:1} met. [The bloc]{organisation:2} said no.'],
    ['Envoys of [France]{place:1} met envoys of [Norway]{place:2}. [The country]{place:3} wants a vote.'],
  ])('tells apart: %s', (marked) => {
    expectMarks(marked)
  })
})

describe('short names in brackets', () => {
  it.each([
    [
      'The [International Grain Board]{organisation:1} ([I.G.B.]{organisation:1}) met. The [I.G.B.]{organisation:1} said no.',
    ],
    [
      'The [African Mining Alliance]{organisation:1} ([AMA+]{organisation:1}) met. [AMA+]{organisation:1} said output rose.',
    ],
    ['The [Fisheries Council]{organisation:1} ([FC]{organisation:1}) met. The [FC]{organisation:1} said no.'],
  ])('%s', (marked) => {
    expectMarks(marked)
  })
})

describe('those who were counted', () => {
  it.each([
    ['[Two officials]{group:1} spoke to reporters. [The two]{group:1} said no. [The pair]{group:1} left.'],
    ['[Three officials]{group:1} spoke. [The trio]{group:1} said no. [All three officials]{group:1} left.'],
    ['[Three officials]{group:1} met [two envoys]{group:2}. [The pair]{group:2} said no.'],
  ])('%s', (marked) => {
    expectMarks(marked)
  })

  it('takes "the pair of" for no one who was counted', () => {
    const { entities } = readEntities('Two officials spoke to reporters. The pair of shoes was lost.')
    expect(entities.find(({ name }) => name === 'Two officials')?.mentions).toHaveLength(1)
  })
})
