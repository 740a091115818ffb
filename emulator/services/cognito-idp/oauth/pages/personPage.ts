/** What all pages of a sign-in begin with: the app's request, and forms that were really filled in here. */
import { poolKeys } from '../../../../tokens/userPoolKeys.ts'
import type { HttpResponse } from '../../../../wire/message.ts'
import { providersOf } from '../../pools/clientRules.ts'
import { type AuthorizeRequest, readAuthorizeRequest } from '../authorizeRequest.ts'
import { type FormGuard, isOwnForm, newFormGuard } from '../formGuard.ts'
import type { Endpoint, OAuthVisit } from '../oauthVisit.ts'
import { redirect } from '../redirects.ts'
import { errorPage } from './errorPage.ts'
import { type Html, html } from './html.ts'

export interface PersonVisit extends OAuthVisit {
  readonly asked: AuthorizeRequest
  readonly guard: FormGuard
}

/** What a page says of the step before. */
export interface Said {
  readonly problem?: string | undefined
  readonly note?: string | undefined
  /** What was typed as the username. */
  readonly name?: string | undefined
}

export function personPage(answer: (visit: PersonVisit) => HttpResponse | Promise<HttpResponse>): Endpoint {
  return async (visit) => {
    const check = readAuthorizeRequest(visit)
    if (!check.ok) return 'tell' in check ? errorPage(400, check.tell) : redirect(check.location)
    if (visit.request.method === 'POST' && !isOwnForm(visit)) {
      return errorPage(
        403,
        'The form was not sent from this page, or the page was open for too long. Go back to the app.',
      )
    }
    return answer({ ...visit, asked: check.asked, guard: newFormGuard(visit) })
  }
}

/** A page for the pool's own people: where a client signs in those of other providers alone, there is none. */
export function ownPeoplesPage(answer: (visit: PersonVisit) => HttpResponse | Promise<HttpResponse>): Endpoint {
  return personPage((visit) =>
    signsInOwnPeople(visit)
      ? answer(visit)
      : errorPage(404, 'This app client signs in people of other providers alone.'),
  )
}

export function signsInOwnPeople({ asked }: PersonVisit): boolean {
  return providersOf(asked.client).includes('COGNITO')
}

/** A page of the same sign-in. */
export function pathWithRequest(path: string, { request }: Pick<OAuthVisit, 'request'>): string {
  return `${path}?${request.rawQuery}`
}

export function footOf({ asked }: PersonVisit): Html {
  return html`Then back to ${asked.redirectUri}`
}

/** Where the steps of a sign-in take place. */
export async function placeOf({ context, pool, asked }: PersonVisit) {
  return { pool, client: asked.client, keys: await poolKeys(context.store, pool.id) }
}
