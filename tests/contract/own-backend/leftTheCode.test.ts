/** What a later version of the code does not have any more is gone after it was laid out; what people did stays. */
import { GetRoleCommand, IAMClient, ListPoliciesCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SeedDocument, SeedRole } from '../../../emulator/seed/seedDocument.ts'
import { errorOf } from '../errorOf.ts'
import { outputsOf, personNamed, signInAs } from '../seed/signInAs.ts'
import { startEmulator, type TestEmulator } from '../startEmulator.ts'

const identityPoolId = 'us-east-1:0b1c2d3e-4f50-4617-8293-a4b5c6d7e8f9'

function role(name: string): SeedRole {
  return {
    name,
    trustPolicy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: 'cognito-identity.amazonaws.com' },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: { StringEquals: { 'cognito-identity.amazonaws.com:aud': identityPoolId } },
        },
      ],
    },
  }
}

const now: SeedDocument = {
  version: 1,
  userPool: { id: 'us-east-1_AbC123xyz', clientId: '1example23456789' },
  identityPool: {
    id: identityPoolId,
    authenticated: 'everybody',
    roleMapping: { type: 'Token', ambiguous: 'AuthenticatedRole' },
  },
  roles: [role('everybody')],
}
const before: SeedDocument = {
  ...now,
  userPool: { ...now.userPool, groups: [{ name: 'crew', precedence: 0, role: 'crew' }] },
  roles: [...now.roles, { ...role('crew'), managedPolicyArns: ['arn:aws:iam::123456789012:policy/logs'] }],
  managedPolicies: [
    {
      name: 'logs',
      document: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:ListBucket', Resource: '*' }] },
    },
  ],
  people: [{ name: 'Sam', email: 'sam@example.test', password: 'Sam-local-1', groups: ['crew'] }],
}

let local: TestEmulator
beforeAll(async () => {
  local = await startEmulator({ seedDocument: before })
})
afterAll(() => local.close())

test('groups, roles and managed policies go, and a person who was in a group has the role of everybody', async () => {
  const { email, password } = await personNamed(local.url, 'Sam')
  expect((await signInAs(local.url, { email, password })).arn).toContain('assumed-role/crew/')

  expect(
    local.emulator.layOutAgain({ ...now, people: before.people?.map(({ groups: _, ...person }) => person) }),
  ).toEqual({ before, kept: [], people: [] })
  expect((await signInAs(local.url, { email, password })).arn).toContain('assumed-role/everybody/')
  expect((await outputsOf(local.url)).auth.groups).toEqual([])
  const { accessKeyId, secretAccessKey } = local.emulator.rootKey
  const iam = new IAMClient({
    endpoint: local.url,
    region: 'us-east-1',
    credentials: { accessKeyId, secretAccessKey },
    maxAttempts: 1,
  })
  expect((await errorOf(iam.send(new GetRoleCommand({ RoleName: 'crew' })))).name).toBe('NoSuchEntityException')
  expect((await iam.send(new ListPoliciesCommand({ Scope: 'Local' }))).Policies).toEqual([])
})

test('a group that is new gets a person, who signs in, and nobody is given the name of another', async () => {
  const group = { name: 'pilots', precedence: 0, role: 'pilots' }
  const document = {
    ...now,
    userPool: { ...now.userPool, groups: [group] },
    roles: [...now.roles, role('pilots')],
    people: [{ name: 'Sam', email: 'sam@example.test', password: 'another', groups: ['pilots'] }],
  }
  const { people } = local.emulator.layOutAgain(document)
  expect(people).toEqual([{ name: 'Ada', email: 'ada@example.test', password: 'Ada-local-1', groups: ['pilots'] }])
  expect((await signInAs(local.url, await personNamed(local.url, 'Ada'))).arn).toContain('assumed-role/pilots/')
  expect((await signInAs(local.url, await personNamed(local.url, 'Sam'))).arn).toContain('assumed-role/everybody/')
  expect(local.emulator.layOutAgain(document).people).toEqual([])
})

test('malformed: a document of other pools is refused, and changes nothing', () => {
  const other = { ...now, userPool: { ...now.userPool, id: 'us-east-1_Other1234' } }
  expect(() => local.emulator.layOutAgain(other)).toThrow('The user pool or the identity pool is another one now.')
})
