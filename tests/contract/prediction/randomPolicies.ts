/** Small policies drawn at random, over the elements and operators that people use. */
import type { ConditionElement, PolicyDocument, Statement } from '#iam/types.ts'
import { bucket, zones } from './calls.ts'
import type { SeededRandom } from './seededRandom.ts'

const actions = [
  's3:*',
  's3:Get*',
  's3:*Object',
  's3:GetObject',
  's3:PutObject',
  's3:DeleteObject',
  's3:ListBucket',
  's3:ListAllMyBuckets',
  's3:GetBucket*',
  's3:putobject',
  '*',
  'route53:*',
  'route53:List*',
  'route53:ChangeResourceRecordSets',
  'route53:Get?hange',
  'route53:GetHostedZone',
]
const bucketArn = `arn:aws:s3:::${bucket}`
const resources = [
  '*',
  bucketArn,
  `${bucketArn}/*`,
  `${bucketArn}/public/*`,
  `${bucketArn}*`,
  `${bucketArn}/*/kept.???`,
  `${bucketArn}/private/\${cognito-identity.amazonaws.com:sub}/*`,
  `${bucketArn}/\${aws:PrincipalTag/team, 'shared'}/*`,
  'arn:aws:route53:::hostedzone/*',
  `arn:aws:route53:::hostedzone/${zones[0]}`,
  'arn:aws:route53:::change/*',
]
const pool = 'cognito-identity.amazonaws.com'
const names = 'route53:ChangeResourceRecordSetsNormalizedRecordNames'
const types = 'route53:ChangeResourceRecordSetsRecordTypes'
const conditions: readonly ConditionElement[] = [
  { StringLike: { 's3:prefix': ['public/*', 'shared/*'] } },
  { StringEquals: { 's3:prefix': ['', 'public/'] } },
  { StringNotLike: { 's3:prefix': `private/\${${pool}:sub}/*` } },
  { StringEqualsIfExists: { 's3:delimiter': '/' } },
  { NumericLessThanEquals: { 's3:max-keys': '10' } },
  { Null: { 's3:prefix': 'true' } },
  { StringEquals: { 's3:x-amz-storage-class': 'STANDARD_IA' } },
  { Null: { 's3:x-amz-acl': 'false' } },
  { 'ForAllValues:StringEquals': { [types]: ['A', 'TXT'] } },
  { 'ForAnyValue:StringLike': { [names]: ['*.example.test', '\\052.preview.example.test'] } },
  { 'ForAllValues:StringNotEquals': { 'route53:ChangeResourceRecordSetsActions': 'DELETE' } },
  { 'ForAnyValue:StringEquals': { [`${pool}:amr`]: 'authenticated' } },
  { StringLike: { [`${pool}:sub`]: '*-000000000004' } },
  { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/read*' } },
  { StringEquals: { 'aws:PrincipalTag/Team': 'shared' } },
  { StringNotEquals: { 'aws:PrincipalTag/team': 'public' } },
  { IpAddress: { 'aws:SourceIp': '127.0.0.0/8' } },
  { NotIpAddress: { 'aws:SourceIp': '10.0.0.0/8' } },
  { Bool: { 'aws:SecureTransport': 'true' } },
  { StringEquals: { 'aws:RequestedRegion': 'us-east-1' } },
  { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' } },
  { StringEquals: { 's3:authType': 'REST-HEADER' } },
]

function randomStatement(random: SeededRandom): Statement {
  const action = random.some(actions, 3)
  const resource = random.some(resources, 2)
  return {
    Effect: random.chance(0.75) ? 'Allow' : 'Deny',
    ...(random.chance(0.9) ? { Action: action } : { NotAction: action }),
    ...(random.chance(0.9) ? { Resource: resource } : { NotResource: resource }),
    ...(random.chance(0.4) && { Condition: random.pick(conditions) }),
  }
}

/** Now and then without a version: variables are plain text then. */
export function randomPolicy(random: SeededRandom, statements = 3): PolicyDocument {
  return {
    ...(random.chance(0.9) && { Version: '2012-10-17' as const }),
    Statement: Array.from({ length: random.pick([1, 2, statements]) }, () => randomStatement(random)),
  }
}

/** S3 takes only actions that act on a resource of the statement. */
const onObjects = {
  actions: ['s3:*', 's3:Get*', 's3:*Object', 's3:GetObject', 's3:putobject', 's3:DeleteObject'],
  resources: resources.filter((resource) => resource.startsWith(`${bucketArn}/`)),
}
const onBucket = {
  actions: ['s3:*', 's3:ListBucket', 's3:GetBucket*', 's3:List*', 's3:GetBucketPolicy'],
  resources: [bucketArn, `${bucketArn}*`],
}

/** A bucket policy for some of these principals. */
export function randomBucketPolicy(random: SeededRandom, principals: readonly string[]): PolicyDocument {
  const statements = Array.from({ length: random.pick([1, 2, 3]) }, (): Statement => {
    const kind = random.chance(0.6) ? onObjects : onBucket
    return {
      Effect: random.chance(0.75) ? 'Allow' : 'Deny',
      Principal: random.chance(0.3) ? '*' : { AWS: random.some(principals, 2) },
      Action: random.some(kind.actions, 2),
      Resource: random.some(kind.resources, 2),
      ...(random.chance(0.3) && { Condition: random.pick(conditions) }),
    }
  })
  return { Version: '2012-10-17', Statement: statements }
}
