import { userPoolClientsOf } from '../pools/userPoolClients.ts'
import type { Endpoint } from './oauthVisit.ts'
import { errorPage } from './pages/errorPage.ts'
import { endPageSession } from './pageSession.ts'
import { redirect } from './redirects.ts'

/**
 * `GET /logout`: ends the session here and goes to one of the client's logout URLs; with `redirect_uri` instead, to the
 * sign-in page for the same request. Source: Cognito Developer Guide, "The managed login sign-out endpoint".
 */
export const logout: Endpoint = (visit) => {
  const { query, pool, context, request } = visit
  const client = userPoolClientsOf(context.store).get(query.get('client_id') ?? '')
  if (client?.poolId !== pool.id) return errorPage(400, 'No app client of this user pool has this client_id.')
  const { LogoutURLs: logoutUrls = [], CallbackURLs: callbackUrls = [] } = client.settings
  const logoutUri = query.get('logout_uri')
  if (logoutUri !== null) {
    if (!logoutUrls.includes(logoutUri)) {
      return errorPage(400, 'The logout_uri is none of the sign-out URLs of this app client.')
    }
    return redirect(logoutUri, { 'set-cookie': endPageSession(visit) })
  }
  if (!callbackUrls.includes(query.get('redirect_uri') ?? '')) {
    return errorPage(400, 'A sign-out names a logout_uri of this app client, or a redirect_uri to sign in for again.')
  }
  return redirect(`/login?${request.rawQuery}`, { 'set-cookie': endPageSession(visit) })
}
