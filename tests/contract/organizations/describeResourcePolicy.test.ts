import { DescribeResourcePolicyCommand } from '@aws-sdk/client-organizations'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../errorOf.ts'
import { expectDenied, ownAccount, startOrganization, type TestOrganization } from './startOrganization.ts'

let local: TestOrganization
beforeAll(async () => {
  local = await startOrganization()
})
afterAll(() => local.close())

test('allowed: what the organization delegates, to the management account and to whom it lets look', async () => {
  const { ResourcePolicy } = await local.admin.send(new DescribeResourcePolicyCommand({}))
  expect(JSON.parse(ResourcePolicy?.Content ?? '')).toMatchObject({
    Statement: [
      { Sid: 'Look', Principal: { AWS: `arn:aws:iam::${ownAccount}:root` } },
      { Sid: 'ManageControlPolicies' },
    ],
  })
  expect(await local.management.send(new DescribeResourcePolicyCommand({}))).toMatchObject({ ResourcePolicy })
})

test('denied: a member that nothing is delegated to, and a role that may not', async () => {
  await expectDenied(local, 'DescribeResourcePolicy', (client) => client.send(new DescribeResourcePolicyCommand({})))
})

test('malformed: a body that is no JSON', async () => {
  const error = await errorOf(local.garbled.send(new DescribeResourcePolicyCommand({})))
  expect(error).toMatchObject({ name: 'SerializationException', status: 400 })
})
