import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { isPublicAddress } from './addresses.ts'
import { createFetch, type Fetch } from './fetch.ts'
import { FetchError } from './fetch-error.ts'

const servers: Server[] = []
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
})

/** A server on loopback, for tests that allow it: its base address. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const here = createFetch({ allowPrivate: true })
const public_ = createFetch()

async function textOf(fetch: Fetch, url: string): Promise<string> {
  const parts: Buffer[] = []
  for await (const chunk of (await fetch(url)).body) parts.push(chunk)
  return Buffer.concat(parts).toString()
}

const refusal = (fetch: Fetch, url: string): Promise<FetchError> =>
  textOf(fetch, url).then(
    (text) => expect.unreachable(`${url} was fetched: ${text.slice(0, 40)}`) as never,
    (error: FetchError) => error,
  )

describe('addresses', () => {
  it.each([
    '0.0.0.0',
    '0.1.2.3',
    '10.1.2.3',
    '100.64.0.1',
    '100.127.255.255',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::7f00:1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    '64:ff9b::10.0.0.1',
    'fc00::1',
    'fd12::1',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    '2001:db8::1',
    '2001:0:7f00:1::',
    '2002:7f00:1::',
    'no address',
    '',
  ])('%s is not public', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  it.each(['8.8.8.8', '100.63.255.255', '100.128.0.0', '172.15.0.1', '172.32.0.1', '2606:4700::1', '64:ff9b::8.8.8.8'])(
    '%s is public',
    (address) => {
      expect(isPublicAddress(address)).toBe(true)
    },
  )

  it('no IPv4 address is public in a mapped or embedded form alone', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        expect(isPublicAddress(`::ffff:${address}`)).toBe(false)
        expect(isPublicAddress(`64:ff9b::${address}`)).toBe(isPublicAddress(address))
      }),
    )
  })
})

const PRIVATE = [
  'http://127.0.0.1/',
  'http://localhost/',
  'http://0.0.0.0/',
  'http://0/',
  'http://127.1/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0x7f.0.0.1/',
  'http://0177.0.0.1/',
  'http://017700000001/',
  'http://169.254.169.254/latest/meta-data/',
  'http://[::1]/',
  'http://[::]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:7f00:1]/',
  'http://[fe80::1]/',
  'http://[fd00::1]/',
  'http://[64:ff9b::7f00:1]/',
  'http://100.64.0.1/',
  'http://127.0.0.1。/',
  'http://１２７.０.０.１/',
]

describe('what is refused', () => {
  it.each(PRIVATE)('%s', async (url) => {
    const { message, mend } = await refusal(public_, url)
    expect(message).toMatch(/is an address of this machine or of a private network$/)
    expect(mend).toMatch(/--allow-private/)
  })

  it('a name that resolves to loopback, alone or among public addresses', async () => {
    for (const addresses of [['127.0.0.1'], ['93.184.216.34', '::1'], ['::ffff:10.0.0.1'], ['169.254.169.254']]) {
      const resolve = async (): Promise<{ address: string; family: 4 | 6 }[]> =>
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
      const { message } = await refusal(createFetch({ resolve }), 'http://news.example/')
      expect(message).toMatch(/^news\.example \(.*\) is an address of this machine/)
    }
  })

  it.each([...PRIVATE, 'http://rebound.example/'])('a redirect to %s', async (target) => {
    const base = await serve((_, response) => response.writeHead(302, { location: new URL(target).href }).end())
    // Only the first host is let through, by its name; all else is judged as ever.
    const fetch = createFetch({
      isAllowed: (address, host) => host === 'start.example' || isPublicAddress(address),
      resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    })
    const { message } = await refusal(fetch, `http://start.example:${new URL(base).port}/`)
    expect(message).toMatch(/is an address of this machine or of a private network$/)
    expect(message).not.toMatch(/start/)
  })

  it.each(['file:///etc/passwd', 'ftp://x.example/', 'gopher://127.0.0.1/', 'data:text/plain,x', 'javascript:1'])(
    '%s',
    async (url) => {
      expect((await refusal(here, url)).message).toMatch(/is not fetched, only http/)
    },
  )

  it('a redirect to another scheme', async () => {
    const base = await serve((_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end())
    expect((await refusal(here, base)).message).toBe(
      'file:// is not fetched, only http:// and https:// (it redirects there)',
    )
  })

  it('an address with a password, and what is no address', async () => {
    expect((await refusal(here, 'http://user:secret@x.example/')).message).toBe(
      'its address holds a user name or password',
    )
    expect((await refusal(here, 'http://')).message).toMatch(/is no address$/)
  })
})

describe('rebinding', () => {
  it('the connection goes to the address that was checked, and the name is asked once', async () => {
    const base = await serve((request, response) => response.end(`host ${request.headers.host}`))
    const { port } = new URL(base)
    let asked = 0
    const resolve = async (): Promise<{ address: string; family: 4 }[]> => [
      { address: asked++ === 0 ? '127.0.0.1' : '169.254.169.254', family: 4 },
    ]
    const text = await textOf(createFetch({ allowPrivate: true, resolve }), `http://news.example:${port}/`)
    expect(text).toBe(`host news.example:${port}`)
    expect(asked).toBe(1)
  })

  it('a name that turns private on a redirect to itself is refused there', async () => {
    const seen: string[] = []
    const resolve = async (host: string): Promise<{ address: string; family: 4 }[]> => {
      seen.push(host)
      return [{ address: '10.0.0.1', family: 4 }]
    }
    expect((await refusal(createFetch({ resolve }), 'http://a.example/')).message).toMatch(/10\.0\.0\.1/)
    expect(seen).toEqual(['a.example'])
  })
})

describe('answers', () => {
  it('follows redirects, relative ones too, and says where it ended', async () => {
    const base = await serve((request, response) => {
      if (request.url === '/a') response.writeHead(301, { location: '/b' }).end()
      else if (request.url === '/b') response.writeHead(307, { location: `${base}/c` }).end()
      else response.setHeader('content-type', 'Text/HTML; charset="ISO-8859-1"').end('done')
    })
    const response = await here(`${base}/a#part`)
    expect(response).toMatchObject({ url: `${base}/c`, contentType: 'text/html', charset: 'ISO-8859-1', changed: true })
    expect(await textOf(here, `${base}/a`)).toBe('done')
  })

  it('asks before it follows a redirect, and is led nowhere else', async () => {
    const asked: string[] = []
    const base = await serve((request, response) => {
      asked.push(request.url!)
      response.writeHead(302, { location: request.url === '/a' ? '/b' : '/c' }).end()
    })
    const mayFollow = async (url: string): Promise<void> => {
      if (url.endsWith('/c')) throw new FetchError('not there')
    }
    await expect(here(`${base}/a`, undefined, mayFollow)).rejects.toThrow('not there')
    expect(asked).toEqual(['/a', '/b'])
  })

  it('a circle of redirects ends', async () => {
    const base = await serve((_, response) => response.writeHead(302, { location: '/' }).end())
    expect((await refusal(here, base)).message).toBe('it redirects more than 5 times')
  })

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['br', brotliCompressSync],
  ] as const)('unpacks %s', async (encoding, pack) => {
    const base = await serve((_, response) =>
      response.setHeader('content-encoding', encoding).end(pack('Wörter '.repeat(500))),
    )
    expect(await textOf(here, base)).toBe('Wörter '.repeat(500))
  })

  it('a bomb is cut short', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024))
    const base = await serve((_, response) => response.setHeader('content-encoding', 'gzip').end(bomb))
    expect((await refusal(here, base)).message).toMatch(/unpacks to more than 200 times/)
  })

  it('more than the limit is refused by its header, and while it comes', async () => {
    const base = await serve((request, response) => {
      if (request.url === '/stated') response.setHeader('content-length', '5000').end('a'.repeat(5000))
      else {
        response.write('a'.repeat(3000))
        response.end('a'.repeat(3000))
      }
    })
    const small = createFetch({ allowPrivate: true, limits: { maxBytes: 4000 } })
    for (const path of ['/stated', '/streamed']) {
      expect((await refusal(small, base + path)).message).toBe('it is longer than 4000 bytes')
    }
  })

  it('a server that never ends is left after the time limit, before and within the body', async () => {
    const base = await serve((request, response) => {
      if (request.url === '/body') response.write('a')
    })
    const hasty = createFetch({ allowPrivate: true, limits: { maxMilliseconds: 200 } })
    expect((await refusal(hasty, `${base}/`)).message).toBe('it took longer than 0.2 s')
    expect((await refusal(hasty, `${base}/body`)).message).toBe('it took longer than 0.2 s')
  })

  it('what is stopped breaks off, before and within the body, and nothing is asked for after it', async () => {
    for (const path of ['/', '/body']) {
      const stop = new AbortController()
      let asked = 0
      const base = await serve((request, response) => {
        asked++
        if (request.url === '/body') response.write('a')
        setTimeout(() => stop.abort(), 50)
      })
      const stoppable = createFetch({ allowPrivate: true, signal: stop.signal })
      expect((await refusal(stoppable, base + path)).message).toBe('it was stopped')
      expect((await refusal(stoppable, base + path)).message).toBe('it was stopped')
      expect(asked).toBe(1)
    }
  })

  it('an error says its status, and how long the server wants to be left alone', async () => {
    const base = await serve((_, response) => response.writeHead(503, { 'retry-after': '120' }).end())
    expect(await refusal(here, base)).toMatchObject({
      message: 'the server answers 503 Service Unavailable',
      status: 503,
      retryAfter: 120_000,
    })
  })

  it('a connection that is refused or breaks off has its reason', async () => {
    const base = await serve((request) => request.socket.destroy())
    expect((await refusal(here, base)).message).toBe('the host broke the connection off')
    const gone = await serve(() => {})
    await new Promise((done) => servers.at(-1)!.close(done))
    expect((await refusal(here, gone)).message).toBe('the host refuses the connection')
  })

  it('is asked conditionally, and an unchanged page has no body', async () => {
    const base = await serve((request, response) => {
      if (request.headers['if-none-match'] === '"v1"' && request.headers['if-modified-since'] !== undefined)
        response.writeHead(304).end()
      else response.writeHead(200, { etag: '"v1"', 'last-modified': 'Thu, 20 Nov 2031 14:05:00 GMT' }).end('first')
    })
    const { etag, lastModified } = await here(base)
    expect(etag).toBe('"v1"')
    const again = await here(base, { etag, lastModified })
    expect(again).toMatchObject({ changed: false, etag: '"v1"', lastModified })
    for await (const _ of again.body) expect.unreachable()
  })
})
