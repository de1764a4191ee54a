/**
 * A connection for each request: on a busy machine a server may close one that is kept, as idle, in the very moment in which
 * it is used again. Browsers ask again by themselves then.
 */
const ofNode = globalThis.fetch
const NAME = 'onConnectionsOfTheirOwn'

// The files of one worker share what is global.
if (ofNode.name !== NAME) {
  const asking = {
    [NAME]: (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
      const headers = new Headers(init.headers)
      headers.set('connection', 'close')
      return ofNode(input, { ...init, headers })
    },
  }
  globalThis.fetch = asking[NAME]!
}
