/** An identity pool as the doctor has read it, in which everything holds; tests change a part. */
import type { PolicyDocument, Statement } from '#iam/types.ts'
import { corsMembers } from '../../src/aws/failures/paste/corsRule.ts'
import type { Examined } from '../../src/features/doctor/checks/examined.ts'
import type { PoolReading } from '../../src/features/doctor/read/poolReading.ts'
import { told } from '../../src/features/doctor/read/told.ts'

export const examinedIds = {
  identityPoolId: 'us-east-1:7d0e5a52-31a4-4f0b-9d0c-5a1e0b7c2d11',
  provider: 'cognito-idp.us-east-1.amazonaws.com/us-east-1_Pool00001',
  client: 'client1',
  providerKey: 'cognito-idp.us-east-1.amazonaws.com/us-east-1_Pool00001:client1',
  origin: 'http://localhost:5173',
}
export const arnOf = (name: string) => `arn:aws:iam::123456789012:role/${name}`

export function trustOf(amr: string, over: Partial<Statement> = {}): PolicyDocument {
  const statement: Statement = {
    Effect: 'Allow',
    Principal: { Federated: 'cognito-identity.amazonaws.com' },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: {
      StringEquals: { 'cognito-identity.amazonaws.com:aud': examinedIds.identityPoolId },
      'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': amr },
    },
    ...over,
  }
  return { Version: '2012-10-17', Statement: [statement] }
}

export const policiesOf = (...actions: readonly string[]) =>
  told({
    policies: [
      { name: 'Rights', document: { Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }] } as const },
    ],
  })

export const refusedRead = { kind: 'refused', action: 'service:Read', callId: 'call1' } as const

export function examinedPool(over: Partial<PoolReading> = {}): Examined {
  const { providerKey, provider, client, identityPoolId, origin } = examinedIds
  const reading: PoolReading = {
    at: 0,
    pool: told({
      IdentityPoolId: identityPoolId,
      IdentityPoolName: 'pool',
      AllowUnauthenticatedIdentities: true,
      AllowClassicFlow: false,
      CognitoIdentityProviders: [{ ProviderName: provider, ClientId: client }],
      $metadata: {},
    }),
    roles: told({
      Roles: { authenticated: arnOf('authenticated'), unauthenticated: arnOf('guest') },
      RoleMappings: { [providerKey]: { Type: 'Token', AmbiguousRoleResolution: 'AuthenticatedRole' } },
    }),
    tags: told({ UseDefaults: false, PrincipalTags: {} }),
    groups: told([
      { name: 'admins', precedence: 10, roleArn: arnOf('admins') },
      { name: 'readers', precedence: 30, roleArn: arnOf('readers') },
    ]),
    trust: new Map(
      ['guest', 'authenticated', 'admins', 'readers'].map((name) => [
        arnOf(name),
        told(trustOf(name === 'guest' ? 'unauthenticated' : 'authenticated')),
      ]),
    ),
    policies: new Map([
      ...['authenticated', 'admins', 'readers'].map((name) => [arnOf(name), policiesOf('s3:*')] as const),
      [arnOf('guest'), policiesOf('s3:GetObject')],
    ]),
    cors: new Map([['team-photos', told([corsMembers(origin)])]]),
    clockOffMs: 200,
    ...over,
  }
  return {
    reading,
    configuration: {
      ...{ region: 'us-east-1', userPoolId: 'us-east-1_Pool00001', userPoolClientId: client },
      ...{ identityPoolId, guestAccess: true, places: [] },
    },
    role: 'admins',
    origin,
  }
}
