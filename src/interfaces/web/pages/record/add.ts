import { addressOf, type Job, type Paste } from '../../../contract/index.ts'
import { say } from '../../app/index.ts'
import { ask, RequestFailed, send } from '../../data/index.ts'

/** Hands files to the server; how they are read is told by its events. Null: it was refused, and that was said. */
export async function addFiles(files: readonly File[]): Promise<Job | null> {
  if (files.length === 0) return null
  const form = new FormData()
  for (const file of files) form.append('files', file, file.webkitRelativePath || file.name)
  return told(ask<Job>(addressOf('upload', {}), { method: 'POST', body: form }))
}

export function addText(paste: Paste): Promise<Job | null> {
  return told(send<Job>(addressOf('paste', {}), paste))
}

async function told(request: Promise<Job>): Promise<Job | null> {
  try {
    return await request
  } catch (error) {
    say(error instanceof RequestFailed ? (error.problem.detail ?? error.problem.title) : String(error))
    return null
  }
}

/** The files of a drop, those in folders too. */
export async function filesOf(transfer: DataTransfer): Promise<File[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return [...transfer.files]
  return (await Promise.all(entries.map(filesIn))).flat()
}

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) {
    return [await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))]
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const files: File[] = []
  // A browser hands a folder over in parts; an empty one is the end.
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (part.length === 0) return files
    for (const inner of part) files.push(...(await filesIn(inner)))
  }
}
