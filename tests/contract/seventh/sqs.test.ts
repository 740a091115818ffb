/** A service is one row: the pipeline serves one that it has never heard of. */
import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3'
import { CreateQueueCommand, GetQueueUrlCommand, ListQueuesCommand, SQSClient } from '@aws-sdk/client-sqs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rolesOf } from '../../../emulator/directory/role.ts'
import { services } from '../../../emulator/services/registry.ts'
import { errorOf } from '../errorOf.ts'
import { startEmulator, type TestEmulator } from '../startEmulator.ts'
import { sqs } from './sqs.ts'

let local: TestEmulator

beforeAll(async () => {
  local = await startEmulator({ services: [...services, sqs] })
  const roles = rolesOf(local.emulator.store)
  const readers = roles.get('readers')
  if (!readers) throw new Error('There is no role for readers.')
  const Statement = { Effect: 'Allow', Action: 'sqs:GetQueueUrl', Resource: 'arn:aws:sqs:us-east-1:*:orders' } as const
  const policy = { name: 'Queues', document: { Version: '2012-10-17', Statement } } as const
  roles.set('readers', { ...readers, policies: [...readers.policies, policy] })
})

afterAll(() => local.close())

test('allowed: the account owner makes a queue, and a role that may reads its address', async () => {
  const made = await local.rootClient(SQSClient).send(new CreateQueueCommand({ QueueName: 'orders' }))
  expect(made.QueueUrl).toBe(`${local.url}/123456789012/orders`)
  const found = await local.clientFor('rosa', SQSClient).send(new GetQueueUrlCommand({ QueueName: 'orders' }))
  expect(found.QueueUrl).toBe(made.QueueUrl)
})

test('denied: by the policies of the role, in the words and the form of the service', async () => {
  const refusal = await errorOf(
    local.clientFor('rosa', SQSClient).send(new CreateQueueCommand({ QueueName: 'orders' })),
  )
  expect(refusal).toMatchObject({ name: 'AccessDeniedException', status: 400 })
  expect(refusal.message).toContain(
    'is not authorized to perform: sqs:CreateQueue on resource: arn:aws:sqs:us-east-1:123456789012:orders',
  )
  expect(refusal.message).toContain('because no identity-based policy allows the sqs:CreateQueue action')
})

test('denied: a signature with another key', async () => {
  const credentials = { ...local.credentialsFor('rosa'), secretAccessKey: 'another' }
  const call = local.rootClient(SQSClient, { credentials }).send(new GetQueueUrlCommand({ QueueName: 'orders' }))
  expect((await errorOf(call)).name).toBe('InvalidSignatureException')
})

test('malformed: a name that is none, a member that is not emulated, a queue that is not there', async () => {
  const root = local.rootClient(SQSClient)
  const name = await errorOf(root.send(new CreateQueueCommand({ QueueName: 'no spaces' })))
  expect(name).toMatchObject({ name: 'InvalidParameterValue', status: 400 })
  expect(name.message).toContain("'queueName' failed to satisfy constraint")
  const tags = await errorOf(root.send(new CreateQueueCommand({ QueueName: 'tagged', tags: { a: 'b' } })))
  expect(tags).toMatchObject({ name: 'NotImplemented' })
  expect(tags.message).toContain('tags of CreateQueue')
  expect((await errorOf(root.send(new GetQueueUrlCommand({ QueueName: 'nowhere' })))).name).toBe('QueueDoesNotExist')
  expect((await errorOf(root.send(new ListQueuesCommand({})))).message).toContain('ListQueues is not emulated')
})

test('allowed: the other services answer beside it, and every page of this computer may call it', async () => {
  const listed = await local.rootClient(S3Client).send(new ListObjectsV2Command({ Bucket: 'team-photos' }))
  expect(listed.KeyCount).toBeGreaterThan(0)
  const answer = await fetch(local.url, {
    method: 'POST',
    headers: {
      'x-amz-target': 'AmazonSQS.GetQueueUrl',
      origin: 'http://localhost:3000',
      'content-type': 'application/x-amz-json-1.0',
    },
    body: '{"QueueName":"orders"}',
  })
  expect(answer.status).toBe(400)
  expect(answer.headers.get('access-control-allow-origin')).toBe('http://localhost:3000')
  expect(answer.headers.get('content-type')).toBe('application/x-amz-json-1.0')
  expect(await answer.json()).toMatchObject({ __type: 'MissingAuthenticationTokenException' })
})
