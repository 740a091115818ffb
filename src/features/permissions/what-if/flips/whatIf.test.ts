import { expect, test } from 'vitest'
import { accessRoles } from '#access/roles.ts'
import type { DecidedRequest } from '#contract/decidedRequest.ts'
import type { PoliciesOfRole } from '#contract/policiesOfRole.ts'
import type { IdentityPoolRoles } from '#iam/identity-pool/types.ts'
import type { PolicyDocument } from '#iam/types.ts'
import type { AwsConfig } from '../../../../aws/configuration/configuration.ts'
import { documentsOfRole } from '../documents/documentsOfRole.ts'
import { inOrder } from '../documents/editedDocument.ts'
import { readDraft } from '../documents/readDraft.ts'
import { flipSentence } from './flipSentence.ts'
import { whatIf, type WhatIfGround } from './whatIf.ts'

const account = '123456789012'
const arnOf = (name: string) => `arn:aws:iam::${account}:role/${name}`
const policiesOf = (name: string): PoliciesOfRole => ({
  account,
  roleArn: arnOf(name),
  identityBased: accessRoles.find((role) => role.name === name)?.policies ?? [],
  buckets: { 'team-photos': [] },
})
const configuration: AwsConfig = {
  region: 'us-east-1',
  userPoolId: 'us-east-1_p',
  userPoolClientId: 'c',
  identityPoolId: 'us-east-1:1',
  guestAccess: true,
  places: [{ bucket: 'team-photos', prefix: 'shared/', label: 'Shared' }],
  groupRoles: [{ group: 'readers', roleArn: arnOf('readers'), precedence: 30 }],
}
const roleOf = (name: string, isGuest = false) => ({ arn: arnOf(name), name, givenTo: `group ${name}`, isGuest })

function listing(prefix: string, requestId = prefix): DecidedRequest {
  const request = {
    principal: {
      type: 'AssumedRole',
      account,
      arn: `arn:aws:sts::${account}:assumed-role/readers/s`,
      roleArn: arnOf('readers'),
    },
    action: 's3:ListBucket',
    resource: 'arn:aws:s3:::team-photos',
    context: { 's3:prefix': prefix, 'cognito-identity.amazonaws.com:amr': ['authenticated'] },
  } as const
  return {
    requestId,
    at: '2026-12-01T04:00:00.000Z',
    service: 's3',
    operation: 'ListObjectsV2',
    questions: [{ request, verdict: 'allowed' }],
  }
}

const trust: PolicyDocument = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { Federated: 'cognito-identity.amazonaws.com' },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {
        StringEquals: { 'cognito-identity.amazonaws.com:aud': 'us-east-1:1' },
        'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': 'authenticated' },
      },
    },
  ],
}
const mapping: IdentityPoolRoles = {
  Roles: { authenticated: arnOf('authenticated'), unauthenticated: arnOf('guest') },
  RoleMappings: {
    'cognito-idp.us-east-1.amazonaws.com/us-east-1_p:c': {
      Type: 'Token',
      AmbiguousRoleResolution: 'AuthenticatedRole',
    },
  },
}
const ground: WhatIfGround = {
  configuration,
  role: roleOf('readers'),
  columns: ['readers', 'admins'].map((name) => ({ role: roleOf(name), policies: policiesOf(name) })),
  zones: [],
  trust,
  mapping,
  requests: [listing('shared/'), listing('private/'), listing('shared/2026/')],
}
const documents = documentsOfRole({ policies: policiesOf('readers'), trust, mapping })
const documentOf = (id: string) => documents.find((one) => one.id === id) ?? raise(id)
const raise = (id: string): never => {
  throw new Error(`no document ${id}`)
}
const tried = (id: string, text: string) => whatIf(ground, documentOf(id), readDraft(documentOf(id), text))

test('the documents of a role stand in one order, with what is not set', () => {
  expect(documents.map(({ id, text }) => [id, text !== ''])).toEqual([
    ['policy:Folders', true],
    ['policy:Zones', true],
    ['trust', true],
    ['boundary', false],
    ['bucket:team-photos', false],
    ['mapping', true],
  ])
})

test('what may not be read has its place among the others', () => {
  const [, , trusted, ...others] = documents
  const untold = trusted && { ...trusted, outcome: undefined }
  expect(inOrder([...documents.slice(0, 2), ...others, ...(untold ? [untold] : [])]).map(({ id }) => id)).toEqual(
    documents.map(({ id }) => id),
  )
})

test.each(documents.map(({ id, text }) => [id, text]))('%s as it is changes nothing', (id, text) => {
  expect(tried(id, text)).toMatchObject({ capabilities: [], calls: [], given: [] })
})

test('a policy without listing shared/ takes it away, and the recorded calls that did it with it', () => {
  const { document } = policiesOf('readers').identityBased[0] ?? raise('Folders')
  const Statement = [document.Statement].flat().filter(({ Sid }) => Sid !== 'ListShared')
  const result = tried('policy:Folders', JSON.stringify({ ...document, Statement }))
  expect(result.calls.map(({ request, change, before, after }) => [request.requestId, change, before, after])).toEqual([
    ['shared/', 'lose', 'allowed', 'implicitly denied'],
    ['shared/2026/', 'lose', 'allowed', 'implicitly denied'],
  ])
  expect([result.callsTold, result.roles]).toEqual([3, ['readers']])
})

test('a policy of the bucket has a say for every role, and tells what each loses', () => {
  const deny = {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'NoWrites',
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:PutObject',
        Resource: 'arn:aws:s3:::team-photos/shared/*',
      },
    ],
  }
  const result = tried('bucket:team-photos', JSON.stringify(deny))
  expect(result.roles).toEqual(['readers', 'admins'])
  const lost = result.capabilities.filter(({ id }) => id === 'PutObject:team-photos/shared/')
  expect(lost).toEqual([expect.objectContaining({ role: 'admins', change: 'lose', after: 'denied', by: 'NoWrites' })])
  expect(flipSentence(result)).toMatch(/^admins lose: write to shared/)
})

test('a boundary is for this role alone, and takes what it does not allow', () => {
  const atMost = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'route53:*', Resource: '*' }],
  }
  const result = tried('boundary', JSON.stringify(atMost))
  expect(result.roles).toEqual(['readers'])
  expect(result.calls.map(({ request }) => request.requestId)).toEqual(['shared/', 'shared/2026/'])
})

test('a trust policy for guests lets nobody in who signed in', () => {
  const forGuests = JSON.stringify(trust).replace('"authenticated"', '"unauthenticated"')
  expect(tried('trust', forGuests).given).toEqual([
    { who: 'guests', before: 'not let in', after: 'readers, where the pool gives it' },
    { who: 'people who signed in', before: 'readers', after: 'not let in' },
  ])
})

test('without a mapping a group has the role of everybody', () => {
  const result = tried('mapping', JSON.stringify({ Roles: mapping.Roles }))
  expect(result.given).toEqual([{ who: 'the group readers', before: 'readers', after: 'authenticated' }])
  expect(flipSentence(result)).toBe('the group readers: readers before, authenticated after')
})

test('of a bucket that was not asked about nothing is told, and it is not counted', () => {
  const elsewhere = { ...listing('a/') }
  const [question] = elsewhere.questions
  if (!question) throw new Error('no question')
  const request = { ...question.request, resource: 'arn:aws:s3:::elsewhere' }
  const asked = { ...elsewhere, questions: [{ ...question, request }] }
  const { text } = documentOf('policy:Folders')
  const result = whatIf(
    { ...ground, requests: [asked] },
    documentOf('policy:Folders'),
    readDraft(documentOf('policy:Folders'), text),
  )
  expect(result.callsTold).toBe(0)
})
