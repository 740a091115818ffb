import { UpdatePolicyCommand } from '@aws-sdk/client-organizations'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../errorOf.ts'
import {
  controlDocument,
  denyDeleting,
  expectDenied,
  startOrganization,
  type TestOrganization,
} from './startOrganization.ts'

let local: TestOrganization
beforeAll(async () => {
  local = await startOrganization()
})
afterAll(() => local.close())

let id: string
beforeAll(async () => {
  id = await local.newPolicy()
})
const call = (change: object, client = local.admin) => client.send(new UpdatePolicyCommand({ PolicyId: id, ...change }))

test('allowed: name, description and content, each alone', async () => {
  const Content = controlDocument({ Effect: 'Deny', Action: 's3:PutObject', Resource: '*' })
  expect((await call({ Name: 'New name' })).Policy).toMatchObject({ Content: denyDeleting })
  expect((await call({ Description: 'New words' })).Policy?.PolicySummary).toMatchObject({ Name: 'New name' })
  expect((await call({ Content })).Policy).toMatchObject({
    PolicySummary: { Name: 'New name', Description: 'New words' },
    Content,
  })
})

test('denied: a member that nothing is delegated to, and a role that may not', async () => {
  await expectDenied(local, 'UpdatePolicy', (client) => call({ Name: 'x' }, client))
})

test.each<[string, string, object]>([
  ["one of AWS's own", 'InvalidInputException', { PolicyId: 'p-FullAWSAccess', Name: 'Mine' }],
  ['the name of another', 'DuplicatePolicyException', { Name: 'FullAWSAccess' }],
  ['a document that is none', 'MalformedPolicyDocumentException', { Content: '[]' }],
  ['a policy that is not there', 'PolicyNotFoundException', { PolicyId: 'p-00000000', Name: 'x' }],
])('malformed: %s is answered %s', async (_, name, change) => {
  expect(await errorOf(call(change, local.management))).toMatchObject({ name, status: 400 })
})
