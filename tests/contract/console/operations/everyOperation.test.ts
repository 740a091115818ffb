/** Every operation that the console can call, with its documented examples or the least that it takes, as the account's owner. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Outcome } from '../../../../src/aws/call/outcome.ts'
import { readDescription } from '../../../../src/aws/operations/readDescription.ts'
import { minimalInput } from '../../../../src/aws/operations/sampleInput.ts'
import { serviceRows } from '../../../../src/aws/operations/serviceRows.ts'
import { type OperationCaller, operationCaller } from './operationCaller.ts'

/** AWS's own examples that lack a member which AWS requires: the SDK sends nothing. */
const incompleteExamples: readonly string[] = ['PutBucketCors', 'PutObjectAcl']

let caller: OperationCaller

beforeAll(async () => {
  caller = await operationCaller()
})
afterAll(() => caller.close())

/** @returns undefined for an answer of a service, or that it is absent */
function strangeness(operation: string, outcome: Outcome<unknown>): string | undefined {
  if (outcome.kind === 'done' || outcome.kind === 'denied') return undefined
  if (outcome.kind !== 'failed') return outcome.kind
  const { kind, status, code = '', message = '', cause } = outcome.failure
  if (status === undefined)
    return kind === 'invalid' && incompleteExamples.includes(operation) ? undefined : `no answer: ${cause} ${message}`
  if (status === 501) return message.includes(operation) ? undefined : `absent, and not by name: ${message}`
  return status < 500 && code !== '' ? undefined : `${status} ${code} ${message}`
}

test.each(serviceRows.map(({ id }) => id))(
  'allowed: every operation of %s is answered, or said to be absent by name',
  async (service) => {
    const description = await readDescription(service)
    const strange: string[] = []
    for (const [operation, { examples }] of Object.entries(description.operations)) {
      const inputs = examples.length > 0 ? examples.map(({ input }) => input) : [minimalInput(description, operation)]
      for (const input of inputs) {
        const said = strangeness(operation, await caller.run(service, operation, input))
        if (said !== undefined) strange.push(`${operation}: ${said}`)
      }
    }
    expect(strange).toEqual([])
  },
)

test('malformed: a service that the emulator does not have is said to be absent by name', async () => {
  const outcome = await caller.run('sqs', 'SendMessage', { QueueUrl: 'https://queue.test/1/jobs', MessageBody: 'go' })
  expect(outcome).toMatchObject({
    kind: 'failed',
    failure: { kind: 'not-emulated', message: expect.stringContaining('The service AmazonSQS is not emulated here.') },
  })
})

test('malformed: an operation that has a host of its own reaches the emulator all the same', async () => {
  const outcome = await caller.run('s3', 'WriteGetObjectResponse', { RequestRoute: 'route', RequestToken: 'token' })
  expect(outcome).toMatchObject({ kind: 'failed', failure: { kind: 'not-emulated', code: 'ServiceNotEmulated' } })
})
