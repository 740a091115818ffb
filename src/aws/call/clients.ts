/** SDK clients: one per service and session, each loaded with its SDK when it is first needed. */
import type { CognitoIdentityClient } from '@aws-sdk/client-cognito-identity'
import type { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider'
import type { Route53Client } from '@aws-sdk/client-route-53'
import type { S3Client } from '@aws-sdk/client-s3'
import type { STSClient } from '@aws-sdk/client-sts'
import type { AwsConfig } from '../configuration/configuration.ts'
import type { Credentials } from '../session/credentials.ts'
import type { SessionTurns } from '../session/sessionTurns.ts'

export interface Clients {
  /** The S3 client of a region; without one, of the configured region. */
  s3(region?: string): Promise<S3Client>
  route53(): Promise<Route53Client>
  sts(): Promise<STSClient>
  /** Of user pools, which has nothing to do with the sign-in: it signs as the role. */
  cognitoIdp(): Promise<CognitoIdentityProviderClient>
  cognitoIdentity(): Promise<CognitoIdentityClient>
}

interface Destroyable {
  destroy(): void
}

export function createClients(
  {
    region: ownRegion,
    endpoints,
    userPoolId,
    identityPoolId,
  }: Pick<AwsConfig, 'region' | 'endpoints' | 'userPoolId' | 'identityPoolId'>,
  from: {
    readonly credentials: Pick<Credentials, 'forSigning'>
    readonly turns: Pick<SessionTurns, 'onDropped'>
  },
): Clients {
  const clients = new Map<string, Promise<Destroyable>>()

  const common = () => ({
    // `memoized` keeps the SDK from holding a copy of its own: renewed credentials reach every client at its next request.
    credentials: Object.assign(() => from.credentials.forSigning(), { memoized: true }),
    // One retry. The SDK repeats throttling, 5xx, lost connections and a corrected clock, never a denial.
    maxAttempts: 2,
  })

  function once<Client extends Destroyable>(key: string, build: () => Promise<Client>): Promise<Client> {
    const existing = clients.get(key) as Promise<Client> | undefined
    if (existing) return existing
    const client = build()
    clients.set(key, client)
    // A chunk that could not be loaded (offline) is tried again by the next call.
    client.catch(() => clients.delete(key))
    return client
  }

  // Clients hold what belongs to a session (clock correction, open connections): the next one gets new ones.
  from.turns.onDropped(() => {
    for (const client of clients.values()) {
      client.then((built) => built.destroy()).catch(() => undefined)
    }
    clients.clear()
  })

  return {
    s3: (region = ownRegion) =>
      once(`s3 ${region}`, async () => {
        const { S3Client } = await import('@aws-sdk/client-s3')
        return new S3Client({ ...common(), region, ...(endpoints && { endpoint: endpoints.s3, forcePathStyle: true }) })
      }),
    route53: () =>
      once('route53', async () => {
        const { Route53Client } = await import('@aws-sdk/client-route-53')
        // Route 53 is one service for the whole world; its requests are signed for us-east-1.
        return new Route53Client({
          ...common(),
          region: 'us-east-1',
          ...(endpoints && { endpoint: endpoints.route53 }),
        })
      }),
    sts: () =>
      once('sts', async () => {
        const { STSClient } = await import('@aws-sdk/client-sts')
        return new STSClient({ ...common(), region: ownRegion, ...(endpoints && { endpoint: endpoints.sts }) })
      }),
    cognitoIdp: () =>
      once('cognito-idp', async () => {
        const { CognitoIdentityProviderClient } = await import('@aws-sdk/client-cognito-identity-provider')
        return new CognitoIdentityProviderClient({
          ...common(),
          region: regionOf(userPoolId, '_') ?? ownRegion,
          ...(endpoints && { endpoint: endpoints.userPool }),
        })
      }),
    cognitoIdentity: () =>
      once('cognito-identity', async () => {
        const { CognitoIdentityClient } = await import('@aws-sdk/client-cognito-identity')
        return new CognitoIdentityClient({
          ...common(),
          region: regionOf(identityPoolId, ':') ?? ownRegion,
          ...(endpoints && { endpoint: endpoints.identityPool }),
        })
      }),
  }
}

/** A pool is known in its own region alone, which its id begins with. */
function regionOf(poolId: string, end: string): string | undefined {
  const at = poolId.indexOf(end)
  return at > 0 ? poolId.slice(0, at) : undefined
}
