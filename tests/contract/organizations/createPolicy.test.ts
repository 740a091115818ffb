import {
  CreatePolicyCommand,
  type CreatePolicyCommandInput,
  DescribePolicyCommand,
} from '@aws-sdk/client-organizations'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../errorOf.ts'
import {
  arnOf,
  controlDocument,
  deniedToMember,
  denyDeleting,
  expectDenied,
  organizationId,
  startOrganization,
  type TestOrganization,
} from './startOrganization.ts'

let local: TestOrganization
beforeAll(async () => {
  local = await startOrganization()
})
afterAll(() => local.close())

const input: CreatePolicyCommandInput = {
  Name: 'No deleting',
  Description: 'What is there stays.',
  Content: denyDeleting,
  Type: 'SERVICE_CONTROL_POLICY',
}
const call = (change: object, client = local.admin) => client.send(new CreatePolicyCommand({ ...input, ...change }))
const onResources = (statement: object) => ({
  Type: 'RESOURCE_CONTROL_POLICY',
  Content: JSON.stringify({ Version: '2012-10-17', Statement: [{ ...denyAll, ...statement }] }),
})
const denyAll = { Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: '*' }

test('allowed: a policy of each type, as it was sent, to whoever role and delegation policy let', async () => {
  const { Policy } = await call({})
  const id = Policy?.PolicySummary?.Id ?? ''
  expect(id).toMatch(/^p-[a-z0-9]{8}$/)
  expect(Policy).toEqual({
    PolicySummary: {
      Id: id,
      Arn: arnOf(`policy/${organizationId}/service_control_policy/${id}`),
      Name: 'No deleting',
      Description: 'What is there stays.',
      Type: 'SERVICE_CONTROL_POLICY',
      AwsManaged: false,
    },
    Content: denyDeleting,
  })
  expect((await local.admin.send(new DescribePolicyCommand({ PolicyId: id }))).Policy).toEqual(Policy)
  const other = await call({ Name: 'Closed', ...onResources({}) }, local.management)
  expect(other.Policy?.PolicySummary?.Type).toBe('RESOURCE_CONTROL_POLICY')
})

test('denied: a member that nothing is delegated to, and a role that may not', async () => {
  await expectDenied(local, 'CreatePolicy', (client) => call({}, client))
})

test('denied: a type that is not delegated, although the role may', async () => {
  // What the emulator does not have is said only to who may ask for it.
  expect(await errorOf(call({ Type: 'TAG_POLICY' }))).toEqual(deniedToMember)
})

const allowed = { Effect: 'Allow', Action: '*', Resource: '*' } as const

test.each<[string, object]>([
  ['no JSON', { Content: '{' }],
  ['an earlier version', { Content: denyDeleting.replace('2012-10-17', '2008-10-17') }],
  ['a principal in a service control policy', { Content: controlDocument({ ...allowed, Principal: '*' }) }],
  ['an Allow in a resource control policy', onResources({ Effect: 'Allow' })],
  ['somebody in one', onResources({ Principal: { AWS: '123456789012' } })],
  ['every service in one', onResources({ Action: '*' })],
  ['all but some actions in one', onResources({ Action: undefined, NotAction: 's3:GetObject' })],
])('malformed: %s', async (_, change) => {
  expect(await errorOf(call({ Name: 'Other', ...change }))).toEqual({
    name: 'MalformedPolicyDocumentException',
    status: 400,
    message: 'The provided policy document does not meet the requirements of the specified policy type.',
  })
})

test.each<[string, string, object]>([
  ['a name that is taken', 'DuplicatePolicyException', { Name: 'Twice' }],
  ['5,121 characters', 'ConstraintViolationException', { Content: denyDeleting.padEnd(5121) }],
  ['no name', 'InvalidInputException', { Name: '' }],
  ['a type that is none', 'InvalidInputException', { Type: 'GROUP_POLICY' }],
  ['tags', 'NotImplemented', { Tags: [{ Key: 'a', Value: 'b' }] }],
])('malformed: %s is answered %s', async (_, name, change) => {
  await call({ Name: 'Twice' }).catch(() => undefined)
  expect(await errorOf(call({ Name: 'Another', ...change }, local.management))).toMatchObject({ name, status: 400 })
})

test('malformed: a type of policy that the emulator does not have', async () => {
  expect(await errorOf(call({ Type: 'TAG_POLICY' }, local.management))).toMatchObject({
    name: 'NotImplemented',
    message: expect.stringContaining('Type of CreatePolicy is not emulated'),
  })
})
