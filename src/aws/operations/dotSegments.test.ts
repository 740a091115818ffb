import { expect, test } from 'vitest'
import { createClients } from '../call/clients.ts'
import { callOperation, prepareOperation } from './callOperation.ts'
import { foldedMembers, hasDotSegment } from './dotSegments.ts'

const pool = { region: 'eu-north-1', userPoolId: 'eu-north-1_x', identityPoolId: 'eu-north-1:x' }
const nobody = { forSigning: () => Promise.reject(new Error('nobody')) }
const clients = createClients(pool, { credentials: nobody, turns: { onDropped: () => () => undefined } })
const preparer = { clients, configuration: { places: [] } }

test.each(['.', '..', 'a/../b', './a', 'a/.', 'a/..'])('S3-042: %s is folded by every URL parser', (key) => {
  expect(hasDotSegment(key)).toBe(true)
})
test.each(['', 'a', '...', 'a/...', '.a', 'a..b/c.', 'a//b', '..%2F'])('%s is not', (key) => {
  expect(hasDotSegment(key)).toBe(false)
})

test('a bucket that is folded would be another one too', () => {
  expect(foldedMembers({ Bucket: '..', Key: 'a/./b', Prefix: '../' })).toEqual(['Bucket', 'Key'])
  expect(foldedMembers({ Bucket: 'b', Key: 5 })).toEqual([])
})

test('S3-042: nothing is sent for a key whose request would act on another object; other programs may send it', async () => {
  const sent: unknown[] = []
  const call = (...call: unknown[]) => {
    sent.push(call)
    return Promise.reject(new Error('sent'))
  }
  const input = { Bucket: 'team-photos', Key: 'shared/../plan.txt' }
  await expect(
    callOperation({ ...preparer, call }, { service: 's3', operation: 'DeleteObject', input }),
  ).rejects.toThrow('a request for it would act on another object')
  expect(sent).toEqual([])
  const { command } = await prepareOperation(preparer, { service: 's3', operation: 'DeleteObject', input })
  expect(command.input).toEqual(input)
})
