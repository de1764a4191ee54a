import { appOf } from './app.ts'
import { Desk, type DossierFile } from './desk/index.ts'
import { HostGuard } from './security/index.ts'

const HOST = '127.0.0.1:1'

/**
 * Asks the desk's routes without a server: nothing listens.
 *
 * @param work is given what asks an address, and gives its JSON; a refusal is thrown with what it says
 * @example await askDesk(dossier, (ask) => ask(addressOf('claims', {}, { limit: 500 })))
 */
export async function askDesk<T>(
  dossier: DossierFile,
  work: (ask: (address: string) => Promise<unknown>) => Promise<T>,
): Promise<T> {
  const desk = await Desk.open(dossier)
  try {
    let fault: Error | null = null
    const app = appOf(desk, {
      hosts: new HostGuard('127.0.0.1', 1),
      token: null,
      pages: '',
      packed: false,
      onFault: (error) => {
        fault = error
      },
    })
    await desk.gatherer.ready()
    return await work(async (address) => {
      const response = await app.request(`http://${HOST}${address}`, { headers: { host: HOST } })
      const answer = (await response.json()) as { readonly detail?: string }
      if (!response.ok) throw fault ?? new Error(`${address}: ${answer.detail}`)
      return answer
    })
  } finally {
    await desk.close()
  }
}
