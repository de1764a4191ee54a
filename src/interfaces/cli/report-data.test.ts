import { expect, it } from 'vitest'
import { placeless } from './report-data.ts'

it('names files that documents are from, without the folders of this machine', () => {
  const told = [
    ['/home/ines/secret/articles.jsonl, line 34', 'articles.jsonl, line 34'],
    ['C:\\Users\\ines\\a story.txt', 'a story.txt'],
    ['~/news/wire.warc', 'wire.warc'],
    ['examples/articles/01.txt', 'examples/articles/01.txt'],
    ['https://news.example.org/2031/a.html', 'https://news.example.org/2031/a.html'],
    ['pasted', 'pasted'],
    ['field "published"', 'field "published"'],
  ] as const
  const report = { documents: told.map(([from]) => ({ from, title: '/a/b' })), months: { from: null } }
  expect(placeless(report)).toEqual({
    documents: told.map(([, from]) => ({ from, title: '/a/b' })),
    months: { from: null },
  })
})
