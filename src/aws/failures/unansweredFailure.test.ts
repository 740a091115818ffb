import { afterEach, expect, test, vi } from 'vitest'
import { readSdkError } from '../call/sdkError.ts'
import { unansweredFailure } from './unansweredFailure.ts'

afterEach(() => vi.unstubAllGlobals())
const error = readSdkError(new TypeError('Failed to fetch'))
const put = { service: 's3', operation: 'PutObject', url: 'http://127.0.0.1:1/b/k' } as const

test('offline is said by the browser; else nothing answers', () => {
  vi.stubGlobal('navigator', { onLine: false })
  expect(unansweredFailure(error, put)).toMatchObject({ kind: 'offline', cause: 'This device is offline.' })
  vi.stubGlobal('navigator', { onLine: true })
  expect(unansweredFailure(error, put)).toMatchObject({ kind: 'network', message: 'Failed to fetch' })
})

test('what has left and would change something may have been done', () => {
  expect(unansweredFailure(error, put).mayBeDone).toBe(true)
  expect(unansweredFailure(error, { ...put, wasOffline: true }).mayBeDone).toBeUndefined()
  expect(unansweredFailure(error, { ...put, operation: 'GetObject' }).mayBeDone).toBeUndefined()
})
