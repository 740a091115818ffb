import { DescribePolicyCommand } from '@aws-sdk/client-organizations'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../errorOf.ts'
import { expectDenied, startOrganization, type TestOrganization } from './startOrganization.ts'

let local: TestOrganization
beforeAll(async () => {
  local = await startOrganization()
})
afterAll(() => local.close())

const call = (change: object, client = local.management) =>
  client.send(new DescribePolicyCommand({ PolicyId: 'p-FullAWSAccess', ...change }))

test('allowed: the policies that AWS attaches, which are no account’s', async () => {
  const { Policy } = await local.admin.send(new DescribePolicyCommand({ PolicyId: 'p-FullAWSAccess' }))
  expect(Policy?.PolicySummary).toMatchObject({
    Arn: 'arn:aws:organizations::aws:policy/service_control_policy/p-FullAWSAccess',
    Name: 'FullAWSAccess',
    AwsManaged: true,
  })
  expect(JSON.parse(Policy?.Content ?? '')).toMatchObject({ Statement: [{ Effect: 'Allow', Action: '*' }] })
  const onResources = await call({ PolicyId: 'p-RCPFullAWSAccess' })
  expect(onResources.Policy?.PolicySummary?.Type).toBe('RESOURCE_CONTROL_POLICY')
})

test('denied: a member that nothing is delegated to, and a role that may not', async () => {
  await expectDenied(local, 'DescribePolicy', (client) => call({}, client))
})

test.each<[string, string, object]>([
  ['what can be no policy', 'InvalidInputException', { PolicyId: 'FullAWSAccess' }],
  ['a policy that is not there', 'PolicyNotFoundException', { PolicyId: 'p-00000000' }],
])('malformed: %s is answered %s', async (_, name, change) => {
  expect(await errorOf(call(change))).toMatchObject({ name, status: 400 })
})
