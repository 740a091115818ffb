import { AwsError } from '../../../../wire/awsError.ts'
import type { HttpResponse } from '../../../../wire/message.ts'
import { confirmForgotPassword } from '../../operations/password/confirmForgotPassword.ts'
import { forgotPassword } from '../../operations/password/forgotPassword.ts'
import { pageOf } from './document.ts'
import { fieldOf, formOf, messageOf } from './fields.ts'
import { type Html, html } from './html.ts'
import { loginForm } from './loginForm.ts'
import { codeField, inboxHint, nameField, newPasswordField } from './names.ts'
import { footOf, ownPeoplesPage, pathWithRequest, type PersonVisit, type Said } from './personPage.ts'
import { requireFormLimits } from './requireFormLimits.ts'
import { secretHashOf } from './secretHashOf.ts'

/** `/forgotPassword`: a code for a new password. */
export const forgotPasswordPage = ownPeoplesPage(async (visit) => {
  const { request, form, context } = visit
  if (request.method === 'GET') return forgotPasswordForm(visit)
  const name = form.get('username') ?? ''
  try {
    requireFormLimits(form)
    const { CodeDeliveryDetails: sent } = await forgotPassword.run(personIn(visit), context)
    return resetForm(visit, { name, note: `A code went to ${sent?.Destination}.` })
  } catch (problem) {
    if (problem instanceof AwsError) return forgotPasswordForm(visit, { name, problem: problem.message })
    throw problem
  }
})

/** `/confirmForgotPassword`: the code, and the new password. */
export const confirmForgotPasswordPage = ownPeoplesPage(async (visit) => {
  const { request, form, context } = visit
  if (request.method === 'GET') return resetForm(visit)
  const name = form.get('username') ?? ''
  const proof = { ConfirmationCode: form.get('code') ?? '', Password: form.get('new_password') ?? '' }
  try {
    requireFormLimits(form)
    await confirmForgotPassword.run({ ...personIn(visit), ...proof }, context)
    return loginForm(visit, { name, note: 'The password is changed. Sign in with it.' })
  } catch (problem) {
    if (problem instanceof AwsError) return resetForm(visit, { name, problem: problem.message })
    throw problem
  }
})

export function forgotPasswordForm(visit: PersonVisit, said: Said = {}): HttpResponse {
  const fields = [fieldOf(nameField(visit.pool, said.name))]
  return formPage(visit, said, {
    title: 'Forgot your password?',
    path: '/forgotPassword',
    fields,
    button: 'Send a code',
  })
}

function resetForm(visit: PersonVisit, said: Said = {}): HttpResponse {
  const { pool } = visit
  const fields = [nameField(pool, said.name), codeField(inboxHint), newPasswordField(pool)].map(fieldOf)
  const path = '/confirmForgotPassword'
  return formPage(visit, said, { title: 'Choose another password', path, fields, button: 'Change password' })
}

function formPage(
  visit: PersonVisit,
  said: Said,
  parts: { readonly title: string; readonly path: string; readonly fields: readonly Html[]; readonly button: string },
): HttpResponse {
  const { guard, asked } = visit
  const { title, path, fields, button } = parts
  return pageOf({
    title,
    redirectUri: asked.redirectUri,
    cookie: guard.cookie,
    body: html`${messageOf(said)} ${formOf({ action: pathWithRequest(path, visit), guard, fields, button })}
      <div class="links"><a href="${pathWithRequest('/login', visit)}">Back to sign in</a></div>`,
    foot: footOf(visit),
  })
}

function personIn({ asked, form }: PersonVisit) {
  const name = form.get('username') ?? ''
  return { ClientId: asked.client.id, Username: name, SecretHash: secretHashOf(asked.client, name) }
}
