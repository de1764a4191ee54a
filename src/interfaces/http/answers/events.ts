import { Refusal } from '../problems/index.ts'
import type { Handler } from './handler.ts'

export const events: Handler<'events'> = ({ events: pages, revision, server }, { request }) => {
  if (pages.full) throw new Refusal(503, 'too many pages are open; close some')
  // Who asks for the head alone takes nothing in, and would count for a page for ever.
  const stream = request.method === 'HEAD' ? null : pages.stream({ event: 'hello', revision, server })
  return new Response(stream, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
  })
}
