import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode } from './decode.ts'

const utf16be = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()

describe('encodings', () => {
  it.each([
    ['utf-8', Buffer.from('“Nein”, sagte die Bürgermeisterin')],
    ['utf-8', Buffer.from('plain')],
    ['utf-8', Buffer.from('')],
    ['utf-16le', Buffer.from('\ufeff“No”', 'utf16le')],
    ['utf-16be', utf16be('“No”')],
    ['iso-8859-1', Buffer.from('café', 'latin1')],
    ['windows-1252', Buffer.from([0x93, 0x4e, 0x6f, 0x94, 0x20, 0x80, 0x35])],
  ])('%s is recognised', (encoding, bytes) => {
    expect(decode(bytes).encoding).toBe(encoding)
  })

  it('Windows-1252 has its quotation marks, dashes and the euro sign', () => {
    expect(decode(Buffer.from([0x93, 0x4e, 0x6f, 0x94, 0x97, 0x80, 0x35])).text).toBe('“No”—€5')
  })

  it('Latin-1 with as many accents as a language has is read', () => {
    for (const text of [
      'à côté de la préfecture, où l’été a été arrêté',
      'Þórður Árnason sagði að það væri ágætt',
      'ÉTÉ À NÎMES',
      'Ólafur',
    ])
      expect(decode(Buffer.from(text.replaceAll('’', "'"), 'latin1')).encoding).toBe('iso-8859-1')
  })

  it('a byte order mark stays, so that offsets are those of the whole file', () => {
    expect(decode(Buffer.from('\ufeffHe said so')).text).toBe('\ufeffHe said so')
    expect(decode(utf16be('He')).text).toBe('\ufeffHe')
  })

  it('line ends stay as they are', () => {
    expect(decode(Buffer.from('one\r\ntwo\rthree\n')).text).toBe('one\r\ntwo\rthree\n')
  })

  it('any text comes back from UTF-8, unless it is binary', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/\p{Cc}/u.test(text) && !/^(PK|RIFF|ID3|BZh|OggS)/.test(text))
        expect(decode(Buffer.from(text)).text).toBe(text)
      }),
    )
  })

  it('any UTF-16 comes back, lone surrogates too', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 0xffff })), (units) => {
        const text = `\ufeff${units.map((unit) => String.fromCharCode(unit)).join('')}`
        expect(decode(Buffer.from(text, 'utf16le')).text).toBe(text)
        expect(decode(Buffer.from(text, 'utf16le').swap16()).text).toBe(text)
      }),
    )
  })
})

describe('what is no text is refused with a reason', () => {
  it.each([
    [Buffer.from('%PDF-1.7\n%âãÏÓ'), 'it is a PDF file, not plain text; export its text first'],
    [Buffer.from('PK\x03\x04'), 'it is a ZIP archive'],
    [Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'it is a PNG picture'],
    [Buffer.from([0x1f, 0x8b, 8]), 'it is a gzip archive'],
    [Buffer.from('<!DOCTYPE html><p>He said'), 'it is an HTML page'],
    [Buffer.from('\ufeff<?xml version="1.0"?>\n<rss>'), 'it is XML, not plain text; export its text first'],
    [Buffer.from('He said\0so'), 'it is binary (a NUL byte at 7)'],
    [Buffer.from('H\0e\0', 'latin1'), 'save it as UTF-8'],
    [Buffer.from('\x01\x02\x03\x04\x05'), 'it is binary (5 control characters in 5 bytes)'],
    [Buffer.from([0xff, 0xfe, 0x41]), 'it is UTF-16 cut off in a character (3 bytes, an odd number)'],
    [Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), 'UTF-32'],
    [
      Buffer.concat([Buffer.from('“No”, she said — '), Buffer.from([0xe2, 0x80])]),
      'it is damaged UTF-8 (byte 23 breaks it)',
    ],
    // A lone surrogate, a slash written in two bytes more than it takes, and what lies past the last character.
    [Buffer.concat([Buffer.from('“No”, she said'), Buffer.from([0xed, 0xa0, 0x80])]), 'damaged UTF-8 (byte 18 breaks'],
    [Buffer.concat([Buffer.from('“No”, she said'), Buffer.from([0xe0, 0x80, 0xaf])]), 'damaged UTF-8 (byte 18 breaks'],
    [
      Buffer.concat([Buffer.from('“No” — so '), Buffer.from([0xf4, 0x90, 0x80, 0x80])]),
      'damaged UTF-8 (byte 16 breaks',
    ],
    // In a text that has no other character beyond ASCII: a lone surrogate, the end cut off, one byte lost of two quotation marks.
    [Buffer.concat([Buffer.from('He '), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from(' so')]), 'damaged UTF-8 (byte 3'],
    [Buffer.concat([Buffer.from('He said so '), Buffer.from([0xe2, 0x80])]), 'damaged UTF-8 (byte 11 breaks'],
    [
      Buffer.concat([Buffer.from('“No, he said '), Buffer.from([0x80, 0x9d])]).subarray(0, -1),
      'damaged UTF-8 (byte 15',
    ],
    // Russian in KOI8-R, and Mac Roman with its quotation marks.
    [Buffer.from('ÍÉÎÉÓÔÒ ÓËÁÚÁÌ', 'latin1'), 'its encoding is not known (read as Windows-1252'],
    [Buffer.from('It is the mayorÕs word.', 'latin1'), 'its encoding is not known (read as Windows-1252'],
    [Buffer.from('ÒNo,Ó she said.', 'latin1'), 'its encoding is not known (read as Windows-1252'],
    [Buffer.from([0x41, 0x81, 0x42]), 'its encoding is not known (byte 0x81 at 1'],
  ])('%o', (bytes, reason) => {
    expect(() => decode(bytes)).toThrow(reason)
  })

  it('random bytes are refused or read, and never crash', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          expect(typeof decode(Buffer.from(bytes)).text).toBe('string')
        } catch (error) {
          expect((error as Error).message).toMatch(/^it/)
        }
      }),
    )
  })
})
