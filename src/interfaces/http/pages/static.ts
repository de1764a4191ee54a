import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}
const PACKED: ReadonlySet<string> = new Set(['.html', '.js', '.css', '.json', '.webmanifest', '.svg', '.txt'])
/** A folder or a file: letters, digits, dashes and dots, not at the beginning. So no way leads out of the folder. */
const NAME = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/

interface Held {
  readonly modified: number
  readonly bytes: Buffer
  readonly etag: string
  br?: Promise<Buffer>
  gzip?: Promise<Buffer>
}

/** The built pages, as files of one folder. Files in `assets/` have a hash in their names, and never change. */
export class StaticFiles {
  readonly #folder: string
  readonly #held = new Map<string, Held>()

  constructor(folder: string) {
    this.#folder = folder
  }

  /**
   * @param path of the request, still encoded
   * @returns null where there is no such file
   */
  async respond(path: string, headers: Headers): Promise<Response | null> {
    const parts = path.split('/').slice(1)
    const extension = extname(path)
    if (!parts.every((part) => NAME.test(part)) || TYPES[extension] === undefined) return null
    const held = await this.#hold(parts)
    if (held === null) return null
    const own = {
      etag: held.etag,
      vary: 'accept-encoding',
      'cache-control': parts[0] === 'assets' ? 'public, max-age=31536000, immutable' : 'no-cache',
    }
    if (headers.get('if-none-match') === held.etag) return new Response(null, { status: 304, headers: own })
    const coding = PACKED.has(extension) ? codingOf(headers.get('accept-encoding')) : null
    const body = coding === null ? held.bytes : await this.#packed(held, coding)
    return new Response(new Uint8Array(body), {
      headers: {
        ...own,
        'content-type': TYPES[extension],
        ...(coding === null ? {} : { 'content-encoding': coding }),
      },
    })
  }

  /** A file's bytes, read again when it was built anew. */
  async #hold(parts: readonly string[]): Promise<Held | null> {
    const file = join(this.#folder, ...parts)
    const found = await stat(file).catch(() => null)
    if (found === null || !found.isFile()) return null
    const known = this.#held.get(file)
    if (known !== undefined && known.modified === found.mtimeMs) return known
    const bytes = await readFile(file)
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
    const held: Held = { modified: found.mtimeMs, bytes, etag }
    this.#held.set(file, held)
    return held
  }

  #packed(held: Held, coding: 'br' | 'gzip'): Promise<Buffer> {
    held[coding] ??=
      coding === 'br' ? brotli(held.bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }) : zipped(held.bytes)
    return held[coding]
  }
}

const brotli = promisify(brotliCompress) as (bytes: Buffer, options: object) => Promise<Buffer>
const zipped = promisify(gzip) as (bytes: Buffer) => Promise<Buffer>

function codingOf(accepted: string | null): 'br' | 'gzip' | null {
  const codings = (accepted ?? '').split(',').map((coding) => coding.trim())
  const takes = (name: string): boolean =>
    codings.some((coding) => coding === name || (coding.startsWith(`${name};`) && !/;\s*q=0(?:\.0*)?$/.test(coding)))
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : null
}
