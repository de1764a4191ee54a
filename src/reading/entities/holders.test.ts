import { describe, it } from 'vitest'
import { expectMarks } from '../../../test/marked-entities.ts'

describe('offices with their nation', () => {
  it.each([
    [
      '[President]{role} [Mara Dole]{person:1} of Kessar met [Chancellor]{role} [Otto Brandt]{person:2} of Germany. [The Kessari president]{person:1} said yes. [The German chancellor]{person:2} said little.',
    ],
    ['[Ukrainian President]{role} [Olek Marchuk]{person:1} left. [The Ukrainian leader]{person:1} said no.'],
    [
      'Kessari Premier [Mara Dole]{person:1} left. [The Kessari premier]{person:1} said no. [The country’s premier]{person:1} said so again.',
    ],
    ['[The president of Kessar]{person:1}, [Mara Dole]{person:1}, spoke. [The country’s president]{person:1} said no.'],
    [
      '[Mara Dole]{person:1}, the president of Kessar, met [Ivo Renn]{person:2}, the president of Tavia. [The Tavian president]{person:2} said no.',
    ],
    [
      'French Foreign Minister [Luc Perrin]{person:1} met his German counterpart, [Otto Brandt]{person:2}. [The French minister]{person:1} said yes. [The German minister]{person:2} said no.',
    ],
    [
      'Former President [Ada Wren]{person:1} met President [Ivo Renn]{person:2}. [The president]{person:2} said no. [The former president]{person:1} said so.',
    ],
    ['[Sen.]{role} [Ada Wren]{person:1} opposed the bill. [The lawmaker]{person:1} said it was flawed.'],
    ['[Mara Dole]{person:1}, the president, met [Ivo Renn]{person:2}. [The leader]{person:1} said no.'],
  ])('%s', (marked) => {
    expectMarks(marked)
  })
})

describe('offices that are somebody else’s, or nobody’s that can be told', () => {
  it.each([
    ['[The Kessari president]{person:1}, [Mara Dole]{person:1}, left. [The Tavian president]{person:2} said no.'],
    ['[Ivo Renn]{person:1}, the former president of Tavia, left. [The Tavian president]{person:2} said no.'],
    [
      'Kessari President [Mara Dole]{person:1} met Tavian President [Ivo Renn]{person:2}. [The country’s president]{person:3} said no.',
    ],
    [
      'Kessari President [Mara Dole]{person:1} met Tavian President [Ivo Renn]{person:2}. [The leader]{person:3} said no.',
    ],
    [
      'French Foreign Minister [Luc Perrin]{person:1} and French Trade Minister [Ada Roux]{person:2} left. [The French minister]{person:3} said no.',
    ],
    ['French Foreign Minister [Luc Perrin]{person:1} left. The Norwegian minister, [Otto Brandt]{person:2}, said no.'],
    [
      'The envoy, [Ingrid Wren]{person:1}, left. [A Western diplomat]{person:2} said no. [The diplomat]{person:2} said no more.',
    ],
    ['Deputy Premier [Ivo Renn]{person:1} of Kessar left. [The Kessari premier]{person:2} said no.'],
  ])('%s', (marked) => {
    expectMarks(marked)
  })
})
