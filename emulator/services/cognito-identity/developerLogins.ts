/** Users of the developer provider: the account's own backend says who they are, and no token does. */
import { AwsError } from '../../wire/awsError.ts'
import type { OperationContext } from '../operation.ts'
import { checkLogins } from './checkLogins.ts'
import { invalidParameter, notFound } from './errors.ts'
import { identityWithLogins, link, linkedIdentities, requireOpen } from './identityOf.ts'
import type { Identity, IdentityPool, Login } from './identityPools.ts'

const longestIdentifier = 1024

/**
 * The name of the pool's developer provider.
 * @param name as the caller has it; left out where the operation does not ask for it.
 * @throws AwsError AWS's sentence (recorded); with which code is unconfirmed.
 */
export function requireDeveloperProvider({ developerProvider }: IdentityPool, name = developerProvider): string {
  if (developerProvider === undefined || name !== developerProvider) {
    throw new AwsError('NotAuthorizedException', 'This identity pool does not support the specified developer provider')
  }
  return developerProvider
}

/**
 * The logins that a backend brings for somebody: its own user first, whom it need not prove, then those of public
 * providers, whose tokens are checked.
 */
export function backendLogins(
  logins: Readonly<Record<string, string>>,
  pool: IdentityPool,
  context: OperationContext,
): readonly [user: Login, ...others: ReturnType<typeof checkLogins>] {
  const named = Object.keys(logins).find((name) => name === pool.developerProvider)
  const provider = requireDeveloperProvider(pool, named ?? '')
  const { [provider]: subject = '', ...others } = logins
  if (subject.length > longestIdentifier) {
    throw invalidParameter(`A developer user identifier has at most ${longestIdentifier} characters.`)
  }
  return [{ provider, subject }, ...checkLogins(others, pool, context)]
}

/** What the backend calls whoever has this identity, in the order of the text. */
export function developerUsersOf({ logins }: Identity, provider: string): readonly string[] {
  return logins
    .filter((login) => login.provider === provider)
    .map(({ subject }) => subject)
    .sort()
}

/** @throws AwsError ResourceNotFoundException; AWS's sentence is not documented. */
export function requireDeveloperUser(
  pool: IdentityPool,
  login: Login,
  { store }: Pick<OperationContext, 'store'>,
): Identity {
  const [identity] = linkedIdentities(pool, [login], store)
  if (!identity) throw notFound(`No identity has the developer user identifier '${login.subject}'.`)
  return identity
}

/**
 * The identity of somebody whom the account's backend vouches for: `given` where the backend names one, linked to these
 * logins, too. The backend needs to show none that `given` has already.
 * @param logins the developer provider's first.
 * @throws AwsError DeveloperUserAlreadyRegisteredException when the user has another identity than `given`; AWS
 *   documents when, not the sentence.
 */
export function identityForBackend(
  given: Identity | undefined,
  pool: IdentityPool,
  logins: readonly Login[],
  context: Pick<OperationContext, 'store' | 'clock' | 'random'>,
): Identity {
  if (!given) return identityWithLogins(pool, logins, context)
  requireOpen(given)
  const [registered] = linkedIdentities(pool, logins.slice(0, 1), context.store)
  if (registered && registered.id !== given.id) {
    throw new AwsError(
      'DeveloperUserAlreadyRegisteredException',
      'The developer user identifier is registered with another identity.',
    )
  }
  return link(given, logins, pool, context)
}
