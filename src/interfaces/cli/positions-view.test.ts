import { expect, it } from 'vitest'
import { report } from '../../../test/made-plans.ts'
import { positionsOf, stancesByPlans } from '../../analyses/positions/index.ts'
import { proposalsOf } from '../../analyses/proposals/index.ts'
import { palette } from './colours.ts'
import { positionsText } from './positions-view.ts'

const originOf = ({ document }: { readonly document: string }) => ({ key: document, name: document })

function shown(...reports: ReturnType<typeof report>[]): string {
  const byPlans = stancesByPlans(proposalsOf(reports.flat(), { originOf, issues: [] }))
  const table = positionsOf([], { originOf, byPlans })
  return positionsText(table, { history: false, width: 100, colours: palette(false) })
}

it('what follows from a plan is told with what was done, with which plan, and its term', () => {
  const signed = ['Arland', 'accepts', 'in force', 'signed the accord'] as const
  const text = shown(
    report('2031-03-01', { terms: [['Monitors', 'admit two hundred observers']] }),
    report('2031-03-04', { acts: [signed] }),
  )
  expect(text).toContain('Monitors  accepts  firmness 0.30  2031-03-04 · 1 statement, 1 independent origin')
  expect(text).toContain('official · by accepting “Osk Accord” of 2031-03-01 · 86 % sure')
  expect(text).toContain('signed the accord\n')
  expect(text).toContain('its term, 2031-03-01: admit two hundred observers\n')
})

it('so is a demand', () => {
  const made = { form: 'demand', title: 'The List', names: ['demand'], authors: ['Arland'] } as const
  const text = shown(report('2031-03-04', { ...made, terms: [['Monitors', 'admit two hundred observers']] }))
  expect(text).toContain('Monitors  demands')
  expect(text).toContain('by making “The List” of 2031-03-04')
})
