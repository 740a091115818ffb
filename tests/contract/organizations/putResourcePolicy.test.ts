import {
  DescribeResourcePolicyCommand,
  ListRootsCommand,
  PutResourcePolicyCommand,
} from '@aws-sdk/client-organizations'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../errorOf.ts'
import {
  arnOf,
  controlDocument,
  deniedToMember,
  organizationId,
  partnerAccount,
  startOrganization,
  type TestOrganization,
} from './startOrganization.ts'

let local: TestOrganization
beforeAll(async () => {
  local = await startOrganization()
})
afterAll(() => local.close())

const look = {
  Effect: 'Allow',
  Principal: { AWS: `arn:aws:iam::${partnerAccount}:root` },
  Action: 'organizations:List*',
  Resource: '*',
} as const
const call = (change: object) =>
  local.management.send(new PutResourcePolicyCommand({ Content: controlDocument(look), ...change }))

test('denied: a member, even one that manages policies', async () => {
  const command = () => new PutResourcePolicyCommand({ Content: controlDocument(look) })
  expect(await errorOf(local.admin.send(command()))).toEqual(deniedToMember)
  expect(await errorOf(local.partner.send(command()))).toEqual(deniedToMember)
})

test('allowed: whom it names may do what it says at the next call, and others nothing any more', async () => {
  expect(await errorOf(local.partner.send(new ListRootsCommand({})))).toEqual(deniedToMember)
  const { ResourcePolicy } = await call({})
  expect(ResourcePolicy).toEqual({
    ResourcePolicySummary: {
      Id: 'rp-2rolecal',
      Arn: arnOf(`resourcepolicy/${organizationId}/rp-2rolecal`),
    },
    Content: controlDocument(look),
  })
  expect((await local.partner.send(new ListRootsCommand({}))).Roots).toHaveLength(1)
  expect(await errorOf(local.admin.send(new ListRootsCommand({})))).toEqual(deniedToMember)
  expect(await local.management.send(new DescribeResourcePolicyCommand({}))).toMatchObject({ ResourcePolicy })
})

test.each<[string, object]>([
  ['no JSON', { Content: '{' }],
  [
    'an action that cannot be delegated',
    { Content: controlDocument({ ...look, Action: 'organizations:PutResourcePolicy' }) },
  ],
  ['every action', { Content: controlDocument({ ...look, Action: 'organizations:*' }) }],
  ['everybody', { Content: controlDocument({ ...look, Principal: '*' }) }],
  ['everybody of AWS', { Content: controlDocument({ ...look, Principal: { AWS: ['*'] } }) }],
  ['a service of AWS', { Content: controlDocument({ ...look, Principal: { Service: 'backup.amazonaws.com' } }) }],
  ['no text', { Content: '' }],
])('malformed: %s', async (_, change) => {
  expect(await errorOf(call(change))).toMatchObject({ name: 'InvalidInputException', status: 400 })
})
