/** Everything that an emulator holds, as it answers the SDK: the same before and after a restart or a conversion. */
import { createHash } from 'node:crypto'
import {
  CognitoIdentityClient,
  DescribeIdentityPoolCommand,
  GetIdentityPoolRolesCommand,
  GetPrincipalTagAttributeMapCommand,
  ListIdentitiesCommand,
} from '@aws-sdk/client-cognito-identity'
import { CognitoIdentityProviderClient, GetUserCommand } from '@aws-sdk/client-cognito-identity-provider'
import {
  GetChangeCommand,
  ListHostedZonesByNameCommand,
  ListHostedZonesCommand,
  ListResourceRecordSetsCommand,
  Route53Client,
} from '@aws-sdk/client-route-53'
import {
  GetBucketCorsCommand,
  GetBucketPolicyCommand,
  GetObjectCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  S3Client,
} from '@aws-sdk/client-s3'
import { readIam } from './readIam.ts'
import { type Place, settingsOf, signIn } from './storedPerson.ts'

/** @param changeId of `fillEmulator`. @returns JSON. */
export async function readEmulator(place: Place, changeId: string): Promise<unknown> {
  const answers = {
    iam: await readIam(settingsOf(place)),
    s3: await readS3(place),
    route53: await readRoute53(place, changeId),
    pools: await readPools(place),
    inbox: await (await fetch(`${place.url}/_rolecall/inbox`)).json(),
  }
  return JSON.parse(JSON.stringify(answers, (name, value: unknown) => (name === '$metadata' ? undefined : value)))
}

async function readS3(place: Place) {
  const s3 = new S3Client({ ...settingsOf(place), forcePathStyle: true })
  const listing = await s3.send(new ListBucketsCommand({}))
  const buckets = []
  for (const { Name: Bucket } of listing.Buckets ?? []) {
    const page = await s3.send(new ListObjectsV2Command({ Bucket }))
    const objects = []
    for (const { Key } of page.Contents ?? []) {
      const { Body, ...head } = await s3.send(new GetObjectCommand({ Bucket, Key, ChecksumMode: 'ENABLED' }))
      const bytes = (await Body?.transformToByteArray()) ?? ''
      objects.push({ ...head, sha256: createHash('sha256').update(bytes).digest('hex') })
    }
    const cors = await s3.send(new GetBucketCorsCommand({ Bucket }))
    const policy = await s3.send(new GetBucketPolicyCommand({ Bucket })).catch((problem: Error) => problem.name)
    buckets.push({ page, objects, cors, policy })
  }
  return { listing, buckets }
}

async function readRoute53(place: Place, changeId: string) {
  const route53 = new Route53Client(settingsOf(place))
  const zones = await route53.send(new ListHostedZonesCommand({}))
  const byName = await route53.send(new ListHostedZonesByNameCommand({}))
  const records = []
  for (const { Id: HostedZoneId } of zones.HostedZones ?? []) {
    records.push(await route53.send(new ListResourceRecordSetsCommand({ HostedZoneId })))
  }
  // Whether it has reached every name server depends on the hour.
  const { ChangeInfo } = await route53.send(new GetChangeCommand({ Id: changeId }))
  return { zones, byName, records, change: { ...ChangeInfo, Status: undefined } }
}

async function readPools(place: Place) {
  const identityPool = new CognitoIdentityClient(settingsOf(place))
  const { identityPoolId: IdentityPoolId, userPoolId } = place
  const provider = `cognito-idp.us-east-1.amazonaws.com/${userPoolId}`
  const tagMap = { IdentityPoolId, IdentityProviderName: provider }
  const userPool = new CognitoIdentityProviderClient(settingsOf(place))
  const { AccessToken, IdToken = '' } = await signIn(place)
  const claims = JSON.parse(Buffer.from(IdToken.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>
  return {
    pool: await identityPool.send(new DescribeIdentityPoolCommand({ IdentityPoolId })),
    roles: await identityPool.send(new GetIdentityPoolRolesCommand({ IdentityPoolId })),
    tags: await identityPool.send(new GetPrincipalTagAttributeMapCommand(tagMap)),
    identities: await identityPool.send(new ListIdentitiesCommand({ IdentityPoolId, MaxResults: 60 })),
    person: await userPool.send(new GetUserCommand({ AccessToken })),
    claims: { sub: claims.sub, iss: claims.iss, aud: claims.aud, email: claims.email, name: claims.given_name },
    jwks: await (await fetch(`${place.url}/${userPoolId}/.well-known/jwks.json`)).json(),
  }
}
