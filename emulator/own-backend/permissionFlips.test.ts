import { expect, test } from 'vitest'
import type { Statement } from '#iam/types.ts'
import type { SeedDocument } from '../seed/seedDocument.ts'
import { permissionFlips } from './permissionFlips.ts'

const trustPolicy = { Version: '2012-10-17', Statement: [] } as const

/** @param statements role -> what it says */
function backend(
  statements: Readonly<Record<string, readonly Statement[]>>,
  more: Partial<SeedDocument> = {},
): SeedDocument {
  return {
    version: 1,
    userPool: {
      id: 'us-east-1_AAAAAAAAA',
      clientId: 'client',
      groups: [
        { name: 'admins', precedence: 0, role: 'admins' },
        { name: 'readers', precedence: 1, role: 'readers' },
      ],
    },
    identityPool: {
      id: 'us-east-1:00000000-0000-4000-8000-000000000000',
      allowGuests: true,
      authenticated: 'everybody',
      unauthenticated: 'guest',
      roleMapping: { type: 'Token', ambiguous: 'AuthenticatedRole' },
    },
    roles: ['admins', 'readers', 'everybody', 'guest'].map((name) => ({
      name,
      trustPolicy,
      policies: [{ name: 'p', document: { Version: '2012-10-17', Statement: statements[name] ?? [] } }],
    })),
    ...more,
  }
}

const read = (resource: string): Statement => ({ Effect: 'Allow', Action: 's3:GetObject', Resource: resource })
const files = 'arn:aws:s3:::files'

test('nothing flips where nothing changed', () => {
  const document = backend({ readers: [read(`${files}/*`)] })
  expect(permissionFlips(document, document)).toEqual([])
})

test('who loses and who gains is told by group, action and resource', () => {
  const before = backend({ readers: [read(`${files}/admin/*`)], admins: [read(`${files}/admin/*`)] })
  const now = backend({
    admins: [{ ...read(`${files}/admin/*`), Action: ['s3:GetObject', 's3:PutObject'] }],
  })
  expect(permissionFlips(before, now)).toEqual([
    { who: 'admins', change: 'gain', action: 's3:PutObject', on: `${files}/admin/*` },
    { who: 'readers', change: 'lose', action: 's3:GetObject', on: `${files}/admin/*` },
  ])
})

test("a prefix that may not be listed any more, and a folder of one's own", () => {
  const list: Statement = {
    Effect: 'Allow',
    Action: 's3:ListBucket',
    Resource: files,
    Condition: { StringLike: { 's3:prefix': ['shared/*', 'shared/'] } },
  }
  const own = read(`${files}/\${cognito-identity.amazonaws.com:sub}/*`)
  expect(permissionFlips(backend({ everybody: [list, own] }), backend({ everybody: [] }))).toEqual([
    { who: 'people without a group', change: 'lose', action: 's3:ListBucket', on: `${files}, prefix shared/` },
    {
      who: 'people without a group',
      change: 'lose',
      action: 's3:GetObject',
      on: `${files}/\${cognito-identity.amazonaws.com:sub}/*`,
    },
  ])
})

test('a deny, and what a bucket policy takes, count as AWS counts them', () => {
  const before = backend({ readers: [read(`${files}/*`)] })
  const policy = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Deny', Principal: '*', Action: 's3:GetObject', Resource: `${files}/*` }],
  } as const
  expect(permissionFlips(before, { ...before, buckets: [{ name: 'files', policy }] })).toEqual([
    { who: 'readers', change: 'lose', action: 's3:GetObject', on: `${files}/*` },
  ])
})

test('guests keep to what the session policy of guests lets through', () => {
  const zones: Statement = { Effect: 'Allow', Action: 'route53:ListHostedZones', Resource: '*' }
  expect(permissionFlips(backend({}), backend({ guest: [zones, read(`${files}/open/*`)] }))).toEqual([
    { who: 'guests', change: 'gain', action: 's3:GetObject', on: `${files}/open/*` },
  ])
})

test('a group that loses its role has the role of everybody', () => {
  const before = backend({ readers: [read(`${files}/*`)] })
  const { userPool } = before
  const now = { ...before, userPool: { ...userPool, groups: [{ name: 'readers', precedence: 1 }] } }
  expect(permissionFlips(before, now)).toContainEqual({
    who: 'readers',
    change: 'lose',
    action: 's3:GetObject',
    on: `${files}/*`,
  })
})
