import { CognitoIdentityClient } from '@aws-sdk/client-cognito-identity'
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider'
/** The people of the tests, once as the console knows them and once as SDK clients. */
import { Route53Client } from '@aws-sdk/client-route-53'
import { S3Client } from '@aws-sdk/client-s3'
import { principalContext } from '#iam/evaluate/principalContext.ts'
import { principalTagContext } from '#iam/evaluate/principalTagContext.ts'
import { guestSessionPolicies } from '#iam/identity-pool/guestSessionPolicies.ts'
import { webIdentityContext } from '#iam/identity-pool/webIdentityContext.ts'
import type { PoliciesInForce, Policy, PolicyDocument } from '#iam/types.ts'
import type { RoleSession } from '../../../emulator/callers/roleSession.ts'
import { customerPoliciesOf } from '../../../emulator/directory/managedPolicy.ts'
import { rolesOf } from '../../../emulator/directory/role.ts'
import { localBackend } from '../../../emulator/seed/localBackend.ts'
import type { Person, TestEmulator } from '../startEmulator.ts'
import type { GeneratedCall } from './calls.ts'
import type { Asker } from './predict.ts'

export const account = '123456789012'
export const roleOf = {
  guest: 'guest',
  mika: 'authenticated',
  otto: 'operators',
  rosa: 'readers',
  admin: 'admins',
} as const
export const people = Object.keys(roleOf) as Person[]

export const sessionArnOf = (person: Person) =>
  `arn:aws:sts::${account}:assumed-role/${roleOf[person]}/CognitoIdentityCredentials`
export const roleArnOf = (person: Person) => `arn:aws:iam::${account}:role/${roleOf[person]}`

/** @param policies the layers that the console knows; the guests' session policies are added. */
export function askerOf(
  local: TestEmulator,
  person: Person,
  policies: PoliciesInForce,
  tags: Readonly<Record<string, string>> = {},
): Asker {
  const principal = {
    type: 'AssumedRole',
    account,
    arn: sessionArnOf(person),
    roleArn: roleArnOf(person),
  } as const
  const role = rolesOf(local.emulator.store).get(roleOf[person])
  const amr = [person === 'guest' ? 'unauthenticated' : 'authenticated']
  const identity = { identityPoolId: localBackend.identityPoolId, identityId: local.identityIdOf(person), amr }
  return {
    principal,
    context: {
      ...principalContext(principal, `${role?.id}:CognitoIdentityCredentials`),
      ...webIdentityContext(identity),
      ...principalTagContext(tags),
      'aws:MultiFactorAuthPresent': 'false',
    },
    policies: person === 'guest' ? { session: guestSessionPolicies, ...policies } : policies,
  }
}

export const boundaryArn = `arn:aws:iam::${account}:policy/Boundary`

/** Replaces the policies of a person's role, and its boundary. */
export function setPolicies(
  local: TestEmulator,
  person: Person,
  policies: readonly Policy[],
  boundary: PolicyDocument | undefined,
): void {
  const { store } = local.emulator
  const known = rolesOf(store).get(roleOf[person])
  if (!known) throw new Error('The roles were not seeded.')
  const role = { ...known, policies }
  delete role.permissionsBoundary
  rolesOf(store).set(role.name, boundary ? { ...role, permissionsBoundary: boundaryArn } : role)
  const facts = { name: 'Boundary', arn: boundaryArn, id: 'ANPAEXAMPLEEXAMPLE000', createdAt: 0, versionId: 'v1' }
  if (boundary) customerPoliciesOf(store).set(boundaryArn, { ...facts, document: boundary })
}

export function clientsOf(
  local: TestEmulator,
  person: Person,
  change: Partial<RoleSession> = {},
): Parameters<GeneratedCall['send']>[0] {
  const signer = { credentials: local.credentialsFor(person, change) }
  return clientsBy(local, signer)
}

/** Whoever does not sign. Only S3 knows such callers. */
export const anonymous: Asker = {
  principal: { type: 'Anonymous' },
  context: principalContext({ type: 'Anonymous' }),
  policies: {},
}

export function anonymousClients(local: TestEmulator): Parameters<GeneratedCall['send']>[0] {
  const unsigned = { signer: { sign: (request: unknown) => Promise.resolve(request) } }
  return clientsBy(local, unsigned)
}

function clientsBy(local: TestEmulator, signer: object): Parameters<GeneratedCall['send']>[0] {
  return {
    s3: local.rootClient(S3Client, signer),
    route53: local.rootClient(Route53Client, signer),
    cognitoIdp: local.rootClient(CognitoIdentityProviderClient, signer),
    cognitoIdentity: local.rootClient(CognitoIdentityClient, signer),
  }
}
