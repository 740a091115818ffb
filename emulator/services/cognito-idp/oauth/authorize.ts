import { errorLocation, readAuthorizeRequest } from './authorizeRequest.ts'
import { finishAuthorize } from './finishAuthorize.ts'
import type { Endpoint } from './oauthVisit.ts'
import { errorPage } from './pages/errorPage.ts'
import { providerPath } from './pages/providerPath.ts'
import { pageSession } from './pageSession.ts'
import { redirect } from './redirects.ts'

/** `GET /oauth2/authorize`: back to the app where the person is signed in here, else to the page where they can. */
export const authorize: Endpoint = (visit) => {
  const check = readAuthorizeRequest(visit)
  if (!check.ok) return 'tell' in check ? errorPage(400, check.tell) : redirect(check.location)
  const { asked } = check
  const { prompts, provider } = asked
  const signedIn = pageSession(visit, asked.client)
  const isWanted = signedIn && (provider === undefined || provider === signedIn.session.provider)
  if (isWanted && !prompts.includes('login') && !prompts.includes('select_account')) {
    return finishAuthorize(visit, asked, { user: signedIn.user, authTime: signedIn.session.authTime })
  }
  if (prompts.includes('none')) return redirect(errorLocation(asked, 'login_required'))
  const path = provider === undefined || provider === 'COGNITO' ? '/login' : providerPath(provider)
  return redirect(`${path}?${visit.request.rawQuery}`)
}
