/** A backend that has nothing in common with the house's own: other ids, account and region. */
import type { PolicyDocument, Statement } from '#iam/types.ts'
import type { SeedDocument, SeedRole } from '../../../emulator/seed/seedDocument.ts'

export const region = 'eu-west-1'
export const account = '210987654321'
const identityPoolId = `${region}:0b1c2d3e-4f50-4617-8293-a4b5c6d7e8f9`
const logs = 'arn:aws:s3:::harbor-logs'

const version = '2012-10-17'
const says = (...Statement: Statement[]): PolicyDocument => ({ Version: version, Statement })

function role(name: string, statements: readonly Statement[], more: Partial<SeedRole> = {}): SeedRole {
  return {
    name,
    trustPolicy: says({
      Effect: 'Allow',
      Principal: { Federated: 'cognito-identity.amazonaws.com' },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: { StringEquals: { 'cognito-identity.amazonaws.com:aud': identityPoolId } },
    }),
    policies: [{ name: 'Harbor', document: says(...statements) }],
    ...more,
  }
}

const readLogs: Statement = { Effect: 'Allow', Action: 's3:GetObject', Resource: `${logs}/*` }

export const harborSeed: SeedDocument = {
  version: 1,
  account,
  region,
  userPool: {
    id: `${region}_Harbor123`,
    clientId: '7harborclient00000000000001',
    selfSignUp: false,
    passwordPolicy: { minimumLength: 6, requireUppercase: false, requireNumbers: false, requireSymbols: false },
    groups: [
      { name: 'captains', precedence: 50, role: 'captains' },
      { name: 'crew', precedence: 5, role: 'crew' },
    ],
  },
  identityPool: {
    id: identityPoolId,
    name: 'harbor',
    authenticated: 'visitors',
    roleMapping: { type: 'Token', ambiguous: 'AuthenticatedRole' },
  },
  roles: [
    role('captains', [readLogs, { Effect: 'Allow', Action: 'route53:ListResourceRecordSets', Resource: '*' }], {
      path: '/harbor/',
      mayDo: 'read every log and the zone',
      mayNot: 'no write',
    }),
    role('crew', [readLogs]),
    role('visitors', [{ Effect: 'Allow', Action: 's3:ListBucket', Resource: logs }], {
      managedPolicyArns: [`arn:aws:iam::${account}:policy/Timetable`],
    }),
    role('pilots', [{ Effect: 'Allow', Action: 's3:*', Resource: `${logs}/*` }], {
      permissionsBoundary: 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess',
    }),
  ],
  managedPolicies: [
    {
      name: 'Timetable',
      document: says({ Effect: 'Allow', Action: 's3:GetObject', Resource: `${logs}/timetable.txt` }),
    },
  ],
  people: [
    { name: 'Cleo', email: 'cleo@harbor.example', password: 'anchor', groups: ['captains', 'crew'] },
    { name: 'Sam', email: 'sam@harbor.example', password: 'compass', groups: ['captains'] },
    { name: 'Ines', email: 'ines@harbor.example', password: 'lantern', attributes: { 'custom:team': 'pilots' } },
  ],
  buckets: [
    {
      name: 'harbor-logs',
      policy: says({
        Sid: 'CrewStaysOut',
        Effect: 'Deny',
        Principal: { AWS: `arn:aws:iam::${account}:role/crew` },
        Action: 's3:GetObject',
        Resource: `${logs}/sealed/*`,
      }),
      objects: [
        { key: 'timetable.txt', text: 'Ferry 07:40\n' },
        { key: 'sealed/storm.txt', text: 'Nobody saw it.\n' },
      ],
    },
  ],
  hostedZones: [
    {
      id: 'Z0HARBOR000000000001',
      name: 'harbor.example',
      records: [{ name: 'www.harbor.example', type: 'A', values: ['192.0.2.7'] }],
    },
  ],
}

/** The same, with roles by what the token says of the team. */
export const harborByTeam: SeedDocument = {
  ...harborSeed,
  identityPool: {
    ...harborSeed.identityPool,
    roleMapping: {
      type: 'Rules',
      ambiguous: 'Deny',
      rules: [{ Claim: 'custom:team', MatchType: 'Equals', Value: 'pilots', role: 'pilots' }],
    },
  },
}
