import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { dossierJsonSchema } from './definition.ts'
import { findDossier, initDossier, readDossier } from './folder.ts'

const root = realpathSync(mkdtempSync(join(tmpdir(), 'rapporteur-')))
afterAll(() => rmSync(root, { recursive: true }))

describe('making a dossier', () => {
  it('writes dossier.yaml and the schema it names, generated from the definition', () => {
    const folder = join(root, 'made', 'sorrel-river_talks')
    const files = initDossier(folder, 'peace')
    expect(files).toEqual([join(folder, 'dossier.yaml'), join(folder, 'dossier.schema.json')])
    expect(readdirSync(folder).sort()).toEqual(['dossier.schema.json', 'dossier.yaml'])
    expect(readDossier(folder).name).toBe('Sorrel river talks')
    expect(JSON.parse(readFileSync(files[1]!, 'utf8'))).toEqual(dossierJsonSchema())
  })

  it('overwrites nothing', () => {
    const folder = join(root, 'twice')
    initDossier(folder, 'trade', 'First')
    const before = readFileSync(join(folder, 'dossier.yaml'), 'utf8')
    expect(() => initDossier(folder, 'debt', 'Second')).toThrow(/is a dossier already/)
    expect(readFileSync(join(folder, 'dossier.yaml'), 'utf8')).toBe(before)
  })

  it('leaves what else is in the folder, and refuses a file', () => {
    const folder = join(root, 'full')
    mkdirSync(folder)
    writeFileSync(join(folder, 'notes.txt'), 'mine')
    initDossier(folder, 'blank')
    expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('mine')
    expect(() => initDossier(join(folder, 'notes.txt'), 'blank')).toThrow('is a file, not a folder')
  })
})

it('says which folder can not be made', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-'))
  writeFileSync(join(folder, 'file'), '')
  expect(() => initDossier(join(folder, 'file', 'a', 'b'), 'blank')).toThrow(/^the folder .*b can't be made: /)
  rmSync(folder, { recursive: true })
})

describe('finding a dossier', () => {
  const outer = join(root, 'outer')
  const inner = join(outer, 'a', 'inner')
  const below = join(inner, 'b', 'c')
  initDossier(outer, 'blank', 'Outer')
  initDossier(inner, 'blank', 'Inner')
  mkdirSync(below, { recursive: true })

  it('takes the nearest one upwards', () => {
    expect(findDossier(below)).toMatchObject({ folder: inner, dossier: { name: 'Inner' } })
    expect(findDossier(join(outer, 'a')).dossier.name).toBe('Outer')
  })

  it('takes the one that is named before any other, by its folder or its file', () => {
    expect(findDossier(below, outer).dossier.name).toBe('Outer')
    expect(findDossier(below, '../../../..').dossier.name).toBe('Outer')
    expect(findDossier(below, join(outer, 'dossier.yaml')).folder).toBe(outer)
  })

  it('one that is named and is none is not looked for above', () => {
    expect(() => findDossier(root, below)).toThrow(/holds no dossier\.yaml \(make one with `rapporteur init/)
  })

  it('says how to come to one where there is none', () => {
    const bare = mkdtempSync(join(tmpdir(), 'rapporteur-bare-'))
    expect(() => findDossier(bare)).toThrow(/there is no dossier\.yaml in .* or above \(make one with/)
    rmSync(bare, { recursive: true })
  })

  it('names the file and the place of what is wrong in it', () => {
    const folder = join(root, 'wrong')
    mkdirSync(folder)
    writeFileSync(join(folder, 'dossier.yaml'), 'name: x\nissus: []\n')
    expect(() => findDossier(folder)).toThrow(
      `${join(folder, 'dossier.yaml')}:2:1: "issus" is not known here (did you mean issues?)`,
    )
    writeFileSync(join(folder, 'dossier.yaml'), Buffer.from('name: Größe', 'latin1'))
    expect(() => findDossier(folder)).toThrow('it is not UTF-8 (save it as UTF-8)')
  })

  it('names the file that is none', () => {
    const folder = join(root, 'folder-for-a-file')
    mkdirSync(join(folder, 'dossier.yaml'), { recursive: true })
    expect(() => findDossier(folder)).toThrow(/dossier\.yaml can't be read \(EISDIR.*\): it must be a file/)
  })
})
