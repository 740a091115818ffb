/** The emulator with everything that copied calls need, once for each client that makes them. */
import * as identities from '@aws-sdk/client-cognito-identity'
import * as pools from '@aws-sdk/client-cognito-identity-provider'
import * as iam from '@aws-sdk/client-iam'
import * as route53 from '@aws-sdk/client-route-53'
import * as s3 from '@aws-sdk/client-s3'
import * as sts from '@aws-sdk/client-sts'
import type { AnyClient, AnyCommand } from '../../../../src/aws/operations/callOperation.ts'
import { setRole } from '../../accountOf.ts'
import type { TestEmulator } from '../../startEmulator.ts'
import type { CopiedService, Stage } from './copiedCase.ts'

const sdks = { s3, route53, sts, iam, 'cognito-idp': pools, 'cognito-identity': identities } as const
const clientOf = {
  s3: s3.S3Client,
  route53: route53.Route53Client,
  sts: sts.STSClient,
  iam: iam.IAMClient,
  'cognito-idp': pools.CognitoIdentityProviderClient,
  'cognito-identity': identities.CognitoIdentityClient,
} as const

/** @param extra more of the client's configuration: what takes the place of the network */
export function sdkClient(local: TestEmulator, service: CopiedService, extra: object = {}): AnyClient {
  return local.clientFor('admin', clientOf[service] as new (configuration: object) => object, extra) as AnyClient
}

export function sdkCommand(service: CopiedService, operation: string, input: object): AnyCommand {
  const Command = Reflect.get(sdks[service], `${operation}Command`) as new (input: object) => AnyCommand
  return new Command(input)
}

/** Lets `admins` do everything, and a role be assumed. */
export function openAccount(local: TestEmulator): void {
  const everything = [{ Effect: 'Allow', Action: '*', Resource: '*' }] as const
  setRole(local, 'admins', { allow: everything })
  setRole(local, 'copied', {
    allow: everything,
    trust: [{ Effect: 'Allow', Principal: { AWS: '123456789012' }, Action: ['sts:AssumeRole', 'sts:TagSession'] }],
  })
}

export async function setStage(local: TestEmulator, tag: string): Promise<Stage> {
  const zone = await local
    .rootClient(route53.Route53Client)
    .send(new route53.CreateHostedZoneCommand({ Name: `copied-${tag}.test`, CallerReference: `copied-${tag}` }))
  const pool = await local
    .rootClient(pools.CognitoIdentityProviderClient)
    .send(new pools.CreateUserPoolCommand({ PoolName: `copied ${tag}` }))
  const identityPool = await local.rootClient(identities.CognitoIdentityClient).send(
    new identities.CreateIdentityPoolCommand({
      IdentityPoolName: `copied ${tag}`,
      AllowUnauthenticatedIdentities: true,
    }),
  )
  return {
    tag,
    zoneId: zone.HostedZone?.Id?.replace('/hostedzone/', '') ?? '',
    userPoolId: pool.UserPool?.Id ?? '',
    identityPoolId: identityPool.IdentityPoolId ?? '',
  }
}
