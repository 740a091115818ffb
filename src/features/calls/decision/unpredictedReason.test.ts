import { expect, test } from 'vitest'
import { serviceRequirements } from '#iam/requirements/requirementsOf.ts'
import type { CallRecord } from '../../../aws/record/callRecord.ts'
import { unpredictedReason } from './unpredictedReason.ts'

const call = (operation: string, input: CallRecord['input'] | undefined, service: CallRecord['service'] = 's3') => ({
  id: 'c',
  service,
  operation,
  ...(input && { input }),
  startedAt: 0,
  outcome: 'denied' as const,
})

test.each([
  ['an operation that no table knows', call('PutObjectFromTheFuture', {}), 'what PutObjectFromTheFuture needs is not'],
  ['a service that no table knows', call('SendMessage', {}, 'sqs'), 'what SendMessage needs is not known here'],
  ['an operation with the name of what every object has', call('constructor', {}), 'what constructor needs is not'],
  ['a call whose input was not kept', call('GetObject', undefined), 'what this call was given was not kept'],
  ['one that asks no policy', call('GetId', {}, 'cognito-identity'), 'AWS asks no policy for GetId'],
  ['one that hangs on the request', call('GetObject', { Bucket: 'b', Key: 'k' }), 'only the request itself showed'],
] as const)('of %s it is said why nothing is predicted', (_, record, words) => {
  expect(unpredictedReason(record, serviceRequirements)).toContain(words)
})
