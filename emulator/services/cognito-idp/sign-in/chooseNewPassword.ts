import { AwsError } from '../../../wire/awsError.ts'
import type { OperationContext } from '../../operation.ts'
import { missingParameter, notAuthorized } from '../errors.ts'
import { brokenPasswordRule } from '../passwords/passwordPolicy.ts'
import { settleTemporaryPassword } from '../passwords/temporaryPassword.ts'
import { passwordPolicyOf } from '../pools/poolRules.ts'
import { requireSecretHash } from '../pools/secretHash.ts'
import type { Attributes } from '../users/attributes.ts'
import { requireRequired, requireSchema, requireWritable } from '../users/attributes.ts'
import { requireFreeAliases } from '../users/freeName.ts'
import type { PoolUser } from '../users/users.ts'
import { PoolUsers } from '../users/users.ts'
import { withPassword } from '../users/withPassword.ts'
import { signedIn } from './afterPassword.ts'
import { invalidSession, markUsed, openSession, requireUsable } from './authSessions.ts'
import type { Parameters, SignInPlace, SignInStep } from './signInStep.ts'
import { requiredParameter } from './signInStep.ts'

const attributePrefix = 'userAttributes.'

/** NEW_PASSWORD_REQUIRED: who was given a temporary password replaces it, and fills in what the pool requires. */
export function chooseNewPassword(
  context: OperationContext,
  place: SignInPlace,
  responses: Parameters,
  sealedSession: string | undefined,
): SignInStep {
  const { pool, client } = place
  const name = requiredParameter(responses, 'USERNAME')
  const password = requiredParameter(responses, 'NEW_PASSWORD')
  requireSecretHash(client, name, responses.SECRET_HASH)
  if (!sealedSession) throw missingParameter('Session')
  const session = openSession(pool, client, 'NEW_PASSWORD_REQUIRED', sealedSession)
  const users = new PoolUsers(context.store, pool)
  const user = users.find(name)
  if (!session || !user || user.username !== session.userId) throw invalidSession()
  requireUsable(context, session)
  if (user.status !== 'FORCE_CHANGE_PASSWORD') throw invalidSession()
  if (!user.enabled) throw notAuthorized('User is disabled.')

  // Other words than those of SignUp, for the same rules.
  const broken = brokenPasswordRule(passwordPolicyOf(pool), password)
  if (broken) throw new AwsError('InvalidPasswordException', `Password does not conform to policy: ${broken}`)
  const given = givenAttributes(responses)
  requireNew(user, given)
  requireWritable(client, Object.keys(given))
  requireSchema(pool, given)
  const attributes = { ...user.attributes, ...given }
  requireRequired(pool, attributes)

  return context.store.transaction(() => {
    requireFreeAliases(users, pool, { username: user.username, attributes: given })
    const confirmed = { ...withPassword(context, pool, user, password), attributes }
    users.save(confirmed)
    settleTemporaryPassword(context.store, { pool, username: user.username }, 'used')
    markUsed(context, session)
    return signedIn(context, place, confirmed)
  })
}

function givenAttributes(responses: Parameters): Attributes {
  const entries = Object.entries(responses).filter(([name]) => name.startsWith(attributePrefix))
  return Object.fromEntries(entries.map(([name, value]) => [name.slice(attributePrefix.length), value]))
}

function requireNew(user: PoolUser, given: Attributes): void {
  const known = Object.keys(given).find((name) => user.attributes[name])
  if (known) throw notAuthorized(`Cannot modify an already provided ${known}`)
}
