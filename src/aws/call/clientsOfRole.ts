import type { AccessAnalyzerClient } from '@aws-sdk/client-accessanalyzer'
import type { CognitoIdentityClient } from '@aws-sdk/client-cognito-identity'
import type { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider'
import type { IAMClient } from '@aws-sdk/client-iam'
import type { OrganizationsClient } from '@aws-sdk/client-organizations'
import type { Route53Client } from '@aws-sdk/client-route-53'
import type { S3Client } from '@aws-sdk/client-s3'
import type { SQSClient } from '@aws-sdk/client-sqs'
import type { STSClient } from '@aws-sdk/client-sts'
import type { AwsConfig } from '../configuration/configuration.ts'
import { awsUrl } from '../configuration/serviceUrls.ts'
import type { Credentials } from '../session/credentials.ts'
import {
  cognitoIdentityClient,
  cognitoIdpClient,
  iamClient,
  iamToolboxClient,
  organizationsClient,
  route53Client,
  s3Client,
  sqsClient,
  stsClient,
} from './buildClients.ts'

export interface Clients {
  /** The S3 client of a region; without one, of the configured region. */
  s3(region?: string): Promise<S3Client>
  route53(): Promise<Route53Client>
  sts(): Promise<STSClient>
  /** Of user pools, which has nothing to do with the sign-in: it signs as the role. */
  cognitoIdp(): Promise<CognitoIdentityProviderClient>
  cognitoIdentity(): Promise<CognitoIdentityClient>
  iam(): Promise<IAMClient>
  organizations(): Promise<OrganizationsClient>
  sqs(): Promise<SQSClient>
  /** Of AWS's IAM Toolbox. */
  iamToolbox(): Promise<AccessAnalyzerClient>
}

/** What of the configuration clients are made by. */
export type ClientConfiguration = Pick<AwsConfig, 'region' | 'endpoints' | 'userPoolId' | 'identityPoolId'>

interface Destroyable {
  destroy(): void
}

/**
 * The clients of one role, each made when it is first asked for.
 * @param forSigning what gives the credentials of that role
 */
export function clientsOfRole(
  { region: ownRegion, endpoints, userPoolId, identityPoolId }: ClientConfiguration,
  forSigning: () => ReturnType<Credentials['forSigning']>,
): { readonly clients: Clients; destroy(): void } {
  const made = new Map<string, Promise<Destroyable>>()

  function once<Client extends Destroyable>(key: string, build: () => Promise<Client>): Promise<Client> {
    const existing = made.get(key) as Promise<Client> | undefined
    if (existing) return existing
    const client = build()
    made.set(key, client)
    // A chunk that could not be loaded (offline) is tried again by the next call.
    client.catch(() => made.delete(key))
    return client
  }

  const at = (region: string, endpoint: string | undefined) => ({
    // `memoized` keeps the SDK from holding a copy of its own: renewed credentials reach every client at its next request.
    credentials: Object.assign(() => forSigning(), { memoized: true }),
    // One retry. The SDK repeats throttling, 5xx, lost connections and a corrected clock, never a denial.
    maxAttempts: 2,
    region,
    ...(endpoint !== undefined && { endpoint }),
  })
  const clients: Clients = {
    s3: (region = ownRegion) => once(`s3 ${region}`, () => s3Client(at(region, endpoints?.s3))),
    // Route 53, IAM and Organizations are one service each for the whole world; their requests are signed for us-east-1.
    route53: () => once('route53', () => route53Client(at('us-east-1', endpoints?.route53))),
    sts: () => once('sts', () => stsClient(at(ownRegion, endpoints?.sts))),
    cognitoIdp: () =>
      once('cognito-idp', () => cognitoIdpClient(at(regionOf(userPoolId, '_') ?? ownRegion, endpoints?.userPool))),
    cognitoIdentity: () =>
      once('cognito-identity', () =>
        cognitoIdentityClient(at(regionOf(identityPoolId, ':') ?? ownRegion, endpoints?.identityPool)),
      ),
    // What stands in for AWS tells its services apart by what requests are signed for, and has one address for those it does not name.
    iam: () => once('iam', () => iamClient(at('us-east-1', endpoints?.sts))),
    organizations: () => once('organizations', () => organizationsClient(at('us-east-1', endpoints?.sts))),
    sqs: () => once('sqs', () => sqsClient(at(ownRegion, endpoints?.sts))),
    // In preview, in one region; denials of IAM are kept there.
    iamToolbox: () =>
      once('iam-toolbox', () =>
        iamToolboxClient(at('us-east-1', endpoints?.sts ?? awsUrl('iam-toolbox', 'us-east-1'))),
      ),
  }
  return {
    clients,
    destroy() {
      for (const client of made.values()) client.then((built) => built.destroy()).catch(() => undefined)
      made.clear()
    },
  }
}

/** A pool is known in its own region alone, which its id begins with. */
function regionOf(poolId: string, end: string): string | undefined {
  const at = poolId.indexOf(end)
  return at > 0 ? poolId.slice(0, at) : undefined
}
