import { gzipSync } from 'node:zlib'

export interface WarcRecord {
  readonly type: 'warcinfo' | 'response' | 'resource' | 'request' | 'conversion'
  readonly url?: string
  /** Of the record for all but responses, where it is that of the HTTP header. */
  readonly contentType?: string
  /** Default 200. */
  readonly status?: number
  /** Lines of the HTTP header besides the content type. */
  readonly headers?: readonly string[]
  readonly body: string | Buffer
}

/** A WARC 1.0 record, as crawlers write it. */
export function warcRecord(record: WarcRecord): Buffer {
  const body = Buffer.from(record.body)
  const http = [
    `HTTP/1.1 ${record.status ?? 200} OK`,
    ...(record.contentType === undefined ? [] : [`Content-Type: ${record.contentType}`]),
    ...(record.headers ?? []),
  ]
  const content = record.type === 'response' ? Buffer.concat([Buffer.from(`${http.join('\r\n')}\r\n\r\n`), body]) : body
  const contentType =
    record.type === 'response' ? 'application/http; msgtype=response' : (record.contentType ?? 'text/plain')
  const head = [
    'WARC/1.0',
    `WARC-Type: ${record.type}`,
    ...(record.url === undefined ? [] : [`WARC-Target-URI: ${record.url}`]),
    'WARC-Date: 2033-03-03T03:03:03Z',
    'WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>',
    `Content-Type: ${contentType}`,
    `Content-Length: ${content.length}`,
  ]
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), content, Buffer.from('\r\n\r\n')])
}

/** One gzip member a record, as `.warc.gz` has it. */
export function warcGz(records: readonly WarcRecord[]): Buffer {
  return Buffer.concat(records.map((record) => gzipSync(warcRecord(record))))
}
