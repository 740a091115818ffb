import { providerKey, roleName } from '../../../session/roleOfSession.ts'
import { type DoctorFinding, facts } from './doctorFinding.ts'
import type { Examined } from './examined.ts'
import { untoldFinding } from './untoldFinding.ts'

/** Whether the pool takes the tokens of this client, by its settings. */
export function clientFinding({ reading, configuration, role }: Examined): DoctorFinding {
  if (reading.pool.kind !== 'told') return untoldFinding('client', 'Client accepted', reading.pool, role)
  const [provider = ''] = providerKey(configuration).split(':')
  const { userPoolClientId: client, identityPoolId } = configuration
  const providers = reading.pool.value.CognitoIdentityProviders ?? []
  const isAccepted = providers.some(({ ProviderName, ClientId }) => ProviderName === provider && ClientId === client)
  const evidence = facts(
    { name: 'This client', words: `${provider}:${client}` },
    ...providers.map(({ ProviderName, ClientId }) => ({ name: 'Accepted', words: `${ProviderName}:${ClientId}` })),
    ...(providers.length === 0 ? [{ name: 'Accepted', words: 'no client of a user pool' }] : []),
  )
  if (isAccepted) {
    return {
      id: 'client',
      standing: 'holds',
      title: 'Client accepted',
      seen: client,
      evidence,
      headline: 'The identity pool takes the tokens of this client',
    }
  }
  return {
    id: 'client',
    standing: 'inTheWay',
    title: 'The client is not accepted',
    seen: client,
    evidence,
    headline: 'Nobody gets credentials, because the identity pool does not take the tokens of this client',
    affects: 'Signing in works; the pool answers "Token is not from a supported provider of this identity pool".',
    advice: `Add the client to the pool: aws cognito-identity update-identity-pool --identity-pool-id ${identityPoolId} --cognito-identity-providers ProviderName=${provider},ClientId=${client}, with the pool's name, its guest setting and the providers that it has.`,
  }
}

/** Whether the file of outputs and the pool agree about guests. */
export function guestFinding({ reading, configuration, role }: Examined): DoctorFinding {
  if (reading.pool.kind !== 'told') return untoldFinding('guests', 'Guest access', reading.pool, role)
  const isOn = reading.pool.value.AllowUnauthenticatedIdentities === true
  const words = { pool: isOn ? 'on' : 'off', file: configuration.guestAccess ? 'on' : 'off' }
  const evidence = facts(
    { name: 'The pool says', words: words.pool },
    { name: 'The file says', words: words.file, ...(words.pool !== words.file && { remark: 'not the same' }) },
  )
  if (words.pool === words.file) {
    return {
      id: 'guests',
      standing: 'holds',
      title: 'Guest access',
      seen: `${words.pool}, as the file says`,
      evidence,
      headline: `Guest access is ${words.pool}, in the pool and in the file of outputs`,
    }
  }
  return {
    id: 'guests',
    standing: isOn ? 'worthALook' : 'inTheWay',
    title: `Guests: file ${words.file}, pool ${words.pool}`,
    seen: 'one of them is out of date',
    headline: `Guest access is ${words.pool} in the pool and ${words.file} in the file of outputs`,
    affects: isOn
      ? 'This console offers nobody to look around as a guest, and any other program may do it.'
      : 'This console offers to look around as a guest, and the pool turns everybody away who tries.',
    evidence,
    advice: isOn
      ? 'Turn guests off in the pool if nobody is meant to be one, or deploy the file of outputs again.'
      : 'Turn guests on in the pool (AllowUnauthenticatedIdentities), or deploy the file of outputs again.',
  }
}

/** Whether there is a role for whoever the pool lets in. */
export function rolesFinding({ reading, configuration, role }: Examined): DoctorFinding {
  const id = 'roles'
  if (reading.roles.kind !== 'told') return untoldFinding(id, 'Roles set', reading.roles, role)
  const { authenticated, unauthenticated } = reading.roles.value.Roles
  const takesGuests =
    reading.pool.kind === 'told'
      ? reading.pool.value.AllowUnauthenticatedIdentities === true
      : configuration.guestAccess
  const missing = [
    ...(authenticated === undefined ? ['people who signed in'] : []),
    ...(takesGuests && unauthenticated === undefined ? ['guests'] : []),
  ]
  const evidence = facts(
    { name: 'authenticated', words: authenticated ?? 'no role' },
    { name: 'unauthenticated', words: unauthenticated ?? 'no role' },
  )
  if (missing.length === 0) {
    const set = [unauthenticated, authenticated].flatMap((arn) => (arn === undefined ? [] : [roleName(arn)]))
    return {
      id,
      standing: 'holds',
      title: takesGuests ? 'Roles set for guests and signed-in' : 'Role set for signed-in',
      seen: set.length === 1 ? '1 role' : `${set.length} roles`,
      headline: `The pool has a role for everybody whom it lets in: ${set.join(' and ')}`,
      evidence,
    }
  }
  const who = missing.join(' and ')
  return {
    id,
    standing: 'inTheWay',
    title: `No role for ${who}`,
    seen: 'the pool has none to give',
    evidence,
    headline: `The pool has no role for ${who}`,
    affects: `${authenticated === undefined ? 'Whoever signs in and has no role by the token' : 'A guest'} gets no credentials.`,
    advice: `Set one: aws cognito-identity set-identity-pool-roles --identity-pool-id ${configuration.identityPoolId} --roles authenticated=ROLE_ARN,unauthenticated=ROLE_ARN. A call that leaves out the mappings takes them away.`,
  }
}
