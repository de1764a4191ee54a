import { Refusal } from '../problems/index.ts'

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD'])

/**
 * Refuses what another site's page asks. A browser says so itself: by `Origin`, and by `Sec-Fetch-Site`, which a page can't
 * set. A program that is no browser sends neither, and is no page's tool. Following a link to a page here is allowed.
 *
 * @throws Refusal
 */
export function checkOrigin(method: string, headers: Headers): void {
  const origin = headers.get('origin')
  const host = headers.get('host')
  if (origin !== null && (!URL.canParse(origin) || new URL(origin).host !== host?.toLowerCase()))
    throw new Refusal(403, `a page of "${origin}" may not ask this server; open ${host} itself`)
  const site = headers.get('sec-fetch-site')
  if (site === null || site === 'same-origin' || site === 'none') return
  const follows =
    SAFE.has(method) && headers.get('sec-fetch-mode') === 'navigate' && headers.get('sec-fetch-dest') === 'document'
  if (!follows) throw new Refusal(403, `a page of another site may not ask this server; open ${host} itself`)
}
