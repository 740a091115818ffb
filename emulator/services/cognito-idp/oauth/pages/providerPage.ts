/**
 * `/pretend/<provider>`: stands in the place of Google, of an OpenID Connect provider, of a company's SAML. Whoever sits
 * there says who they are; what a provider would send back goes through the pool's own mapping.
 */
import { backendIn } from '../../../../seed/seededBackend.ts'
import { AwsError } from '../../../../wire/awsError.ts'
import type { HttpResponse } from '../../../../wire/message.ts'
import { providersOf } from '../../pools/clientRules.ts'
import { identityProvidersOf, type PoolIdentityProvider } from '../../pools/identityProviders.ts'
import { errorLocation } from '../authorizeRequest.ts'
import { federatedUser, type ProviderWord } from '../federation/federatedUser.ts'
import { claimNames, claimOf, type PretendPerson } from '../federation/pretendPerson.ts'
import { finishAuthorize } from '../finishAuthorize.ts'
import { newPageSession } from '../pageSession.ts'
import { redirect } from '../redirects.ts'
import { pageOf } from './document.ts'
import { errorPage } from './errorPage.ts'
import { fieldOf, formOf } from './fields.ts'
import { type Html, html } from './html.ts'
import { footOf, pathWithRequest, personPage, type PersonVisit } from './personPage.ts'
import { providerPath } from './providerPath.ts'

export const providerPage = personPage(async (visit) => {
  const provider = providerIn(visit)
  if (!provider) return errorPage(404, 'This app client signs nobody in with such a provider.')
  if (visit.request.method === 'GET') return providerForm(visit, provider)
  if (visit.form.get('step') === 'refuse') return redirect(errorLocation(visit.asked, 'access_denied'))
  try {
    const user = federatedUser(visit.context, { pool: visit.pool, provider }, wordIn(visit, provider))
    const { session, cookie } = newPageSession(visit, user, provider.name)
    return await finishAuthorize(visit, visit.asked, {
      user,
      authTime: session.authTime,
      headers: { 'set-cookie': cookie },
    })
  } catch (problem) {
    // What a provider sent is nothing that the person could mend: the app is told.
    if (problem instanceof AwsError)
      return redirect(errorLocation(visit.asked, 'invalid_request', problem.message.trim()))
    throw problem
  }
})

function providerIn({ request, pool, context, asked }: PersonVisit): PoolIdentityProvider | undefined {
  const encoded = request.rawPath.slice(providerPath('').length)
  let name: string
  try {
    name = decodeURIComponent(encoded)
  } catch {
    return undefined
  }
  if (!providersOf(asked.client).includes(name)) return undefined
  return identityProvidersOf(context.store).get([pool.id, name])
}

function wordIn({ form }: PersonVisit, provider: PoolIdentityProvider): ProviderWord {
  const claims = claimNames(provider).map((name) => [name, (form.get(`claim.${name}`) ?? '').slice(0, 2048)])
  return { subject: (form.get('subject') ?? '').slice(0, 128), claims: Object.fromEntries(claims) }
}

function providerForm(visit: PersonVisit, provider: PoolIdentityProvider): HttpResponse {
  const { guard, asked, context } = visit
  const action = pathWithRequest(providerPath(provider.name), visit)
  const people = backendIn(context.store).people.map(({ name, email, groups }) => ({
    subject: email.split('@')[0] ?? email,
    name,
    email,
    groups: groups.join(','),
  }))
  return pageOf({
    title: `${provider.name}, a pretend provider`,
    redirectUri: asked.redirectUri,
    cookie: guard.cookie,
    body: html`
      <p class="note pretend">
        Nobody is asked elsewhere, and no password. Whoever you say you are is what ${provider.name}
        (${kindOf(provider)}) would send to the user pool.
      </p>
      <h2>Be one of these people</h2>
      <div class="people">${people.map((person) => personForm(visit, provider, action, person))}</div>
      <h2>Or somebody else</h2>
      ${formOf({
        action,
        guard,
        fields: [
          fieldOf({ name: 'subject', label: 'Subject', hint: `Their id at ${provider.name}` }),
          ...claimNames(provider).map((name) => fieldOf({ name: `claim.${name}`, label: name, isOptional: true })),
        ],
        button: 'Go on as this person',
      })}
      ${formOf({ action, guard, hidden: { step: 'refuse' }, fields: [], button: 'Refuse, as if they had not agreed', isQuiet: true })}
    `,
    foot: footOf(visit),
  })
}

function personForm(visit: PersonVisit, provider: PoolIdentityProvider, action: string, person: PretendPerson): Html {
  const claims = claimNames(provider).map((name) => [`claim.${name}`, claimOf(name, person)])
  return formOf({
    action,
    guard: visit.guard,
    hidden: { subject: person.subject, ...Object.fromEntries(claims) },
    fields: [],
    button: `${person.name}, ${person.email}`,
    isQuiet: true,
  })
}

function kindOf({ settings }: PoolIdentityProvider): string {
  return settings.ProviderType === 'OIDC' ? 'OpenID Connect' : settings.ProviderType
}
