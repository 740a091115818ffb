import type { HttpResponse } from '../../../../wire/message.ts'
import type { Parameters } from '../../sign-in/signInStep.ts'
import { challengeForms } from './challengeForms.ts'
import { pageOf } from './document.ts'
import { formOf, messageOf } from './fields.ts'
import { html } from './html.ts'
import { footOf, pathWithRequest, type PersonVisit } from './personPage.ts'

interface Challenge {
  readonly name: string
  /** Sealed by the pool. */
  readonly session: string
  readonly parameters: Parameters
}

/** What its form needs again when the answer was wrong; the rest of the parameters stays here. */
const carried = [
  'ACCOUNT',
  'CODE_DELIVERY_DESTINATION',
  'MFAS_CAN_CHOOSE',
  'MFAS_CAN_SETUP',
  'SECRET_CODE',
  'requiredAttributes',
]

export function challengePage(
  visit: PersonVisit,
  challenge: Challenge & { readonly username: string },
  problem?: string,
): HttpResponse {
  const { pool, guard, asked } = visit
  const { name, session, username } = challenge
  const parameters = Object.fromEntries(
    Object.entries(challenge.parameters).filter(([parameter]) => carried.includes(parameter)),
  )
  const row = challengeForms[name]
  return pageOf({
    title: row?.title ?? name,
    redirectUri: asked.redirectUri,
    cookie: guard.cookie,
    body: html`${messageOf({ problem })}
      ${formOf({
        action: pathWithRequest('/login', visit),
        guard,
        hidden: { challenge: name, session, username, parameters: JSON.stringify(parameters) },
        fields: row?.fields(parameters, pool) ?? [],
        button: 'Go on',
      })}
      <div class="links"><a href="${pathWithRequest('/login', visit)}">Begin again</a></div>`,
    foot: footOf(visit),
  })
}

/** The challenge that a form answers; undefined for the form with the password. */
export function challengeInForm(form: URLSearchParams): Challenge | undefined {
  const name = form.get('challenge')
  if (name === null) return undefined
  return { name, session: form.get('session') ?? '', parameters: textsIn(form.get('parameters') ?? '{}') }
}

function textsIn(json: string): Parameters {
  try {
    const value: unknown = JSON.parse(json)
    if (typeof value !== 'object' || value === null) return {}
    return Object.fromEntries(
      Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    )
  } catch {
    return {}
  }
}
