import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { QUARRELS } from '../../../test/marked-statements.ts'
import { findStatements, statementBook } from './index.ts'

const BOOK = statementBook(QUARRELS)
const standsIn = (text: string): string[] =>
  findStatements(analysedText(text), BOOK).flatMap(({ party, issue, data: { stance, recipient } }) =>
    stance === null ? [] : [`${party} ${stance} ${issue}${recipient === null ? '' : ` to ${recipient}`}`],
  )

describe('a verb that is left out', () => {
  it.each<[text: string, ...told: string[]]>([
    ['Arland accepted the quota and Velk the embargo.', 'Arland accepts Fishing', 'Velk accepts Sanctions'],
    [
      'Arland rejected the quota, and the union the cranes.',
      'Arland rejects Fishing',
      "Dockers' Union rejects Automation",
    ],
    ['Arland wants observers, Velk a bigger quota.', 'Arland demands Monitors', 'Velk demands Fishing'],
    ['Arland called for observers and Velk for a quota.', 'Arland demands Monitors', 'Velk demands Fishing'],
    // With what is to be done.
    [
      'Arland agreed to lift the embargo and Velk to raise the quota.',
      'Arland accepts Sanctions',
      'Velk accepts Fishing',
    ],
    [
      'Arland promised to lift the embargo and the union to accept the cranes.',
      'Arland accepts Sanctions',
      "Dockers' Union accepts Automation",
    ],
  ])('is the one before: %s', (text, ...told) => expect(standsIn(text)).toEqual(told))

  it.each<[text: string, ...told: string[]]>([
    ['Arland accepted the quota, Velk the next day.', 'Arland accepts Fishing'],
    [
      'Arland wants the League to lift the embargo and Velk the quota.',
      'Arland demands Sanctions to League of Straits',
    ],
    ['Arland accepted the quota, and Velk the embargo of May hurt most.', 'Arland accepts Fishing'],
    ['Arland agreed to lift the embargo and the right to raise the quota.', 'Arland accepts Sanctions'],
    ['Arland agreed to lift the embargo and Velk to keep the quota.', 'Arland accepts Sanctions'],
    ['Arland refused to lift the embargo and Velk to raise the quota.', 'Arland rejects Sanctions'],
    [
      'Arland urged the League to lift the embargo and Velk to raise the quota.',
      'Arland demands Sanctions to League of Straits',
    ],
  ])('is none of: %s', (text, ...told) => expect(standsIn(text)).toEqual(told))
})
