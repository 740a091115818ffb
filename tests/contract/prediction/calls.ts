/** Calls of S3 and Route 53 as a console makes them, drawn at random: real inputs for the SDK's commands. */
import type { CognitoIdentityClient } from '@aws-sdk/client-cognito-identity'
import type { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider'
import {
  ChangeResourceRecordSetsCommand,
  DeleteHostedZoneCommand,
  GetChangeCommand,
  GetHostedZoneCommand,
  ListHostedZonesByNameCommand,
  ListHostedZonesCommand,
  ListResourceRecordSetsCommand,
  type Route53Client,
  type RRType,
} from '@aws-sdk/client-route-53'
import {
  DeleteObjectCommand,
  GetBucketCorsCommand,
  GetBucketLocationCommand,
  GetBucketPolicyCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import type { OperationInput } from '#iam/requirements/types.ts'
import type { SeededRandom } from './seededRandom.ts'

/** One call, ready to be predicted and to be sent. */
export interface GeneratedCall {
  readonly service: 's3' | 'route53' | 'cognito-idp' | 'cognito-identity'
  readonly operation: string
  readonly input: OperationInput
  readonly send: (clients: CallingClients) => Promise<unknown>
}

export interface CallingClients {
  readonly s3: S3Client
  readonly route53: Route53Client
  readonly cognitoIdp: CognitoIdentityProviderClient
  readonly cognitoIdentity: CognitoIdentityClient
}

export const bucket = 'team-photos'
/** Objects that are there and stay: a missing key would be answered by another permission. */
export const folders = ['public/', 'shared/', 'private/'] as const
export const zones = ['Z0174620EXAMPLE7QK3M', 'Z08223651ROLECALL92XT', 'Z0000000000000MISSING'] as const
const recordNames = [
  'www.example.test',
  'WWW.Example.TEST.',
  '*.preview.example.test',
  '_acme-challenge.example.test',
  'a.rolecall.test',
] as const
const recordTypes: readonly RRType[] = ['A', 'TXT', 'CNAME', 'MX']
const values: Readonly<Partial<Record<RRType, string>>> = {
  A: '192.0.2.1',
  TXT: '"x"',
  CNAME: 'x.example.test.',
  MX: '10 mx.example.test.',
}

/**
 * @param identities whose folders under `private/` there are.
 * @param buckets in which all these folders are.
 */
export function randomCall(
  random: SeededRandom,
  identities: readonly string[],
  buckets: readonly string[] = [bucket],
): GeneratedCall {
  return random.chance(0.65) ? s3Call(random, identities, random.pick(buckets)) : route53Call(random)
}

function s3Call(random: SeededRandom, identities: readonly string[], Bucket: string): GeneratedCall {
  const prefixes = [...folders, ...identities.map((id) => `private/${id}/`)]
  const Key = `${random.pick(prefixes.filter((prefix) => prefix !== 'private/'))}kept.txt`
  const written = { Bucket, Key: Key.replace('kept', 'scratch') }
  const listing = {
    Bucket,
    ...(random.chance(0.8) && { Prefix: random.pick([...prefixes, '', 'public', 'shared/2025-harbour/', 'x*']) }),
    ...(random.chance(0.5) && { Delimiter: '/' }),
    ...(random.chance(0.3) && { MaxKeys: random.pick([0, 10, 1000]) }),
  }
  const upload = {
    ...written,
    Body: 'x',
    ...(random.chance(0.3) && { StorageClass: 'STANDARD_IA' as const }),
    ...(random.chance(0.2) && { ACL: 'bucket-owner-full-control' as const }),
    ...(random.chance(0.2) && { IfNoneMatch: '*' }),
  }
  return random.pick<() => GeneratedCall>([
    () => s3('GetObject', { Bucket, Key }, (s3Client, input) => s3Client.send(new GetObjectCommand(input))),
    () => s3('GetObject', { Bucket, Key }, (s3Client, input) => s3Client.send(new GetObjectCommand(input))),
    () => s3('HeadObject', { Bucket, Key }, (s3Client, input) => s3Client.send(new HeadObjectCommand(input))),
    () => s3('PutObject', upload, (s3Client, input) => s3Client.send(new PutObjectCommand(input))),
    () => s3('PutObject', upload, (s3Client, input) => s3Client.send(new PutObjectCommand(input))),
    () => s3('DeleteObject', written, (s3Client, input) => s3Client.send(new DeleteObjectCommand(input))),
    () => s3('ListObjectsV2', listing, (s3Client, input) => s3Client.send(new ListObjectsV2Command(input))),
    () => s3('ListObjectsV2', listing, (s3Client, input) => s3Client.send(new ListObjectsV2Command(input))),
    () => s3('ListBuckets', {}, (s3Client, input) => s3Client.send(new ListBucketsCommand(input))),
    () => s3('HeadBucket', { Bucket }, (s3Client, input) => s3Client.send(new HeadBucketCommand(input))),
    () => s3('GetBucketLocation', { Bucket }, (s3Client, input) => s3Client.send(new GetBucketLocationCommand(input))),
    () => s3('GetBucketCors', { Bucket }, (s3Client, input) => s3Client.send(new GetBucketCorsCommand(input))),
    () => s3('GetBucketPolicy', { Bucket }, (s3Client, input) => s3Client.send(new GetBucketPolicyCommand(input))),
  ])()
}

function route53Call(random: SeededRandom): GeneratedCall {
  const HostedZoneId = random.pick(zones)
  const Id = random.chance(0.5) ? HostedZoneId : `/hostedzone/${HostedZoneId}`
  const Changes = Array.from({ length: random.pick([1, 1, 2, 3]) }, () => {
    const Type = random.pick(recordTypes)
    const ResourceRecordSet = {
      Name: random.pick(recordNames),
      Type,
      TTL: 60,
      ResourceRecords: [{ Value: values[Type] ?? '' }],
    }
    return { Action: random.pick(['CREATE', 'UPSERT', 'DELETE'] as const), ResourceRecordSet }
  })
  const batch = { HostedZoneId, ChangeBatch: { Changes } }
  const change = { Id: random.pick(['C2682N5HXP0BZ4', '/change/C2682N5HXP0BZ4']) }
  return random.pick<() => GeneratedCall>([
    () => dns('ListHostedZones', {}, (client, input) => client.send(new ListHostedZonesCommand(input))),
    () => dns('ListHostedZonesByName', {}, (client, input) => client.send(new ListHostedZonesByNameCommand(input))),
    () => dns('GetHostedZone', { Id }, (client, input) => client.send(new GetHostedZoneCommand(input))),
    () =>
      dns('ListResourceRecordSets', { HostedZoneId }, (client, input) =>
        client.send(new ListResourceRecordSetsCommand(input)),
      ),
    () =>
      dns('ChangeResourceRecordSets', batch, (client, input) =>
        client.send(new ChangeResourceRecordSetsCommand(input)),
      ),
    () =>
      dns('ChangeResourceRecordSets', batch, (client, input) =>
        client.send(new ChangeResourceRecordSetsCommand(input)),
      ),
    () => dns('GetChange', change, (client, input) => client.send(new GetChangeCommand(input))),
    () => dns('DeleteHostedZone', { Id: zones[2] }, (client, input) => client.send(new DeleteHostedZoneCommand(input))),
  ])()
}

export function s3<Input extends object>(
  operation: string,
  input: Input,
  send: (client: S3Client, input: Input) => Promise<unknown>,
): GeneratedCall {
  return { service: 's3', operation, input: plain(input), send: (clients) => send(clients.s3, input) }
}

export function dns<Input extends object>(
  operation: string,
  input: Input,
  send: (client: Route53Client, input: Input) => Promise<unknown>,
): GeneratedCall {
  return { service: 'route53', operation, input: plain(input), send: (clients) => send(clients.route53, input) }
}

export function userPool<Input extends object>(
  operation: string,
  input: Input,
  send: (client: CognitoIdentityProviderClient, input: Input) => Promise<unknown>,
): GeneratedCall {
  return {
    service: 'cognito-idp',
    operation,
    input: plain(input),
    send: (clients) => send(clients.cognitoIdp, input),
  }
}

export function identityPool<Input extends object>(
  operation: string,
  input: Input,
  send: (client: CognitoIdentityClient, input: Input) => Promise<unknown>,
): GeneratedCall {
  return {
    service: 'cognito-identity',
    operation,
    input: plain(input),
    send: (clients) => send(clients.cognitoIdentity, input),
  }
}

const plain = (input: object): OperationInput => Object.fromEntries(Object.entries(input))
