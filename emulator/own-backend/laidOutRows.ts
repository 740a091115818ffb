/** What of somebody's code is here, a row each, in the order in which a sign-in meets it. */
import type { LaidOut } from '#contract/ownCode.ts'
import type { SeedBucket, SeedDocument, SeedIdentityPool } from '../seed/seedDocument.ts'

export function laidOutRows(document: SeedDocument): readonly LaidOut[] {
  const { userPool, identityPool, roles, buckets = [], hostedZones = [] } = document
  const { groups = [], requiredAttributes = ['email'] } = userPool
  return [
    { what: 'User pool', name: userPool.id, words: `Everybody has ${requiredAttributes.join(', ')}` },
    { what: 'App client', name: userPool.clientId, words: 'Secure Remote Password, and refresh' },
    ...(groups.length > 0
      ? [{ what: 'Groups', name: String(groups.length), words: groups.map(({ name }) => name).join(', ') }]
      : []),
    { what: 'Identity pool', name: identityPool.id, words: wordsOfPool(identityPool) },
    { what: 'Roles', name: String(roles.length), words: wordsOfRoles(document) },
    ...buckets.map((bucket) => ({ what: 'Bucket', name: bucket.name, words: wordsOfBucket(bucket) })),
    ...hostedZones.map(({ name, records = [] }) => ({
      what: 'Hosted zone',
      name,
      words: counted(records.length, 'record'),
    })),
  ]
}

function wordsOfPool({ roleMapping, allowGuests }: SeedIdentityPool): string {
  const by = { Token: 'Role by token', Rules: 'Role by rules' }
  const how = roleMapping ? by[roleMapping.type] : 'One role for everybody who is signed in'
  return `${how}; guests ${allowGuests ? 'on' : 'off'}`
}

function wordsOfRoles({ roles, managedPolicies = [] }: SeedDocument): string {
  const documents = [...roles.flatMap(({ policies = [] }) => policies), ...managedPolicies].map(
    ({ document }) => document,
  )
  const statements = documents.flatMap(({ Statement }) => Statement).length
  return `${counted(statements, 'statement')} in ${documents.length} ${documents.length === 1 ? 'policy' : 'policies'}`
}

function wordsOfBucket({ corsRules, policy, blockPublicAccess }: SeedBucket): string {
  const parts = [
    corsRules ? counted(corsRules.length, 'CORS rule') : 'open to pages of this computer',
    policy ? 'a bucket policy' : 'no bucket policy',
    ...(blockPublicAccess ? ['public access blocked'] : []),
  ]
  return parts.join(', ')
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}
