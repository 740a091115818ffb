import { AwsError } from '../../../../wire/awsError.ts'
import type { HttpResponse } from '../../../../wire/message.ts'
import { signUp } from '../../operations/sign-up/signUp.ts'
import { isAutoVerified, requiredAttributesOf, usernameAttributesOf } from '../../pools/poolRules.ts'
import type { UserPool } from '../../pools/userPools.ts'
import { attributeField } from './challengeForms.ts'
import { confirmForm } from './confirmPage.ts'
import { pageOf } from './document.ts'
import { fieldOf, formOf, messageOf } from './fields.ts'
import { html } from './html.ts'
import { loginForm, waysIn } from './loginForm.ts'
import { nameField, newPasswordField } from './names.ts'
import { footOf, ownPeoplesPage, pathWithRequest, type PersonVisit, type Said } from './personPage.ts'
import { requireFormLimits } from './requireFormLimits.ts'
import { secretHashOf } from './secretHashOf.ts'
import { termsLinks } from './termsLinks.ts'

/** `/signup`: a new account of the pool's own. */
export const signUpPage = ownPeoplesPage(async (visit) => {
  const { request, form, asked, pool, context } = visit
  if (request.method === 'GET') return signUpForm(visit)
  const name = form.get('username') ?? ''
  try {
    requireFormLimits(form)
    const { CodeDeliveryDetails: sent, UserConfirmed } = await signUp.run(
      {
        ClientId: asked.client.id,
        Username: name,
        Password: form.get('new_password') ?? '',
        SecretHash: secretHashOf(asked.client, name),
        UserAttributes: askedAttributes(pool).map((attribute) => ({
          Name: attribute,
          Value: form.get(`attribute.${attribute}`) ?? '',
        })),
      },
      context,
    )
    if (UserConfirmed) return loginForm(visit, { name, note: 'The account is there. Sign in.' })
    if (!sent) return loginForm(visit, { name, note: 'The account is there; an administrator has to confirm it.' })
    return confirmForm(visit, { name, note: `A code went to ${sent.Destination}.` })
  } catch (problem) {
    if (problem instanceof AwsError) return signUpForm(visit, { name, problem: problem.message })
    throw problem
  }
})

function signUpForm(visit: PersonVisit, said: Said = {}): HttpResponse {
  const { pool, guard, asked, form } = visit
  return pageOf({
    title: 'Create account',
    nav: waysIn(visit, '/signup'),
    redirectUri: asked.redirectUri,
    cookie: guard.cookie,
    body: html`${messageOf(said)}
    ${formOf({
      action: pathWithRequest('/signup', visit),
      guard,
      fields: [
        fieldOf(nameField(pool, said.name)),
        ...askedAttributes(pool).map((name) =>
          fieldOf(attributeField(name, form.get(`attribute.${name}`) ?? undefined)),
        ),
        fieldOf(newPasswordField(pool)),
      ],
      button: 'Create account',
    })}
    ${termsLinks(visit)}`,
    foot: footOf(visit),
  })
}

/** What the pool requires, and where a code can go; the address or number that is the username is asked for as that. */
function askedAttributes(pool: UserPool): readonly string[] {
  const contacts = usernameAttributesOf(pool)
  const verified = (['email', 'phone_number'] as const).filter((contact) => isAutoVerified(pool, contact))
  const reached = contacts.length === 0 ? verified.slice(0, 1) : []
  const names = new Set([...requiredAttributesOf(pool), ...reached])
  return [...names].filter((name) => contacts[0] !== name)
}
