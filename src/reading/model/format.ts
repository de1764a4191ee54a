import { checksum } from './checksum.ts'

/**
 * The file every model is kept in. Little-endian; offsets in bytes:
 *
 *     0   magic            "RAPMODEL"
 *     8   format version   uint32, now 1
 *     12  file length      uint32, in bytes
 *     16  checksum         uint32, xxHash32 of everything from 20 on
 *     20  feature set      uint32, a hash of what the weights mean; code and weights must agree on it
 *     24  table length     uint32, in bytes
 *     28  table            ASCII: the model's name, then a line `type name length` a section: "i8 weights 2097152"
 *     …   sections         each begins on a multiple of 8, in the table's order
 *
 * A section is read in place: its array is a view of the file's bytes.
 */
const MAGIC = 'RAPMODEL'
const FORMAT_VERSION = 1
const VERSION_AT = 8
const LENGTH_AT = 12
const CHECKSUM_AT = 16
const FEATURES_AT = 20
const TABLE_LENGTH_AT = 24
const TABLE_AT = 28
const ALIGNMENT = 8

interface Arrays {
  i8: Int8Array
  u8: Uint8Array
  i16: Int16Array
  u16: Uint16Array
  i32: Int32Array
  u32: Uint32Array
  f32: Float32Array
}

/** Element types a section may have: `i16` is a signed number of 16 bits. */
export type Kind = keyof Arrays
export type ArrayOf<K extends Kind> = Arrays[K]

const KINDS: { readonly [K in Kind]: new (buffer: ArrayBuffer, at: number, length: number) => Arrays[K] } = {
  i8: Int8Array,
  u8: Uint8Array,
  i16: Int16Array,
  u16: Uint16Array,
  i32: Int32Array,
  u32: Uint32Array,
  f32: Float32Array,
}

export interface Section {
  readonly name: string
  readonly kind: Kind
  readonly data: ArrayOf<Kind>
}

export interface Model {
  readonly name: string
  /** Hash that tells this very file: models built upon it mix it into their feature set. */
  readonly checksum: number
  /** The section's array, in place. Throws a `ModelError` where there is none of this name and kind. */
  section<K extends Kind>(kind: K, name: string): ArrayOf<K>
}

/** What the reading code was built for. */
export interface Expected {
  readonly name: string
  readonly featureSet: number
}

/** A model file that can't be used: which, what was found, what was expected, and the mend. */
export class ModelError extends Error {
  readonly model: string
  constructor(model: string, found: string, mend: string) {
    super(`model "${model}": ${found}; ${mend}`)
    this.name = 'ModelError'
    this.model = model
  }
}

const REINSTALL = 'reinstall rapporteur, or make it anew with "npm run train"'
const RETRAIN = 'make it anew with "npm run train"'

/** The bytes of a model file. Sections keep their order; names hold no blanks. */
export function encodeModel(model: Expected & { readonly sections: readonly Section[] }): Uint8Array {
  let table = model.name
  for (const { kind, name, data } of model.sections) table += `\n${kind} ${name} ${data.length}`
  let length = aligned(TABLE_AT + table.length)
  for (const { data } of model.sections) length = aligned(length + data.byteLength)
  const bytes = new Uint8Array(length)
  const view = new DataView(bytes.buffer)
  writeAscii(bytes, 0, MAGIC)
  view.setUint32(VERSION_AT, FORMAT_VERSION, true)
  view.setUint32(LENGTH_AT, length, true)
  view.setUint32(FEATURES_AT, model.featureSet >>> 0, true)
  view.setUint32(TABLE_LENGTH_AT, table.length, true)
  writeAscii(bytes, TABLE_AT, table)
  let at = aligned(TABLE_AT + table.length)
  for (const { data } of model.sections) {
    bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), at)
    at = aligned(at + data.byteLength)
  }
  view.setUint32(CHECKSUM_AT, checksum(bytes.subarray(FEATURES_AT)), true)
  return bytes
}

/**
 * Reads a model file in place; the bytes must not change afterwards. Throws a `ModelError` that names the model where
 * the file is of another kind, version or feature set, truncated, or damaged.
 *
 * @example decodeModel(bytes, { name: 'tags', featureSet }).section('u16', 'rows')
 */
export function decodeModel(given: Uint8Array, expected: Expected): Model {
  const refuse = (found: string, mend: string): never => {
    throw new ModelError(expected.name, found, mend)
  }
  const bytes = given.byteOffset % ALIGNMENT === 0 ? given : given.slice()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < TABLE_AT) refuse(`file of ${bytes.length} bytes is truncated`, REINSTALL)
  const magic = ascii(bytes, 0, MAGIC.length)
  if (magic !== MAGIC) refuse(`not a model file (it begins ${JSON.stringify(magic)}, not "${MAGIC}")`, REINSTALL)
  const version = view.getUint32(VERSION_AT, true)
  if (version !== FORMAT_VERSION) refuse(`format version ${version}, expected ${FORMAT_VERSION}`, RETRAIN)
  const length = view.getUint32(LENGTH_AT, true)
  if (length !== bytes.length) refuse(`file has ${bytes.length} bytes, expected ${length}`, REINSTALL)
  const stated = view.getUint32(CHECKSUM_AT, true)
  const actual = checksum(bytes.subarray(FEATURES_AT))
  if (stated !== actual) refuse(`damaged: checksum ${hex(actual)}, expected ${hex(stated)}`, REINSTALL)
  const tableLength = view.getUint32(TABLE_LENGTH_AT, true)
  const [name, ...lines] = ascii(bytes, TABLE_AT, tableLength).split('\n')
  if (name !== expected.name) refuse(`file holds the model "${name}"`, REINSTALL)
  const features = view.getUint32(FEATURES_AT, true)
  if (features !== expected.featureSet >>> 0)
    refuse(`feature set ${hex(features)}, expected ${hex(expected.featureSet)}`, RETRAIN)

  const sections = new Map<string, ArrayOf<Kind>>()
  let at = aligned(TABLE_AT + tableLength)
  for (const line of lines) {
    const [kind, section, count] = line.split(' ') as [Kind, string, string]
    const data = new KINDS[kind](bytes.buffer as ArrayBuffer, bytes.byteOffset + at, Number(count))
    sections.set(`${kind} ${section}`, data)
    at = aligned(at + data.byteLength)
  }
  return {
    name,
    checksum: actual,
    section: <K extends Kind>(kind: K, wanted: string) =>
      (sections.get(`${kind} ${wanted}`) ??
        refuse(`has no section "${wanted}" of type ${kind}`, RETRAIN)) as ArrayOf<K>,
  }
}

/** Bytes of an ASCII text, as a section. */
export function textSection(name: string, text: string): Section {
  const data = new Uint8Array(text.length)
  writeAscii(data, 0, text)
  return { name, kind: 'u8', data }
}

/** Text of a section that `textSection` wrote. */
export function textOf(bytes: Uint8Array): string {
  return ascii(bytes, 0, bytes.length)
}

function aligned(at: number): number {
  return Math.ceil(at / ALIGNMENT) * ALIGNMENT
}

function writeAscii(bytes: Uint8Array, at: number, text: string): void {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit > 127) throw new RangeError(`"${text[i]}" in a model's text is not ASCII`)
    bytes[at + i] = unit
  }
}

function ascii(bytes: Uint8Array, at: number, length: number): string {
  const pieces: string[] = []
  for (let from = at; from < at + length; from += 4096) {
    pieces.push(String.fromCharCode(...bytes.subarray(from, Math.min(from + 4096, at + length))))
  }
  return pieces.join('')
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0')
}
