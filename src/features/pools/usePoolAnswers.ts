import type { CallOptions } from '../../aws/call/call.ts'
import type { Outcome } from '../../aws/call/outcome.ts'
import { describeIdentityPool } from '../../aws/services/cognito-identity/describeIdentityPool.ts'
import { getIdentityPoolRoles } from '../../aws/services/cognito-identity/getIdentityPoolRoles.ts'
import { getPrincipalTagAttributeMap } from '../../aws/services/cognito-identity/getPrincipalTagAttributeMap.ts'
import { describeUserPool } from '../../aws/services/cognito-idp/describeUserPool.ts'
import { describeUserPoolClient } from '../../aws/services/cognito-idp/describeUserPoolClient.ts'
import { getUserPoolMfaConfig } from '../../aws/services/cognito-idp/getUserPoolMfaConfig.ts'
import { useAws } from '../../outcomes/useAws.ts'
import { useOperation } from '../../outcomes/useOperation.ts'
import { providerKey } from '../../session/roleOfSession.ts'

/** The six questions of the page, each answered or refused by itself. */
export function usePoolAnswers() {
  const aws = useAws()
  const { userPoolId, userPoolClientId: clientId, identityPoolId } = aws.configuration
  const provider = providerKey(aws.configuration).split(':')[0] ?? ''
  let cause = 'Open pools'
  const ask = <T>(what: string, run: (options: CallOptions) => Promise<Outcome<T>>) =>
    useOperation({ key: ['pools', userPoolId, identityPoolId, what], run: (signal) => run({ signal, cause }) })

  const userPool = ask('user pool', (options) => describeUserPool(aws, userPoolId, options))
  const mfa = ask('mfa', (options) => getUserPoolMfaConfig(aws, userPoolId, options))
  const client = ask('client', (options) => describeUserPoolClient(aws, { userPoolId, clientId }, options))
  const identityPool = ask('identity pool', (options) => describeIdentityPool(aws, identityPoolId, options))
  const roles = ask('roles', (options) => getIdentityPoolRoles(aws, identityPoolId, options))
  const tags = ask('tags', (options) => getPrincipalTagAttributeMap(aws, { identityPoolId, provider }, options))

  return {
    userPool,
    mfa,
    client,
    identityPool,
    roles,
    tags,
    async refresh() {
      cause = 'Refresh the pools'
      await Promise.all([userPool, mfa, client, identityPool, roles, tags].map((one) => one.refresh()))
    },
  }
}
