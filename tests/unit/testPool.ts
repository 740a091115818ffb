/** A pool and its client for unit tests, as the seed makes them but with a fixed secret. */
import { defaultPasswordPolicy } from '../../emulator/services/cognito-idp/passwords/defaultPasswordPolicy.ts'
import type { UserPool, UserPoolClient } from '../../emulator/services/cognito-idp/pools/userPools.ts'

export const testPool: UserPool = {
  id: 'us-east-1_AbC123xyz',
  name: 'AbC123xyz',
  secret: Buffer.alloc(32, 1).toString('base64'),
  selfSignUp: true,
  caseSensitive: false,
  autoVerifiedAttributes: ['email'],
  attributesRequireVerificationBeforeUpdate: ['email'],
  accountRecovery: 'verified_email',
  requiredAttributes: ['email'],
  customAttributes: [{ name: 'custom:tier', mutable: false }],
  passwordPolicy: defaultPasswordPolicy,
}

export const testClient: UserPoolClient = {
  id: 'testclient0000000000000001',
  poolId: testPool.id,
  name: 'test',
  explicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
  preventUserExistenceErrors: 'ENABLED',
  accessTokenValidity: 3600,
  idTokenValidity: 3600,
  refreshTokenValidity: 30 * 24 * 3600,
  authSessionValidity: 180,
}
