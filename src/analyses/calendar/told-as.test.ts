import { describe, expect, it } from 'vitest'
import { calendar } from '../../../test/meeting-stories.ts'

describe('one of several', () => {
  const FIRST = '2031-03-28 Meridian: The first round of talks will be held in Vienna on Wednesday.'

  it('is not another of them', () => {
    const other = '2031-03-29 Herald: The second round of talks will be held in Vienna on Wednesday.'
    expect(calendar([FIRST, other])).toHaveLength(2)
  })

  it.each(['The first round of talks opened in Vienna on Wednesday.', 'The talks opened in Vienna on Wednesday.'])(
    'is the same: %s',
    (told) => expect(calendar([FIRST, `2031-04-03 Herald: ${told}`])).toHaveLength(1),
  )
})

describe('a text that has told who meets', () => {
  const TALKS = '2031-04-02 Meridian: Varnia and Kessar will hold talks on Wednesday.'

  it('tells of another with "a session"', () => {
    const rows = calendar([`${TALKS} A session on Wednesday has been cancelled, Solvane said.`])
    expect(rows).toHaveLength(2)
  })

  it('tells of the same with "the session"', () => {
    expect(calendar([`${TALKS} Traders wait for the session on Wednesday.`])).toHaveLength(1)
  })

  it('tells of talks that were broken off, and of two people whose meeting was put off: no one thing', () => {
    const off = '2031-04-03 Meridian: The talks were broken off on Wednesday.'
    const put = "Maurek's meeting with Temesh on Wednesday has been put off by two days."
    const rows = calendar([`${off} ${put}`])
    expect(rows).toHaveLength(2)
    expect(rows.join()).not.toMatch(/talks[^,]*(?:Maurek|Temesh)/)
  })

  it('tells of a meeting beside the talks with whom somebody sees', () => {
    expect(calendar([`${TALKS} Solvane will meet Temesh on Wednesday.`])).toHaveLength(2)
  })

  it('tells of the talks with who leads one side of them', () => {
    expect(calendar([`${TALKS} Maurek will lead the talks with Temesh on Wednesday.`])).toHaveLength(1)
  })
})

describe('who is of one side of the talks of a day', () => {
  const TALKS = '2031-03-28 Meridian: Varnia and Kessar will hold talks on Wednesday.'

  it('is elsewhere too', () => {
    expect(calendar([TALKS, '2031-04-03 Herald: Maurek briefed ministers on Wednesday.'])).toHaveLength(2)
  })

  it.each([
    'Maurek met Temesh on Wednesday.',
    'Maurek held talks on Wednesday.',
    'Varnia met its creditors and Kessar on Wednesday.',
  ])('is at them: %s', (told) => expect(calendar([TALKS, `2031-04-03 Herald: ${told}`])).toHaveLength(1))
})

describe('what is put off', () => {
  it('was not held', () => {
    const rows = calendar([
      '2031-03-28 Meridian: Maurek met Temesh on Friday. A meeting of Maurek and Temesh has been put off until April 9.',
    ])
    expect(rows.map((row) => row.split(':')[0])).toEqual(['2031-03-28 meeting held', '2031-04-09 meeting postponed'])
  })

  it('from another day is no other plan', () => {
    const rows = calendar([
      '2031-03-20 Meridian: Maurek will meet Temesh on April 3.',
      '2031-03-22 Herald: A meeting of Maurek and Temesh set for March 28 has been postponed to April 9.',
    ])
    expect(rows.map((row) => row.split(':')[0])).toEqual(['2031-04-03 meeting planned', '2031-04-09 meeting postponed'])
  })

  it.each<[string, number]>([
    ['Talks about wells have been put off from Wednesday until Friday.', 2],
    ['The session was put off from Wednesday until Friday.', 1],
  ])('moves a row to another day where it is told of as known: %s', (told, count) => {
    const plan = '2031-03-30 Meridian: Solvane will meet Maurek on Wednesday.'
    expect(calendar([plan, `2031-04-01 Herald: ${told}`])).toHaveLength(count)
  })
})
