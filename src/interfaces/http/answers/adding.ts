import { MAX_UPLOAD_BYTES } from '../../contract/schemas/index.ts'
import { Refusal } from '../problems/index.ts'
import type { Upload } from '../threads/index.ts'
import type { Handler } from './handler.ts'

const MAX_FILES = 1000
const MAX_NAME_CHARACTERS = 300

export const paste: Handler<'paste'> = (desk, { body }) => {
  const { text, ...about } = body
  if (!/\S/.test(text)) throw new Refusal(422, 'the text is blank; paste the article')
  const name = `pasted: ${shown(about.title ?? text)}`
  const bare = Object.keys(about).length === 0
  // What is said of a text goes with it as a record has it, so that its date and outlet are known as stated.
  const upload: Upload = bare
    ? { name, bytes: encoded(text), contentType: 'text/plain' }
    : { name, bytes: encoded(JSON.stringify({ ...about, text })), contentType: 'application/json' }
  return desk.keeper.add([upload])
}

export const upload: Handler<'upload'> = async (desk, { request }) => {
  const type = request.headers.get('content-type') ?? ''
  if (!/^multipart\/form-data\s*;/i.test(type))
    throw new Refusal(415, `files come as multipart/form-data, in fields "files"; this is "${type}"`)
  const form = await request.formData().catch(() => {
    throw new Refusal(400, 'the body is no whole multipart/form-data; send the files again')
  })
  const files = form.getAll('files').filter((value) => typeof value !== 'string')
  if (files.length === 0) throw new Refusal(422, 'there is no file in the fields "files"; give one at least')
  if (files.length > MAX_FILES)
    throw new Refusal(422, `${files.length} files at once are more than ${MAX_FILES}; use \`rapporteur add FOLDER\``)
  const uploads = await Promise.all(
    files.map(async (file) => ({ name: nameOf(file.name), bytes: new Uint8Array(await file.arrayBuffer()) })),
  )
  return desk.keeper.add(uploads)
}

/** Multipart has boundaries and headers of its own. */
export const MAX_UPLOAD_BODY: number = MAX_UPLOAD_BYTES + 64 * 1024

export const jobs: Handler<'jobs'> = async (desk) => ({ jobs: await desk.keeper.jobs() })

export const stopJob: Handler<'stopJob'> = async (desk, { path }) => {
  const job = await desk.keeper.stop(path.job)
  if (job === null) throw new Refusal(404, `there is no job "${path.job}"; the route jobs lists all`)
  return job
}

/** A file's name as it is shown: a name and nothing else, whatever the browser sent. */
function nameOf(name: string): string {
  const plain = shown(name.split(/[\\/]/).at(-1) ?? '', MAX_NAME_CHARACTERS)
  return plain === '' ? 'unnamed' : plain
}

const SHOWN_CHARACTERS = 60

/** On one line, without control characters, and not too long. */
function shown(words: string, most = SHOWN_CHARACTERS): string {
  const plain = words
    .slice(0, most * 2)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
  return plain.length <= most ? plain : `${plain.slice(0, most - 1).trimEnd()}…`
}

const encoded = (words: string): Uint8Array => new Uint8Array(new TextEncoder().encode(words))
