import { Refusal } from '../problems/index.ts'
import type { Handler } from './handler.ts'

export const events: Handler<'events'> = ({ events: pages, revision, server }) => {
  if (pages.full) throw new Refusal(503, 'too many pages are open; close some')
  return new Response(pages.stream({ event: 'hello', revision, server }), {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
  })
}
