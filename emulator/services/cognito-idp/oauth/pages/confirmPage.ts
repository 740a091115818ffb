import { AwsError } from '../../../../wire/awsError.ts'
import type { HttpResponse } from '../../../../wire/message.ts'
import { confirmSignUp } from '../../operations/sign-up/confirmSignUp.ts'
import { resendConfirmationCode } from '../../operations/sign-up/resendConfirmationCode.ts'
import { pageOf } from './document.ts'
import { fieldOf, formOf, messageOf } from './fields.ts'
import { html } from './html.ts'
import { loginForm } from './loginForm.ts'
import { codeField, inboxHint, nameField } from './names.ts'
import { footOf, ownPeoplesPage, pathWithRequest, type PersonVisit, type Said } from './personPage.ts'
import { requireFormLimits } from './requireFormLimits.ts'
import { secretHashOf } from './secretHashOf.ts'

/** `/confirm`: the code of a sign-up, or another one. */
export const confirmPage = ownPeoplesPage(async (visit) => {
  const { request, form, asked, context } = visit
  if (request.method === 'GET') return confirmForm(visit)
  const name = form.get('username') ?? ''
  const person = { ClientId: asked.client.id, Username: name, SecretHash: secretHashOf(asked.client, name) }
  try {
    requireFormLimits(form)
    if (form.get('step') === 'resend') {
      const { CodeDeliveryDetails: sent } = await resendConfirmationCode.run(person, context)
      return confirmForm(visit, { name, note: `Another code went to ${sent?.Destination}.` })
    }
    await confirmSignUp.run({ ...person, ConfirmationCode: form.get('code') ?? '' }, context)
    return loginForm(visit, { name, note: 'The account is confirmed. Sign in.' })
  } catch (problem) {
    if (problem instanceof AwsError) return confirmForm(visit, { name, problem: problem.message })
    throw problem
  }
})

export function confirmForm(visit: PersonVisit, said: Said = {}): HttpResponse {
  const { pool, guard, asked } = visit
  const action = pathWithRequest('/confirm', visit)
  const { name } = said
  return pageOf({
    title: 'Confirm your account',
    redirectUri: asked.redirectUri,
    cookie: guard.cookie,
    body: html`${messageOf(said)}
      ${formOf({
        action,
        guard,
        fields: [fieldOf(nameField(pool, name)), fieldOf(codeField(inboxHint))],
        button: 'Confirm',
      })}
      ${
        name !== undefined &&
        formOf({
          action,
          guard,
          hidden: { step: 'resend', username: name },
          fields: [],
          button: 'Send another code',
          isQuiet: true,
        })
      }
      <div class="links"><a href="${pathWithRequest('/login', visit)}">Back to sign in</a></div>`,
    foot: footOf(visit),
  })
}
