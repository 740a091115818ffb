import type { HttpResponse } from '../../../../wire/message.ts'
import { providersOf } from '../../pools/clientRules.ts'
import { allowsSelfSignUp } from '../../pools/poolRules.ts'
import { signInName } from '../../users/signInName.ts'
import { pageSession } from '../pageSession.ts'
import { pageOf } from './document.ts'
import { fieldOf, formOf, messageOf } from './fields.ts'
import { type Html, html } from './html.ts'
import { nameField } from './names.ts'
import { footOf, pathWithRequest, type PersonVisit, type Said } from './personPage.ts'
import { providerPath } from './providerPath.ts'

/** The page that a sign-in begins with: other providers, and the pool's own people. */
export function loginForm(visit: PersonVisit, said: Said = {}): HttpResponse {
  const { pool, guard, asked } = visit
  const providers = providersOf(asked.client)
  const others = providers.filter((name) => name !== 'COGNITO')
  const isOwn = providers.includes('COGNITO')
  const password = { name: 'password', label: 'Password', type: 'password', autocomplete: 'current-password' } as const
  return pageOf({
    title: 'Sign in',
    ...(isOwn && { nav: waysIn(visit, '/login') }),
    redirectUri: asked.redirectUri,
    cookie: guard.cookie,
    body: html`
      ${messageOf(said)} ${goOn(visit)}
      ${others.length > 0 && html`<div class="people">${others.map((name) => providerLink(visit, name))}</div>`}
      ${others.length > 0 && html`<p class="hint">Pretend providers of the emulator: they ask for no account.</p>`}
      ${
        isOwn &&
        formOf({
          action: pathWithRequest('/login', visit),
          guard,
          fields: [fieldOf(nameField(pool, said.name ?? asked.loginHint)), fieldOf(password)],
          button: 'Sign in',
        })
      }
      ${
        isOwn &&
        html`<div class="links"><a href="${pathWithRequest('/forgotPassword', visit)}">Forgot your password?</a></div>`
      }
    `,
    foot: footOf(visit),
  })
}

/** Signing in and, where people may, creating an account. */
export function waysIn(visit: PersonVisit, current: '/login' | '/signup'): Html | undefined {
  if (!allowsSelfSignUp(visit.pool)) return undefined
  const link = (path: string, words: string) =>
    html`<a href="${pathWithRequest(path, visit)}" ${path === current ? html`aria-current="page"` : html``}
      >${words}</a
    >`
  return html`<nav aria-label="Ways in">${link('/login', 'Sign in')}${link('/signup', 'Create account')}</nav>`
}

function providerLink(visit: PersonVisit, name: string): Html {
  return html`<a class="button" href="${pathWithRequest(providerPath(name), visit)}">Continue with ${name}</a>`
}

/** For `prompt=select_account`: whoever is signed in here may go on as they are. */
function goOn(visit: PersonVisit): Html | undefined {
  const { asked, guard, pool } = visit
  const signedIn = asked.prompts.includes('select_account') ? pageSession(visit, asked.client) : undefined
  if (!signedIn) return undefined
  return formOf({
    action: pathWithRequest('/login', visit),
    guard,
    hidden: { step: 'continue' },
    fields: [],
    button: `Continue as ${signInName(pool, signedIn.user)}`,
    isQuiet: true,
  })
}
