import { beforeEach, expect, test, vi } from 'vitest'
import { fakeAws } from '../../../tests/unit/fakeAws.ts'
import { createListeners } from '../listeners.ts'
import { createRecorder, type Recorder } from '../record/recorder.ts'
import type { CredentialsView } from './credentials.ts'
import { followSigner } from './followSigner.ts'

const arn = 'arn:aws:sts::1:assumed-role/readers/CognitoIdentityCredentials'
const call = vi.fn()
const setSigner = vi.fn()
let held: CredentialsView | undefined
let changes = createListeners()
let recorder: Recorder

/** The credentials in use are others now. */
async function receive(accessKeyId: string, signer?: CredentialsView['signer']): Promise<void> {
  held = { accessKeyId, expiresAt: 0, identityId: 'i', ...(signer && { signer }) }
  changes.tell()
  await vi.waitFor(() => expect(call).toHaveBeenCalled())
  await new Promise((settled) => setTimeout(settled))
}

beforeEach(() => {
  held = undefined
  changes = createListeners()
  recorder = createRecorder(10)
  setSigner.mockReset()
  call.mockReset().mockResolvedValue({ kind: 'done', value: { Arn: arn }, callId: 'c' })
  const credentials = { current: () => held, setSigner, onChange: changes.add }
  followSigner(fakeAws({ call, recorder, session: { credentials } }))
})

test('the role is asked for once for each access key, and earlier calls of that key get it', async () => {
  const start = { service: 's3', operation: 'GetObject', startedAt: 0 } as const
  const mine = recorder.begin({ ...start, accessKeyId: 'A' })
  const other = recorder.begin({ ...start, accessKeyId: 'older' })
  await receive('A')
  await receive('A')
  expect(call).toHaveBeenCalledTimes(1)
  expect(setSigner.mock.calls).toEqual([['A', { name: 'readers', arn }]])
  expect(recorder.get(mine)?.role).toEqual({ name: 'readers', arn })
  expect(recorder.get(other)?.role).toBeUndefined()
})

test('renewed credentials are asked about again: a person who joined a group has another role', async () => {
  const now = 'arn:aws:sts::1:assumed-role/operators/CognitoIdentityCredentials'
  call.mockResolvedValue({ kind: 'done', value: { Arn: now }, callId: 'c' })
  const before = { name: 'readers', arn }
  const id = recorder.begin({ service: 's3', operation: 'GetObject', startedAt: 0, accessKeyId: 'B', role: before })
  await receive('B', before)
  expect(setSigner.mock.calls).toEqual([['B', { name: 'operators', arn: now }]])
  expect(recorder.get(id)?.role?.name).toBe('operators')
})

test('nothing is asked when nobody is signed in', () => {
  changes.tell()
  expect(call).not.toHaveBeenCalled()
})

test('a failure leaves the role unknown', async () => {
  call.mockResolvedValue({ kind: 'failed', failure: {}, callId: 'c' })
  await receive('C')
  expect(setSigner).not.toHaveBeenCalled()
})
