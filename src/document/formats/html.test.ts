import { describe, expect, it } from 'vitest'
import { type Metadata, settle } from '../metadata/index.ts'
import { FormatError } from './extract.ts'
import { readHtml, textOfFragment } from './html.ts'

const PARAGRAPHS = [
  'The envoy told reporters on the quay that the ferry tax would stay until the spring, whatever the islands might say.',
  'Two officials of the harbour board, who asked not to be named, said the islands had been offered a lower rate in March.',
  'The mayor called that offer an insult and said, after a long silence, that she would rather row across by herself.',
  'A spokesman for the ministry declined to comment, and the talks are to go on at the customs house next Thursday.',
]
const ARTICLE = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n')
const MENU = `<nav><ul>${'<li><a href="/x">Teaser of another story</a></li>'.repeat(20)}</ul></nav>`

const page = (body: string, head = '', lang = 'en'): string =>
  `<!doctype html><html lang="${lang}"><head><title>Ferry tax stays - The Courier</title>${head}</head><body>${body}</body></html>`

const read = (html: string | Buffer, charset: string | null = null): ReturnType<typeof readHtml> =>
  readHtml(Buffer.from(html), { url: 'https://courier.example/news/ferry', charset })

function metadataOf(html: string): Metadata {
  const { text, candidates } = read(html)
  return settle(candidates, { text, fileName: null, url: null, detectedLanguage: 'en', now: Date.parse('2040-01-01') })
    .metadata
}

describe('the article of a page', () => {
  it('is its paragraphs, without menus, scripts, forms and footers', () => {
    const html = page(
      `${MENU}<article><h1>Ferry tax stays</h1>${ARTICLE}<script>alert(1)</script></article><footer>All rights</footer>`,
    )
    expect(read(html).text).toBe(PARAGRAPHS.join('\n\n'))
  })

  it('says how much of the page was kept', () => {
    const { kept, warnings } = read(page(`${MENU}<article>${ARTICLE}</article>`))
    expect(kept?.ofProse).toBe(1)
    expect(kept?.ofText).toBeGreaterThan(0.4)
    expect(kept?.ofText).toBeLessThan(0.9)
    expect(warnings).toEqual([])
  })

  it('warns where running text was dropped', () => {
    const other = PARAGRAPHS.map((text) => `<p>${text.replaceAll('e', 'a')}</p>`).join('')
    const { kept, warnings } = read(
      page(
        `<article class="article-body">${ARTICLE}${ARTICLE.replaceAll('o', 'u')}</article><div class="comments">${other}${other}</div>`,
      ),
    )
    expect(kept?.ofProse).toBeLessThan(0.75)
    expect(warnings).toEqual([expect.stringMatching(/^only \d+ % of the page's running text was kept/)])
  })

  it('says the share that is low', () => {
    const menu = `<nav><ul>${'<li><a href="/n">Harbour news</a></li>'.repeat(3000)}</ul></nav>`
    const { kept, warnings } = read(page(`${menu}<article>${ARTICLE}</article>`))
    expect(kept?.ofProse).toBe(1)
    expect(warnings).toEqual([
      expect.stringMatching(/^only [0-4] % of the page's text, menus and teasers counted, was kept/),
    ])
  })

  it('takes what running text there is where no article is recognised, and says so', () => {
    const { text, warnings } = read(page(`<form>${ARTICLE}</form><div><div>${PARAGRAPHS[0]}</div></div>`))
    expect(text).toContain(PARAGRAPHS[0])
    expect(warnings.length + text.length).toBeGreaterThan(100)
  })

  it('a page without text is refused', () => {
    expect(() => read(page('<div id="app"></div><script>start()</script>'))).toThrow(
      'it is a page without running text',
    )
    expect(() => read('<html></html>')).toThrow(FormatError)
  })

  it('a page may leave out html, head and body', () => {
    const { text, candidates } = read(
      `<!doctype html><title>Ferry tax</title><meta name="author" content="Ann Bell">${ARTICLE}`,
    )
    expect(text).toBe(PARAGRAPHS.join('\n\n'))
    expect(candidates.byline[0]?.value).toBe('Ann Bell')
    const second = read(`<html lang="de"><title>Ferry tax</title><div>${ARTICLE}</div></html>`)
    expect(second.text).toBe(PARAGRAPHS.join('\n\n'))
    expect(second.candidates.language[0]?.value).toBe('de')
  })

  it('folds white space as a browser does; line breaks and rows stay', () => {
    expect(textOfFragment('<p>one\n  two&nbsp;three <b> four</b></p><p>five<br>six</p>')).toBe(
      'one two three four\n\nfive\nsix',
    )
    expect(textOfFragment('<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>')).toBe('a\tb\n\nc')
    expect(textOfFragment('one<br><br>two')).toBe('one\n\ntwo')
    expect(textOfFragment('<p hidden>no</p><p style="display: none">no</p>yes')).toBe('yes')
  })
})

describe('a page whose article is for subscribers', () => {
  const paid = (more: object): string =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', isAccessibleForFree: false, ...more })}</script>`
  const told = (html: string): readonly string[] => read(html).warnings
  const BEGUN = ARTICLE.slice(0, ARTICLE.indexOf('</p>') + 4)

  it('is told where it says so itself', () => {
    for (const says of [{}, { isAccessibleForFree: 'False' }, { isAccessibleForFree: 'https://schema.org/False' }])
      expect(told(page(`${paid(says)}<article>${BEGUN}</article>`))).toEqual([
        expect.stringMatching(
          /^the page is for subscribers and may have no more than the article's beginning, \d+ words/,
        ),
      ])
    expect(told(page(`${paid({ isAccessibleForFree: true })}<article>${BEGUN}</article>`))).toEqual([])
  })

  it('is told by the number of its words, and not where the page has them', () => {
    const words = read(page(`<article>${ARTICLE}</article>`)).text.split(/\s+/).length
    expect(told(page(`${paid({ wordCount: 5 * words })}<article>${ARTICLE}</article>`))).toEqual([
      `the page has ${words} of its article's ${5 * words} words, the rest is for subscribers: add the whole article`,
    ])
    expect(told(page(`${paid({ wordCount: words })}<article>${ARTICLE}</article>`))).toEqual([])
  })

  it.each([
    'Subscribe to continue reading',
    'Log in or subscribe to read the full story.',
    'To keep reading, sign up for a trial.',
    'This article is for subscribers only.',
  ])('is told by what it offers: %s', (offer) => {
    expect(told(page(`<article>${BEGUN}</article><div>${offer}</div>`)).join()).toMatch(/is for subscribers/)
  })

  it.each([
    'Subscribe to our newsletter',
    'Continue reading about the harbour',
    'Sign up for alerts and read more news every day with our app',
  ])('is not told by other offers: %s', (offer) => {
    expect(told(page(`<article>${BEGUN}</article><div>${offer}</div>`)).join()).not.toMatch(/subscribers/)
  })
})

describe('encodings', () => {
  const german = page(
    `<article>${ARTICLE.replace('envoy', 'Bürgermeisterin')}</article>`,
    '<meta charset="iso-8859-1">',
  )

  it('a meta element names it', () => {
    expect(read(Buffer.from(german, 'latin1')).text).toContain('Bürgermeisterin')
  })

  it('the HTTP header comes before the meta element', () => {
    const wrong = german.replace('iso-8859-1', 'koi8-r')
    expect(read(Buffer.from(wrong, 'latin1'), 'windows-1252').text).toContain('Bürgermeisterin')
  })

  it('a byte order mark comes before both', () => {
    expect(read(Buffer.from(`\ufeff${german}`)).text).toContain('Bürgermeisterin')
    expect(read(Buffer.from(`\ufeff${german}`, 'utf16le')).text).toContain('Bürgermeisterin')
  })

  it('without any it is UTF-8 or else Windows-1252; a false declaration of UTF-8 is not believed', () => {
    const bare = german.replace('<meta charset="iso-8859-1">', '')
    expect(read(Buffer.from(bare)).text).toContain('Bürgermeisterin')
    expect(read(Buffer.from(bare, 'latin1')).text).toContain('Bürgermeisterin')
    expect(read(Buffer.from(german.replace('iso-8859-1', 'utf-8'), 'latin1')).text).toContain('Bürgermeisterin')
  })

  it('one that is not known is named', () => {
    expect(() => read(german.replace('iso-8859-1', 'klingon-8'))).toThrow(
      'its declared encoding "klingon-8" is not known',
    )
  })
})

const BODY = `<article>${ARTICLE}</article>`
const jsonLd = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`

describe('dates of publication', () => {
  it.each([
    [
      'JSON-LD',
      jsonLd({ '@type': 'NewsArticle', datePublished: '2031-11-20T14:05:00Z' }),
      '2031-11-20T14:05:00Z',
      'JSON-LD datePublished',
    ],
    [
      'JSON-LD in a graph',
      jsonLd({
        '@graph': [{ '@type': 'WebPage' }, { '@type': ['ReportageNewsArticle'], datePublished: '2031-11-20' }],
      }),
      '2031-11-20',
      'JSON-LD datePublished',
    ],
    [
      'JSON-LD in a list',
      jsonLd([{ '@type': 'BreadcrumbList' }, { '@type': 'BlogPosting', datePublished: '2031-11-20' }]),
      '2031-11-20',
      'JSON-LD datePublished',
    ],
    [
      'Open Graph',
      '<meta property="article:published_time" content="2031-11-20T14:05:00+02:00">',
      '2031-11-20T14:05:00+02:00',
      'meta article:published_time',
    ],
    ['Dublin Core', '<meta name="DC.date.issued" content="2031-11-20">', '2031-11-20', 'meta dc.date.issued'],
    ['microdata', '<meta itemprop="datePublished" content="2031-11-20">', '2031-11-20', 'meta datepublished'],
  ])('%s', (_, head, resolved, from) => {
    expect(metadataOf(page(BODY, head)).published).toMatchObject({ resolved, from, certainty: 'stated' })
  })

  it('a time element is stated where it says so, inferred else', () => {
    const html = (attributes: string): string =>
      page(`<article><time datetime="2031-11-20" ${attributes}>today</time>${ARTICLE}</article>`)
    expect(metadataOf(html('itemprop="datePublished"')).published).toMatchObject({
      resolved: '2031-11-20',
      certainty: 'stated',
    })
    expect(metadataOf(html('')).published).toMatchObject({ resolved: '2031-11-20', certainty: 'inferred' })
  })

  it('the date of a teaser is not that of the page', () => {
    expect(metadataOf(page(`${BODY}<aside><time datetime="2031-11-19">x</time></aside>`)).published).toBeNull()
  })

  it('broken JSON-LD is passed over, and the next block read', () => {
    const head = `<script type="application/ld+json">{"@type": "NewsArticle", "datePublished"</script>${jsonLd({ '@type': 'Article', datePublished: '2031-11-20' })}`
    expect(metadataOf(page(BODY, head)).published?.resolved).toBe('2031-11-20')
  })

  it('the time of a change is kept apart', () => {
    const head = jsonLd({ '@type': 'Article', datePublished: '2031-11-20', dateModified: '2031-11-21' })
    expect(metadataOf(page(BODY, head))).toMatchObject({
      published: { resolved: '2031-11-20' },
      modified: { resolved: '2031-11-21' },
    })
  })
})

describe('the other fields', () => {
  it('come from JSON-LD before Open Graph before the page', () => {
    const article = {
      '@type': 'NewsArticle',
      headline: 'Ferry tax stays',
      author: [{ name: 'Ann Bell' }, 'Stefan Maurek'],
      publisher: { name: 'The Ostrel Courier' },
      mainEntityOfPage: { '@id': 'https://courier.example/1' },
      inLanguage: 'en-GB',
    }
    const og = '<meta property="og:title" content="Other"><meta property="og:site_name" content="Other">'
    expect(metadataOf(page(BODY, og + jsonLd(article)))).toMatchObject({
      title: { value: 'Ferry tax stays', from: 'JSON-LD headline' },
      byline: { value: 'Ann Bell, Stefan Maurek', from: 'JSON-LD author' },
      outlet: { value: 'The Ostrel Courier', from: 'JSON-LD publisher' },
      canonicalUrl: { value: 'https://courier.example/1' },
      language: { value: 'en-GB' },
    })
    expect(metadataOf(page(BODY, og))).toMatchObject({
      title: { value: 'Other', from: 'meta og:title' },
      outlet: { value: 'Other' },
    })
  })

  it('names and titles that were escaped twice, or within JSON, are read as they are meant', () => {
    const names = {
      '@type': 'NewsArticle',
      headline: 'Envoy&#8217;s talks &amp; &ldquo;no deal&rdquo;',
      author: 'Ann O&#x27;Dell',
      publisher: { name: 'Post &amp; Courier' },
    }
    expect(read(page(BODY, jsonLd(names))).candidates).toMatchObject({
      title: expect.arrayContaining([expect.objectContaining({ value: 'Envoy’s talks & “no deal”' })]),
      byline: [{ value: "Ann O'Dell" }],
      outlet: [{ value: 'Post & Courier' }],
    })
    const twice = page(BODY, '<meta property="og:title" content="Talks &amp;amp; tolls: R&amp;D, AT&amp;T"/>')
    expect(read(twice).candidates.title[0]!.value).toBe('Talks & tolls: R&D, AT&T')
  })

  it('a relative canonical address is made whole; one that is no http address is none', () => {
    expect(metadataOf(page(BODY, '<link rel="canonical" href="/news/1">')).canonicalUrl?.value).toBe(
      'https://courier.example/news/1',
    )
    expect(metadataOf(page(BODY, '<link rel="canonical" href="javascript:1">')).canonicalUrl).toBeNull()
  })

  it('an author who is an address is none, and "By" is no part of a name', () => {
    const head =
      '<meta property="article:author" content="https://x.example/ann"><meta name="author" content="By Ann Bell">'
    expect(metadataOf(page(BODY, head)).byline?.value).toBe('Ann Bell')
  })
})

describe('hostile pages', () => {
  it('nesting beyond any page is refused', () => {
    expect(() => read(page(`${'<div>'.repeat(5000)}${ARTICLE}`))).toThrow(/nested more than \d+ deep/)
  })

  it('nesting beyond all bounds is refused in no more time than the same tags side by side', () => {
    const time = (tags: string): number => {
      const begin = process.cpuUsage().user
      expect(() => read(page(`${tags}${ARTICLE}`))).toThrow(/nested more than \d+ deep|more than \d+ nodes/)
      return process.cpuUsage().user - begin
    }
    const side = time('<div></div>'.repeat(190_000))
    expect(time('<div>'.repeat(300_000))).toBeLessThan(side)
  })

  it('JSON-LD that is nested deeply or holds itself a thousand times is looked at within bounds', () => {
    const deep = `<script type="application/ld+json">${'['.repeat(50_000)}${']'.repeat(50_000)}</script>`
    const wide = jsonLd(Array.from({ length: 20_000 }, () => ({ '@type': 'Thing', a: { b: {} } })))
    expect(read(page(BODY, deep + wide)).text).toBe(PARAGRAPHS.join('\n\n'))
  })

  it('more tags than any page has are refused before they are built', () => {
    expect(() => read('<b>'.repeat(3_000_000))).toThrow(/it has more than \d+ tags/)
  })

  it('unclosed and crossed tags are read as a browser reads them', () => {
    expect(read(page(`<article><b><p>${PARAGRAPHS.join('<p>')}</b></i></article>`)).text).toBe(PARAGRAPHS.join('\n\n'))
  })
})
