import { Readable } from 'node:stream'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readSource } from '../document/index.ts'
import { opml } from './index.ts'

/** The feeds that are asked for when a list is added, with what each is called. */
async function asked(list: string): Promise<string[]> {
  const urls: string[] = []
  const fetch = (url: string): Promise<never> => {
    urls.push(url)
    return Promise.reject(new Error('gone'))
  }
  for await (const _ of readSource('-', {
    stdin: Readable.from([Buffer.from(list)]),
    fetch,
  }));
  return urls
}

it('is a list of feeds that feed readers take, titles and addresses escaped', () => {
  const feeds = [
    { title: 'Tolls & “taxes” <daily>', url: 'https://post.example/feed?a=1&b="2"' },
    { title: null, url: 'https://herald.example/rss' },
  ]
  expect(opml('The ferry\u0000 & its toll', feeds)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>The ferry\ufffd &amp; its toll</title>
  </head>
  <body>
    <outline type="rss" text="Tolls &amp; “taxes” &lt;daily&gt;" xmlUrl="https://post.example/feed?a=1&amp;b=&quot;2&quot;"/>
    <outline type="rss" text="https://herald.example/rss" xmlUrl="https://herald.example/rss"/>
  </body>
</opml>
`)
})

/** OPML 2.0: "A <body> contains one or more <outline> elements", each with a `text`. */
it('has an outline where there is no feed, and it is no feed', async () => {
  const list = opml('The ferry & its toll', [])
  expect(list.match(/<outline.*/g)).toEqual(['<outline text="The ferry &amp; its toll"/>'])
  expect(await asked(list)).toEqual([])
})

it('is read again as the same feeds, in their order, whatever they are called', () =>
  fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.webUrl({ validSchemes: ['http', 'https'], withQueryParameters: true }), {
        minLength: 1,
        maxLength: 5,
      }),
      fc.string({ unit: 'binary' }),
      async (urls, title) => {
        const feeds = urls.map((url) => ({ title, url }))
        const hrefs = [...new Set(urls.map((url) => new URL(url).href))]
        expect((await asked(opml(title, feeds))).map((url) => new URL(url).href)).toEqual(hrefs)
      },
    ),
    { numRuns: 25 },
  ))
