import { describe, expect, it } from 'vitest'
import { detectFormat, readMail } from './index.ts'

const SAID = 'The envoy told reporters on the quay that the ferry tax would stay until the spring.'
const PAGE = `<html><body><article>${`<p>${SAID}</p>`.repeat(4)}</article></body></html>`

const mail = (...lines: readonly string[]): Buffer => Buffer.from(lines.join('\r\n'), 'latin1')
const quoted = (text: string): string => text.replaceAll('=', '=3D').replace(/.{60}/g, '$&=\r\n')

describe('mail', () => {
  it('is told by its headers; a text that merely begins like one is a text', () => {
    const head = 'From: Ostrel Courier <news@courier.example>\nSubject: Tolls\n'
    expect(detectFormat(Buffer.from(`${head}MIME-Version: 1.0\n\n${SAID}`), 'txt', null)).toBe('mail')
    expect(detectFormat(Buffer.from(`${head}\nMIME-Version: 1.0\n`), 'eml', null)).toBe('text')
    expect(detectFormat(Buffer.from(`Tolls: a history\nMIME-Version: 1.0 it says\nand more\n`), 'txt', null)).toBe(
      'text',
    )
  })

  it('is not told from a text that begins like a mailbox, which one is by its envelope', () => {
    const kind = (text: string): string => detectFormat(Buffer.from(text), 'mbox', null)
    expect(kind(`From ann@courier.example Tue Mar  4 09:15:00 2031\nSubject: Tolls\n\n${SAID}`)).toBe('mbox')
    expect(kind(`From Ostrel, at 9:15 on a day of 2031\nthe envoy left. ${SAID}`)).toBe('text')
  })

  it('gives its text, decoded, with subject and date', () => {
    const { text, candidates } = readMail(
      mail(
        'From: Courier <news@courier.example>',
        'Subject: =?utf-8?Q?Ferry_tax_=E2=80=93?= =?UTF-8?B?IHN0YXlz?=',
        ' for now',
        'Date: Thu, 20 Nov 2031 14:05:00 +0100',
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset="utf-8"',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        `=E2=80=9CNo tax,=E2=80=9D ${quoted(SAID)}`,
      ),
    )
    expect(text).toBe(`“No tax,” ${SAID}`)
    expect(candidates.title[0]).toEqual({
      value: 'Ferry tax – stays for now',
      certainty: 'stated',
      from: 'mail Subject',
    })
    expect(candidates.published[0]!.value).toBe('Thu, 20 Nov 2031 14:05:00 +0100')
  })

  it('of several parts gives the page, and no attachment', () => {
    const { text, kept } = readMail(
      mail(
        'Subject: x',
        'MIME-Version: 1.0',
        'Content-Type: multipart/mixed; boundary="out er"',
        '',
        'passed over',
        '--out er',
        'Content-Type: multipart/alternative; boundary=in',
        '',
        '--in',
        '',
        'plain',
        '--in',
        'Content-Type: text/html',
        'Content-Transfer-Encoding: base64',
        '',
        Buffer.from(PAGE).toString('base64').replace(/.{76}/g, '$&\r\n'),
        '--in--',
        '--out er',
        'Content-Type: text/plain',
        'Content-Disposition: attachment; filename=x.txt',
        '',
        'attached',
        '--out er--',
      ),
    )
    expect(text).toBe(Array(4).fill(SAID).join('\n\n'))
    expect(kept).toEqual({ ofText: 1, ofProse: 1 })
  })

  it('that a browser made of a page has its address, and not the day of saving for its date', () => {
    const { text, candidates } = readMail(
      mail(
        'From: <Saved by Blink>',
        'Snapshot-Content-Location: https://courier.example/tolls',
        'Subject: Tolls',
        'Date: Thu, 20 Nov 2031 14:05:00 -0000',
        'MIME-Version: 1.0',
        'Content-Type: multipart/related;',
        '\ttype="text/html";',
        '\tboundary="----b----"',
        '',
        '',
        '------b----',
        'Content-Type: text/html',
        'Content-Transfer-Encoding: quoted-printable',
        'Content-Location: https://courier.example/tolls',
        '',
        quoted(PAGE),
        '------b------',
      ),
    )
    expect(text.split('\n\n')).toEqual(Array(4).fill(SAID))
    expect(candidates.canonicalUrl).toMatchObject([{ value: 'https://courier.example/tolls' }])
    expect(candidates.published).toEqual([])
    expect(candidates.title.map(({ value }) => value)).toEqual(['Tolls'])
  })

  it('cut off, nested without end or without a text is read as far as it goes, or refused', () => {
    const head = ['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b', '']
    expect(readMail(mail(...head, '--b', 'Content-Type: text/plain', '', SAID)).text).toBe(SAID)
    expect(() => readMail(mail(...head))).toThrow('it is a message without text')
    expect(() => readMail(mail(...head, '--b', 'Content-Type: image/png', '', 'x', '--b--'))).toThrow('without text')
    const nested = ['--b', 'Content-Type: multipart/mixed; boundary=b', '']
    expect(() => readMail(mail(...head, ...Array(20_000).fill(nested).flat()))).toThrow('without text')
    expect(() => readMail(mail('MIME-Version: 1.0', 'Content-Type: text/plain; charset=no-such', '', 'x'))).toThrow(
      'its declared encoding "no-such" is not known',
    )
  })
})
