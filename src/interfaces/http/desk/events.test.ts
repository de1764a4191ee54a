import { afterEach, describe, expect, it } from 'vitest'
import { Events } from './events.ts'

const HELLO = { event: 'hello', revision: 1, server: 'x' } as const

describe('open pages', () => {
  let events: Events
  afterEach(() => events.close())

  it('are a thousand at most, and one that is closed makes room', async () => {
    events = new Events()
    const streams: ReadableStream[] = []
    while (!events.full) streams.push(events.stream(HELLO))
    expect([streams.length, events.clients]).toEqual([1000, 1000])
    await streams[17]!.cancel()
    expect([events.full, events.clients]).toEqual([false, 999])
  })

  it('that take nothing in are let go before they fill the memory; the others hear everything', async () => {
    events = new Events()
    const deaf = events.stream(HELLO).getReader()
    const reader = events.stream(HELLO).getReader()
    let heard = 0
    for (let i = 0; i < 1500; i++) {
      events.send({ event: 'tables', revision: i })
      await reader.read()
      heard++
    }
    expect([heard, events.clients]).toEqual([1500, 1])
    await expect(deaf.read().then(() => deaf.read())).rejects.toThrow('takes in nothing')
  })
})
