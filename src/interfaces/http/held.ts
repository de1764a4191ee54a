/** Answers that are held, and how long one may be to be held. */
const MAX_ANSWERS = 100
const MAX_CHARACTERS = 300_000

/**
 * Answers that hold as long as what they are made of does: the same question is answered once a state, however many pages
 * ask it, and a page that has the answer already is told so (304).
 */
export class Held {
  readonly #answers = new Map<string, Promise<string | Response>>()
  #state = ''

  /** @param state of what the answer is made of; what is answered may be of a later one */
  async respond(request: Request, state: string, work: () => Promise<string | Response>): Promise<Response> {
    const etag = `W/"${state}"`
    const headers = { 'content-type': 'application/json', 'cache-control': 'private, no-cache', etag }
    if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
    if (state !== this.#state) this.#answers.clear()
    this.#state = state
    const key = request.url
    const known = this.#answers.get(key)
    const answer = known ?? work()
    if (known === undefined) {
      this.#answers.set(key, answer)
      const forget = (): void => {
        if (this.#answers.get(key) === answer) this.#answers.delete(key)
      }
      answer.then((body) => {
        if (typeof body !== 'string' || body.length > MAX_CHARACTERS) forget()
      }, forget)
      if (this.#answers.size > MAX_ANSWERS) this.#answers.delete(this.#answers.keys().next().value!)
    }
    const body = await answer
    return body instanceof Response ? body : new Response(body, { headers })
  }
}
