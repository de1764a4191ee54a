import { describe, expect, it } from 'vitest'
import { expectMarks, readEntities } from '../../../test/marked-entities.ts'

describe('last names of more than one word', () => {
  it.each([
    ['[Elena Ruiz-Lopez]{person:1} met envoys. [Ruiz-Lopez]{person:1} spoke first. Later [Lopez]{person:1} left.'],
    ['[Musa Abu Zuhri]{person:1} led the talks. [Abu Zuhri]{person:1} was tired. [Zuhri]{person:1} left early.'],
    ['[Jan van der Berg]{person:1} runs the port. [Van der Berg]{person:1} was late. [Berg]{person:1} said so.'],
    [
      "[Ostria's deputy premier]{person:1}, [Jan van der Leck]{person:1}, denied it. [Van der Leck]{person:1} said it was false.",
    ],
    ['[Ursula von Harden]{person:1} arrived late. [Von Harden]{person:1} spoke. [Harden]{person:1} said no.'],
    ['[Rosa de la Cruz]{person:1} runs a mill. [De la Cruz]{person:1} was late. [Cruz]{person:1} said so.'],
    ['[Omar bin Rashid]{person:1} met reporters. [Bin Rashid]{person:1} was late. [Rashid]{person:1} left.'],
    ['[Ana Garcia Marquez]{person:1} spoke. [Garcia Marquez]{person:1} was late. [Garcia]{person:1} said so.'],
    ['[Abdel Fattah el-Sisi]{person:1} met envoys. [El-Sisi]{person:1} was late. [Sisi]{person:1} said so.'],
    [
      '[Nguyen Thi Lan]{person:1} met [Tran Van Minh]{person:2}. [Mr.]{role} [Minh]{person:2} was late. [Lan]{person:1} left.',
    ],
    ['[Sean Mac Cormac]{person:1} spoke first. Later [Mac Cormac]{person:1} left.'],
    ['[Sen.]{role} [J. R. Pell]{person:1} voted no. [J.R. Pell]{person:1} was late. [Pell]{person:1} said so.'],
    [
      '[Elena Ruiz-Lopez]{person:1} met [Carlos Lopez]{person:2}. [Lopez]{person:2} left. [Ruiz-Lopez]{person:1} stayed.',
    ],
  ])('%s', (marked) => {
    expectMarks(marked)
  })
})

describe('family names that stand first', () => {
  it.each([
    ['[Li Wenhao]{person:1}, the premier, spoke. [Premier]{role} [Li]{person:1} was late.'],
    ['[Kim Ra-un]{person:1} was late. [Chairman]{role} [Kim]{person:1} left.'],
    ['[Prince]{role} [Mohammed bin Salem]{person:1} spoke. [Prince]{role} [Mohammed]{person:1} was late.'],
    ['[Li Wenhao]{person:1} met [Li Qiang]{person:2} in Dorn. [Li]{person:3} said the deal was near.'],
    ['[Peter Hall]{person:1} was late. [Mr.]{role} [Peter]{person:2} was not.'],
  ])('%s', (marked) => {
    expectMarks(marked)
  })
})

describe('two of one last name', () => {
  it.each([
    ['[Alan Reed]{person:1} and [Ben Reed]{person:2} own the mill. [Reed]{person:3} said it would close.'],
    [
      '[Ada Smith]{person:1}, the mayor, spoke. Her brother, [Tom Smith]{person:2}, was late. [Smith]{person:1} said so.',
    ],
    [
      '[Ada Smith]{person:1}, the mayor, spoke. Her brother, [Tom Smith]{person:2}, was late. [Mr.]{role} [Smith]{person:2} said so. [Ms.]{role} [Smith]{person:1} left.',
    ],
    ['[John Hall]{person:1} and his wife, [Susan Hall]{person:2}, arrived. [Hall]{person:1} said the talks were open.'],
    ['[Ada Smith]{person:1} met [Tom Smith]{person:2} on Monday. [Smith]{person:3} said the deal was near.'],
    ['[Peter Hall]{person:1} was late. [Susan Hall]{person:2} was not. [Hall]{person:3} said the deal was near.'],
    ['[Mayor]{role} [Ada Smith]{person:1} met [Tom Smith]{person:2}. [Mayor]{role} [Smith]{person:1} was late.'],
    ['[Ada Smith]{person:1} spoke. [Smith]{person:1} was late. [Tom Smith]{person:2} left. [Smith]{person:1} said so.'],
    [
      '[John]{person:1} and [Susan Hall]{person:2} arrived. [Mr.]{role} [Hall]{person:1} spoke. [Mrs.]{role} [Hall]{person:2} was late.',
    ],
    ['[Ada B. Orm]{person:1} met [Ada C. Orm]{person:2} in Dorn.'],
    ['[Kirstin Orm]{person:1} spoke first. [Kirsten Orm]{person:1} was late.'],
  ])('%s', (marked) => {
    expectMarks(marked)
  })

  it('goes by whom the article is about', () => {
    const often = 'Mr. Smith was late. Mr. Smith left. Mr. Smith came back. '
    expectMarks(
      `[Peter Smith]{person:1} met [Paul Smith]{person:2}. [Peter Smith]{person:1} won. ${often}[Smith]{person:3} won.`,
    )
    const full = 'Peter Smith was late. Peter Smith left. Peter Smith came back. '
    expectMarks(`[Peter Smith]{person:1} met [Paul Smith]{person:2}. ${full}[Smith]{person:1} won.`)
  })

  it('takes no words of a heading or an adjective for a part of a name', () => {
    expectMarks('Ada Orm Attacks Plan\n\n[Ada Orm]{person:1} left. [Orm]{person:1} was late.')
    expectMarks('Young Orm voters stayed home. [Ada Orm]{person:1} left. [Orm]{person:1} was late.')
  })

  it('goes by who was spoken of just now, once the other is long out of sight', () => {
    const between = 'The road was closed. It rained all day. '.repeat(6)
    expectMarks(
      `[Ada Smith]{person:1} spoke. ${between}[Tom Smith]{person:2} runs the mill. [Smith]{person:2} was late that day.`,
    )
  })
})

describe('names made whole', () => {
  it('takes no word behind a hyphen in that is none of the name', () => {
    const { entities } = readEntities('The Donald Orm-backed plan failed. The Susan Hall-era tariff stays.')
    expect(entities.map(({ name }) => name)).toEqual(expect.arrayContaining(['Donald Orm', 'Susan Hall']))
  })

  it('knows "Jan van der Berg" for no woman', () => {
    const { entities } = readEntities('Jan van der Berg runs the port. Mr. van der Berg left.')
    expect(entities[0]).toMatchObject({ name: 'Jan van der Berg', gender: 'male' })
  })
})
