import type { SignUpCommandInput, SignUpCommandOutput } from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../operation.ts'
import { issueCode } from '../codes/verificationCodes.ts'
import { emailTaken, missingPassword, notAuthorized } from '../errors.ts'
import { analyticsOnly, threatProtectionOnly, triggersOnly } from '../heldByNobody.ts'
import { requirePasswordPolicy } from '../passwords/passwordPolicy.ts'
import { requireSecretHash } from '../pools/secretHash.ts'
import { clientAndPool } from '../pools/userPools.ts'
import { attributesFrom, requireRequired, requireSchema, requireWritable } from '../users/attributes.ts'
import { newUser, withUsernameAsEmail } from '../users/newUser.ts'
import { PoolUsers } from '../users/users.ts'

/** A person joins the pool, unconfirmed, and is mailed a code. */
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
    if (!pool.selfSignUp) throw notAuthorized('SignUp is not permitted for this user pool')
    const given = attributesFrom(input.UserAttributes)
    requireWritable(client, Object.keys(given))
    requireSchema(pool, given)
    const attributes = withUsernameAsEmail(name, given)
    requireRequired(pool, attributes)
    requirePasswordPolicy(pool.passwordPolicy, password)

    return context.store.transaction(() => {
      const users = new PoolUsers(context.store, pool)
      if (users.hasEmail(attributes.email)) throw emailTaken()
      const user = newUser(context, pool, { attributes, password, status: 'UNCONFIRMED' })
      users.save(user)
      const answer = { UserConfirmed: false, UserSub: user.sub }
      if (!pool.autoVerifiedAttributes.includes('email')) return answer
      const target = { pool, username: user.username, purpose: 'signUp' } as const
      return { ...answer, CodeDeliveryDetails: issueCode(context, target, attributes.email) }
    })
  },
}
