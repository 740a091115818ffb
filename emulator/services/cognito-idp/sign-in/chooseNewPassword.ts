import { AwsError } from '../../../wire/awsError.ts'
import type { OperationContext } from '../../operation.ts'
import { notAuthorized } from '../errors.ts'
import { requireUnusedPassword } from '../passwords/passwordHistory.ts'
import { brokenPasswordRule } from '../passwords/passwordPolicy.ts'
import { settleTemporaryPassword } from '../passwords/temporaryPassword.ts'
import { passwordPolicyOf } from '../pools/poolRules.ts'
import type { Attributes } from '../users/attributes.ts'
import { requireRequired, requireSchema, requireWritable } from '../users/attributes.ts'
import { requireFreeAliases } from '../users/freeName.ts'
import type { PoolUser } from '../users/users.ts'
import { PoolUsers } from '../users/users.ts'
import { withPassword } from '../users/withPassword.ts'
import { afterFirstFactor } from './afterFirstFactor.ts'
import { invalidSession, markUsed } from './authSessions.ts'
import { challengedUser } from './challengedUser.ts'
import { keyOfDevice } from './second-step/keyOfDevice.ts'
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
  requiredParameter(responses, 'USERNAME')
  const password = requiredParameter(responses, 'NEW_PASSWORD')
  const { session, user } = challengedUser(context, place, { responses, sealedSession }, ['NEW_PASSWORD_REQUIRED'])
  const deviceKey = keyOfDevice(context, place, { session, responses })
  if (user.status !== 'FORCE_CHANGE_PASSWORD') throw invalidSession()
  const users = new PoolUsers(context.store, pool)

  // Other words than those of SignUp, for the same rules.
  const broken = brokenPasswordRule(passwordPolicyOf(pool), password)
  if (broken) throw new AwsError('InvalidPasswordException', `Password does not conform to policy: ${broken}`)
  requireUnusedPassword(pool, user, password)
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
    return afterFirstFactor(context, place, confirmed, deviceKey)
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
