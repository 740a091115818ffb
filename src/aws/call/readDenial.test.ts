import { expect, test } from 'vitest'
import { type DenialSentence, readDenial } from './readDenial.ts'

const principalArn = 'arn:aws:sts::123456789012:assumed-role/readers/CognitoIdentityCredentials'
const asked = `User: ${principalArn} is not authorized to perform: `
const deniedPolicy = 'arn:aws:iam::123456789012:policy/DenyX'

const cases: readonly (readonly [title: string, message: string, said: DenialSentence])[] = [
  [
    'S3 with a quoted resource and no statement that allows',
    `${asked}s3:PutObject on resource: "arn:aws:s3:::team-photos/shared/plan.txt" because no identity-based policy allows the s3:PutObject action`,
    {
      principalArn,
      action: 's3:PutObject',
      resource: 'arn:aws:s3:::team-photos/shared/plan.txt',
      explicit: false,
      layer: 'identity-based',
    },
  ],
  [
    'Route 53 without quotes',
    `${asked}route53:ListResourceRecordSets on resource: arn:aws:route53:::hostedzone/Z1 because no identity-based policy allows the route53:ListResourceRecordSets action`,
    {
      principalArn,
      action: 'route53:ListResourceRecordSets',
      resource: 'arn:aws:route53:::hostedzone/Z1',
      explicit: false,
      layer: 'identity-based',
    },
  ],
  [
    'no resource, because the action has none',
    `${asked}s3:ListAllMyBuckets because no identity-based policy allows the s3:ListAllMyBuckets action`,
    { principalArn, action: 's3:ListAllMyBuckets', explicit: false, layer: 'identity-based' },
  ],
  [
    'the session policy of a guest',
    `${asked}route53:ListHostedZones because no session policy allows the route53:ListHostedZones action`,
    { principalArn, action: 'route53:ListHostedZones', explicit: false, layer: 'session' },
  ],
  [
    'a permissions boundary, which is never called a policy',
    `${asked}s3:GetObject on resource: "arn:aws:s3:::b/k" because no permissions boundary allows the s3:GetObject action`,
    {
      principalArn,
      action: 's3:GetObject',
      resource: 'arn:aws:s3:::b/k',
      explicit: false,
      layer: 'permissions boundary',
    },
  ],
  [
    'a resource-based policy that is silent',
    `${asked}s3:GetObject on resource: "arn:aws:s3:::b/k" because no resource-based policy allows the s3:GetObject action`,
    { principalArn, action: 's3:GetObject', resource: 'arn:aws:s3:::b/k', explicit: false, layer: 'resource-based' },
  ],
  [
    'an inline policy that denies',
    `${asked}route53:DeleteHostedZone on resource: arn:aws:route53:::hostedzone/Z1 with an explicit deny in an identity-based policy`,
    {
      principalArn,
      action: 'route53:DeleteHostedZone',
      resource: 'arn:aws:route53:::hostedzone/Z1',
      explicit: true,
      layer: 'identity-based',
    },
  ],
  [
    'a managed policy that denies, by its ARN',
    `${asked}s3:PutObject on resource: "arn:aws:s3:::b/k" with an explicit deny in an identity-based policy: ${deniedPolicy}`,
    {
      principalArn,
      action: 's3:PutObject',
      resource: 'arn:aws:s3:::b/k',
      explicit: true,
      layer: 'identity-based',
      policyArn: deniedPolicy,
    },
  ],
  [
    'a permissions boundary that denies, by its ARN',
    `${asked}s3:PutObject with an explicit deny in a permissions boundary: ${deniedPolicy}`,
    { principalArn, action: 's3:PutObject', explicit: true, layer: 'permissions boundary', policyArn: deniedPolicy },
  ],
  [
    'a service control policy',
    `${asked}s3:PutObject on resource: "arn:aws:s3:::b/k" with an explicit deny in a service control policy`,
    { principalArn, action: 's3:PutObject', resource: 'arn:aws:s3:::b/k', explicit: true, layer: 'service control' },
  ],
  [
    'a resource control policy',
    `${asked}cognito-identity:GetId on resource: arn:aws:cognito-identity:us-east-1:123456789012:identitypool/x with an explicit deny in a resource control policy`,
    {
      principalArn,
      action: 'cognito-identity:GetId',
      resource: 'arn:aws:cognito-identity:us-east-1:123456789012:identitypool/x',
      explicit: true,
      layer: 'resource control',
    },
  ],
  [
    'a VPC endpoint policy',
    `${asked}s3:GetObject on resource: "arn:aws:s3:::b/k" with an explicit deny in a VPC endpoint policy`,
    { principalArn, action: 's3:GetObject', resource: 'arn:aws:s3:::b/k', explicit: true, layer: 'VPC endpoint' },
  ],
  [
    'a key with spaces, quotes and words of the grammar',
    `${asked}s3:GetObject on resource: "arn:aws:s3:::b/why "because no one" reads.txt" because no identity-based policy allows the s3:GetObject action`,
    {
      principalArn,
      action: 's3:GetObject',
      resource: 'arn:aws:s3:::b/why "because no one" reads.txt',
      explicit: false,
      layer: 'identity-based',
    },
  ],
  [
    'public access blocked, which names no layer',
    `${asked}s3:PutBucketPolicy on resource: "arn:aws:s3:::b" because public policies are prevented by the BlockPublicPolicy setting in S3 Block Public Access.`,
    { principalArn, action: 's3:PutBucketPolicy', resource: 'arn:aws:s3:::b', explicit: false },
  ],
  [
    'a trust policy, which is the resource-based policy of a role',
    `${asked}sts:AssumeRole on resource: arn:aws:iam::123456789012:role/x because no role trust policy allows the sts:AssumeRole action`,
    {
      principalArn,
      action: 'sts:AssumeRole',
      resource: 'arn:aws:iam::123456789012:role/x',
      explicit: false,
      layer: 'resource-based',
    },
  ],
  [
    'an older sentence without a reason',
    `${asked}sts:AssumeRole`,
    { principalArn, action: 'sts:AssumeRole', explicit: false },
  ],
  [
    'an older sentence that ends with the resource',
    `${asked}sts:AssumeRole on resource: arn:aws:iam::123456789012:role/x`,
    { principalArn, action: 'sts:AssumeRole', resource: 'arn:aws:iam::123456789012:role/x', explicit: false },
  ],
  [
    'an authorization id with its page in the console, after an explicit deny',
    `${asked}s3:PutObject on resource: "arn:aws:s3:::b/k" with an explicit deny in an identity-based policy: ${deniedPolicy}. Go to https://eu-central-1.console.aws.amazon.com/iam/home?region=eu-central-1#/authorization-details/4f9k2m7q1x for complete details, or call the GetRequestAuthorizationDetails API with the following authorization id: 4f9k2m7q1x`,
    {
      principalArn,
      action: 's3:PutObject',
      resource: 'arn:aws:s3:::b/k',
      explicit: true,
      layer: 'identity-based',
      policyArn: deniedPolicy,
      authorizationId: '4f9k2m7q1x',
      detailsUrl:
        'https://eu-central-1.console.aws.amazon.com/iam/home?region=eu-central-1#/authorization-details/4f9k2m7q1x',
    },
  ],
  [
    'an authorization id after a sentence that no statement allows, and a page that is not of AWS',
    `${asked}route53:ListHostedZones because no identity-based policy allows the route53:ListHostedZones action. Go to https://console.aws.amazon.com.example.test/x for complete details, or call the GetRequestAuthorizationDetails API with the following authorization id: 7h1z`,
    {
      principalArn,
      action: 'route53:ListHostedZones',
      explicit: false,
      layer: 'identity-based',
      authorizationId: '7h1z',
    },
  ],
  ['the short form', 'Access Denied', { explicit: false }],
  ['no sentence at all', '', { explicit: false }],
]

test.each(cases)('reads %s', (_, message, said) => {
  expect(readDenial(message)).toEqual(said)
})
