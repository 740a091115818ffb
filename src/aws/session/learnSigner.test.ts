import { beforeEach, expect, test, vi } from 'vitest'
import { learnSigner } from './learnSigner.ts'
import { recorder } from '../record/recorder.ts'

const held = vi.hoisted(() => ({
  view: undefined as { accessKeyId: string; signer?: object } | undefined,
  setSigner: vi.fn(),
}))
const getCallerIdentity = vi.hoisted(() => vi.fn())
vi.mock('./credentials.ts', () => ({ currentCredentials: () => held.view, setSigner: held.setSigner }))
vi.mock('../services/sts.ts', () => ({ getCallerIdentity }))

const arn = 'arn:aws:sts::1:assumed-role/readers/CognitoIdentityCredentials'

beforeEach(() => {
  recorder.clear()
  held.view = undefined
  held.setSigner.mockReset()
  getCallerIdentity.mockReset().mockResolvedValue({ kind: 'done', value: { Arn: arn }, callId: 'c' })
})

test('the role is asked for once for each access key, and earlier calls of that key get it', async () => {
  const start = { service: 's3', operation: 'GetObject', startedAt: 0 } as const
  const mine = recorder.begin({ ...start, accessKeyId: 'A' })
  const other = recorder.begin({ ...start, accessKeyId: 'older' })
  held.view = { accessKeyId: 'A' }
  await Promise.all([learnSigner(), learnSigner()])
  expect(getCallerIdentity).toHaveBeenCalledTimes(1)
  expect(held.setSigner.mock.calls).toEqual([['A', { name: 'readers', arn }]])
  expect(recorder.get(mine)?.role).toEqual({ name: 'readers', arn })
  expect(recorder.get(other)?.role).toBeUndefined()
})

test('renewed credentials are asked about again: a person who joined a group has another role', async () => {
  const now = 'arn:aws:sts::1:assumed-role/operators/CognitoIdentityCredentials'
  getCallerIdentity.mockResolvedValue({ kind: 'done', value: { Arn: now }, callId: 'c' })
  const before = { name: 'readers', arn }
  const call = recorder.begin({ service: 's3', operation: 'GetObject', startedAt: 0, accessKeyId: 'B', role: before })
  held.view = { accessKeyId: 'B', signer: before }
  await learnSigner()
  expect(held.setSigner.mock.calls).toEqual([['B', { name: 'operators', arn: now }]])
  expect(recorder.get(call)?.role?.name).toBe('operators')
})

test('nothing is asked when nobody is signed in', async () => {
  await learnSigner()
  expect(getCallerIdentity).not.toHaveBeenCalled()
})

test('a failure leaves the role unknown', async () => {
  held.view = { accessKeyId: 'C' }
  getCallerIdentity.mockResolvedValue({ kind: 'failed', failure: {}, callId: 'c' })
  await learnSigner()
  expect(held.setSigner).not.toHaveBeenCalled()
})
