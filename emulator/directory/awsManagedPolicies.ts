import { guestSessionPolicies } from '#iam/identity-pool/guestSessionPolicies.ts'
import type { PolicyDocument, Statement } from '#iam/types.ts'
import type { ManagedPolicy } from './managedPolicy.ts'

/** The few of AWS's own managed policies that are known here. Their real ids and dates are not published: chosen. */
const releasedAt = Date.UTC(2015, 1, 6, 18, 40)

function fromAws(name: string, description: string, document: PolicyDocument, versionId = 'v1'): ManagedPolicy {
  const id = `ANPA${name
    .replace(/[^A-Za-z2-7]/g, '')
    .toUpperCase()
    .padEnd(17, 'A')
    .slice(0, 17)}`
  return { name, arn: `arn:aws:iam::aws:policy/${name}`, id, description, createdAt: releasedAt, versionId, document }
}

function oneStatement(statement: Statement): PolicyDocument {
  return { Version: '2012-10-17', Statement: [statement] }
}

const guests = guestSessionPolicies.find(({ name }) => name === 'AmazonCognitoUnAuthedIdentitiesSessionPolicy')

const policies: readonly ManagedPolicy[] = [
  fromAws(
    'AdministratorAccess',
    'Every action on every resource.',
    oneStatement({ Effect: 'Allow', Action: '*', Resource: '*' }),
  ),
  fromAws(
    'AmazonS3ReadOnlyAccess',
    'Reads every bucket and object.',
    oneStatement({
      Effect: 'Allow',
      Action: ['s3:Get*', 's3:List*', 's3:Describe*', 's3-object-lambda:Get*', 's3-object-lambda:List*'],
      Resource: '*',
    }),
    'v3',
  ),
  fromAws(
    'AmazonRoute53ReadOnlyAccess',
    'Reads every hosted zone and record.',
    oneStatement({
      Effect: 'Allow',
      Action: ['route53:Get*', 'route53:List*', 'route53:TestDNSAnswer'],
      Resource: ['*'],
    }),
    'v2',
  ),
  ...(guests ? [fromAws(guests.name, 'What guests of an identity pool may do at most.', guests.document, 'v2')] : []),
]

/** By their ARN, `arn:aws:iam::aws:policy/<name>`. */
export const awsManagedPolicies: ReadonlyMap<string, ManagedPolicy> = new Map(policies.map((one) => [one.arn, one]))
