import type { SignUpCommandInput, SignUpCommandOutput } from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../operation.ts'
import { sendSignUpCode } from '../codes/signUpCode.ts'
import { missingPassword, notAuthorized } from '../errors.ts'
import { analyticsOnly, threatProtectionOnly, triggersOnly } from '../heldByNobody.ts'
import { requirePasswordPolicy } from '../passwords/passwordPolicy.ts'
import { allowsSelfSignUp, passwordPolicyOf } from '../pools/poolRules.ts'
import { requireSecretHash } from '../pools/secretHash.ts'
import { remarkTriggers } from '../pools/triggers.ts'
import { clientAndPool } from '../pools/userPoolClients.ts'
import { attributesFrom, requireRequired, requireSchema, requireWritable } from '../users/attributes.ts'
import { requireFreeName } from '../users/freeName.ts'
import { newName } from '../users/newName.ts'
import { newUser } from '../users/newUser.ts'
import { PoolUsers } from '../users/users.ts'

/** A person joins the pool, unconfirmed, and is sent a code. */
export const signUp: Operation<SignUpCommandInput, SignUpCommandOutput> = {
  authorization: 'public',
  honours: {
    ClientId: true,
    Username: true,
    SecretHash: true,
    Password: true,
    UserAttributes: { each: { Name: true, Value: true } },
    ValidationData: triggersOnly,
    AnalyticsMetadata: analyticsOnly,
    UserContextData: threatProtectionOnly,
    ClientMetadata: triggersOnly,
  },
  run(input, context) {
    const { pool, client } = clientAndPool(context.store, input.ClientId)
    const { Username: name = '', Password: password } = input
    requireSecretHash(client, name, input.SecretHash)
    if (password === undefined) throw missingPassword()
    if (!allowsSelfSignUp(pool)) throw notAuthorized('SignUp is not permitted for this user pool')
    const given = attributesFrom(input.UserAttributes)
    requireWritable(client, Object.keys(given))
    requireSchema(pool, given)
    const { username, attributes } = newName(pool, name, given)
    requireRequired(pool, attributes)
    requirePasswordPolicy(passwordPolicyOf(pool), password)

    remarkTriggers(context, pool, ['PreSignUp', 'CustomMessage'])
    return context.store.transaction(() => {
      const users = new PoolUsers(context.store, pool)
      requireFreeName(users, pool, { username, attributes })
      const user = newUser(context, pool, { username, attributes, password, status: 'UNCONFIRMED' })
      users.save(user)
      return { UserConfirmed: false, UserSub: user.sub, ...sendSignUpCode(context, pool, user) }
    })
  },
}
