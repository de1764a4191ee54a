import { describe, expect, test } from 'vitest'
import { checksum, decodeModel, encodeModel, ModelError, textOf, textSection } from './index.ts'

const weights = Int16Array.of(3, -4, 500)
const expected = { name: 'scales', featureSet: 0x1234 }

function sample(): Uint8Array {
  return encodeModel({
    ...expected,
    sections: [textSection('names', 'do\nre'), { name: 'weights', kind: 'i16', data: weights }],
  })
}

function refusal(bytes: Uint8Array, wanted = expected): string {
  try {
    decodeModel(bytes, wanted)
  } catch (error) {
    if (error instanceof ModelError) return error.message
    throw error
  }
  return 'accepted'
}

describe('a model file', () => {
  test('gives its sections back', () => {
    const model = decodeModel(sample(), expected)
    expect(textOf(model.section('u8', 'names'))).toBe('do\nre')
    expect([...model.section('i16', 'weights')]).toEqual([...weights])
  })

  test('is read in place, and copied where it lies askew', () => {
    const bytes = sample()
    const section = decodeModel(bytes, expected).section('i16', 'weights')
    expect(section.buffer).toBe(bytes.buffer)
    const askew = new Uint8Array(bytes.length + 3)
    askew.set(bytes, 3)
    expect([...decodeModel(askew.subarray(3), expected).section('i16', 'weights')]).toEqual([...weights])
  })

  test('is the same for the same content', () => {
    expect(sample()).toEqual(sample())
  })

  test('is refused by name where any byte has changed', () => {
    for (let at = 0; at < sample().length; at++) {
      const bytes = sample()
      bytes[at] = bytes[at]! ^ 0x10
      const message = refusal(bytes)
      expect(message, `byte ${at}`).toContain('model "scales"')
      expect(message).toContain('npm run train')
    }
  })

  test('is refused at every length but its own', () => {
    const bytes = sample()
    for (let length = 0; length < bytes.length; length++) {
      expect(refusal(bytes.slice(0, length)), `length ${length}`).toMatch(/truncated|not a model file|bytes, expected/)
    }
    const longer = new Uint8Array(bytes.length + 8)
    longer.set(bytes)
    expect(refusal(longer)).toContain(`file has ${longer.length} bytes, expected ${bytes.length}`)
  })

  test('is refused when made for another version, feature set or name', () => {
    const other = sample()
    new DataView(other.buffer).setUint32(8, 7, true)
    expect(refusal(other)).toContain('format version 7, expected 1')
    expect(refusal(sample(), { ...expected, featureSet: 0x99 })).toContain('feature set 00001234, expected 00000099')
    expect(refusal(sample(), { ...expected, name: 'chords' })).toBe(
      'model "chords": file holds the model "scales"; reinstall rapporteur, or make it anew with "npm run train"',
    )
  })

  test('names a section that is not there', () => {
    const model = decodeModel(sample(), expected)
    expect(() => model.section('i8', 'weights')).toThrow('has no section "weights" of type i8')
  })
})

describe('the checksum', () => {
  // Known answers of the reference implementation.
  test.each([
    ['', 0x02cc5d05],
    ['a', 0x550d7456],
    ['abc', 0x32d153ff],
    ['Nobody inspects the spammish repetition', 0xe2293b2f],
  ])('of %j', (text, value) => {
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0))
    expect(checksum(bytes)).toBe(value)
    const askew = new Uint8Array(bytes.length + 1)
    askew.set(bytes, 1)
    expect(checksum(askew.subarray(1))).toBe(value)
  })
})
