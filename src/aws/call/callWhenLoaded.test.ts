import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { expect, test, vi } from 'vitest'
import { createRecorder } from '../record/recorder.ts'
import type { Call } from './call.ts'
import { callWhenLoaded } from './callWhenLoaded.ts'

const client = new STSClient({ region: 'us-east-1' })
const command = new GetCallerIdentityCommand({})

test('the call is made by what was loaded', async () => {
  const call = vi.fn(() => Promise.resolve({ kind: 'aborted', callId: 'c1' } as const))
  const waiting = callWhenLoaded(() => Promise.resolve(call as Call), createRecorder(10))
  expect(await waiting(client, command, { cause: 'Who am I' })).toEqual({ kind: 'aborted', callId: 'c1' })
  expect(call).toHaveBeenCalledWith(client, command, { cause: 'Who am I' })
})

test('what cannot be loaded is a recorded failure, and is asked for again', async () => {
  const recorder = createRecorder(10)
  const load = vi.fn(() => Promise.reject<Call>(new TypeError('Failed to fetch dynamically imported module')))
  const call = callWhenLoaded(load, recorder)
  const outcome = await call(client, command, { cause: 'Who am I', followsUp: true, asksAhead: true })
  expect(outcome).toMatchObject({ kind: 'failed', failure: { kind: 'network' } })
  expect(recorder.get(outcome.callId)).toMatchObject({
    operation: 'GetCallerIdentity',
    cause: 'Who am I',
    followsUp: true,
    asksAhead: true,
    outcome: 'failed',
  })
  await call(client, command)
  expect(load).toHaveBeenCalledTimes(2)
})
