import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { rapporteur } from '../../../test/cli.ts'

const root = mkdtempSync(join(tmpdir(), 'rapporteur-'))
afterAll(() => rmSync(root, { recursive: true }))

describe('rapporteur init', () => {
  it('makes a dossier, once', async () => {
    const folder = join(root, 'sorrel-river')
    const made = await rapporteur(['init', folder, '--template', 'peace', '--name', 'Sorrel River talks'])
    expect(made).toEqual({
      code: 0,
      stdout: `${join(folder, 'dossier.yaml')} is written: fill in the parties first\n`,
      stderr: '',
    })
    expect(readdirSync(folder).sort()).toEqual(['dossier.schema.json', 'dossier.yaml'])
    expect(readFileSync(join(folder, 'dossier.yaml'), 'utf8')).toContain('name: Sorrel River talks\n')
    const again = await rapporteur(['init', folder])
    expect(again).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/is a dossier already/) })
  })

  it('names the templates where one is not known', async () => {
    const { code, stderr } = await rapporteur(['init', join(root, 'x'), '--template', 'war'])
    expect(code).toBe(2)
    expect(stderr).toContain('Allowed choices are peace, trade, debt, labour, climate, blank')
    expect(readdirSync(root)).not.toContain('x')
  })
})
