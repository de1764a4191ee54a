import { stat } from 'node:fs/promises'
import type { DeskSetting } from '../threads/index.ts'

/** A dossier.yaml that is served: what it says, and where it stands, so that a change of it is noticed. */
export interface DossierFile {
  /** The file's path. */
  readonly path: string
  /** What it says now. @throws DossierError, or an error of the system */
  read(): DeskSetting
}

/** How often the file is looked at: an editor may put another in its place, which no watching of the system tells of. */
const WATCH_MILLISECONDS = 500

type OnChange = (changed: { readonly setting: DeskSetting } | { readonly problem: string }) => Promise<void>

/** Follows a dossier.yaml, and tells what it says whenever it was changed; or what is wrong with it. */
export class DossierWatch {
  readonly #file: DossierFile
  readonly #onChange: OnChange
  #seen: string | null = null
  /** A state that is taken when it is the same at the next look: nobody is writing the file then. */
  #settling: string | null = null
  #timer: NodeJS.Timeout | undefined
  #looking: Promise<void> | null = null

  constructor(file: DossierFile, onChange: OnChange) {
    this.#file = file
    this.#onChange = onChange
  }

  /** @returns what the file says at the beginning */
  async begin(): Promise<DeskSetting> {
    this.#seen = await this.#state()
    const setting = this.#file.read()
    this.#timer = setInterval(() => this.look(), WATCH_MILLISECONDS).unref()
    return setting
  }

  look(): Promise<void> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = null
    })
    return this.#looking
  }

  async #look(): Promise<void> {
    const state = await this.#state()
    if (state === this.#seen) return
    if (state !== this.#settling) {
      this.#settling = state
      return
    }
    this.#seen = state
    let setting: DeskSetting
    try {
      setting = this.#file.read()
    } catch (error) {
      return this.#onChange({ problem: (error as Error).message })
    }
    return this.#onChange({ setting })
  }

  /** Tells one state of the file from another; a file that is not there has one too. */
  async #state(): Promise<string> {
    const found = await stat(this.#file.path).catch(() => null)
    return found === null ? 'missing' : `${found.ino} ${found.size} ${found.mtimeMs}`
  }

  async close(): Promise<void> {
    clearInterval(this.#timer)
    await this.#looking?.catch(() => {})
  }
}
