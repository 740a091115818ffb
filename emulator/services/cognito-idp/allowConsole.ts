import type { Store } from '../../state/store.ts'
import { userPoolClientsOf } from './pools/userPoolClients.ts'

/**
 * Lets a console that is served at these addresses be led back to, as UpdateUserPoolClient would: the pool compares them
 * to the letter, and which port a console gets is known when it is started. A client without sign-in pages stays as it is.
 */
export function allowConsole(store: Store, clientId: string, urls: readonly string[]): void {
  const client = userPoolClientsOf(store).get(clientId)
  if (!client?.settings.AllowedOAuthFlowsUserPoolClient) return
  const { CallbackURLs = [], LogoutURLs = [] } = client.settings
  const settings = {
    ...client.settings,
    CallbackURLs: withLatest(CallbackURLs, urls),
    LogoutURLs: withLatest(LogoutURLs, urls),
  }
  userPoolClientsOf(store).set(clientId, { ...client, settings })
}

/** A client has a hundred at most (API Reference, "CreateUserPoolClient"): the oldest make room. */
const mostUrls = 100

function withLatest(known: readonly string[], urls: readonly string[]): string[] {
  return [...known, ...urls.filter((url) => !known.includes(url))].slice(-mostUrls)
}
