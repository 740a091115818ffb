/** Statements that several roles carry word for word, so that they cannot drift apart. */
import type { Statement } from '../../iam/types.ts'
import { bucketArn, ownPrefix, publicPrefix, sharedPrefix } from './bucket.ts'

const objects = (prefix: string) => `${bucketArn}/${prefix}*`

export const readPublic: readonly Statement[] = [
  { Sid: 'ReadPublic', Effect: 'Allow', Action: 's3:GetObject', Resource: objects(publicPrefix) },
  {
    Sid: 'ListPublic',
    Effect: 'Allow',
    Action: 's3:ListBucket',
    Resource: bucketArn,
    Condition: { StringLike: { 's3:prefix': `${publicPrefix}*` } },
  },
]

export const readShared: readonly Statement[] = [
  { Sid: 'ReadShared', Effect: 'Allow', Action: 's3:GetObject', Resource: objects(sharedPrefix) },
  {
    Sid: 'ListShared',
    Effect: 'Allow',
    Action: 's3:ListBucket',
    Resource: bucketArn,
    Condition: { StringLike: { 's3:prefix': `${sharedPrefix}*` } },
  },
  { Sid: 'DescribeBucket', Effect: 'Allow', Action: ['s3:GetBucketLocation', 's3:GetBucketCORS'], Resource: bucketArn },
]

export const ownFolder: readonly Statement[] = [
  {
    Sid: 'OwnFolder',
    Effect: 'Allow',
    Action: ['s3:GetObject', 's3:PutObject'],
    Resource: objects(ownPrefix),
  },
  {
    Sid: 'ListOwnFolder',
    Effect: 'Allow',
    Action: 's3:ListBucket',
    Resource: bucketArn,
    Condition: { StringLike: { 's3:prefix': `${ownPrefix}*` } },
  },
]

export const deleteInOwnFolder: Statement = {
  Sid: 'DeleteInOwnFolder',
  Effect: 'Allow',
  Action: 's3:DeleteObject',
  Resource: objects(ownPrefix),
}

export const readZones: Statement = {
  Sid: 'ReadZones',
  Effect: 'Allow',
  Action: ['route53:ListHostedZones', 'route53:GetHostedZone', 'route53:ListResourceRecordSets', 'route53:GetChange'],
  Resource: '*',
}

/** Said to everyone, admins too: a zone that is gone takes its name servers with it. */
export const neverDeleteZones: Statement = {
  Sid: 'NeverDeleteZones',
  Effect: 'Deny',
  Action: 'route53:DeleteHostedZone',
  Resource: '*',
}
