import { expect, test } from 'vitest'
import type { Failure, Outcome } from '../../../aws/call/outcome.ts'
import { toldOf, valueOf } from './told.ts'

const callId = 'c'
const failed = (kind: Failure['kind'], code?: string): Outcome<number> => ({
  kind: 'failed',
  callId,
  failure: { kind, cause: 'No answer.', evidence: '', fix: '', ...(code !== undefined && { code }) },
})

test('an answer, and every way of having none', () => {
  expect(valueOf(toldOf({ kind: 'done', value: 7, callId }, 'a:b'))).toBe(7)
  const denial = { code: 'AccessDenied', message: '', status: 403, explicit: false }
  expect(toldOf({ kind: 'denied', denial, callId }, 'a:b')).toEqual({ kind: 'refused', action: 'a:b', callId })
  const named = { ...denial, action: 's3:GetBucketCORS', resource: 'arn:aws:s3:::b' }
  expect(toldOf({ kind: 'denied', denial: named, callId }, 'a:b')).toMatchObject({
    action: 's3:GetBucketCORS',
    resource: 'arn:aws:s3:::b',
  })
  expect(toldOf(failed('not-found'), 'a:b').kind).toBe('missing')
  expect(toldOf(failed('unknown', 'NoSuchEntity'), 'a:b').kind).toBe('missing')
  expect(toldOf(failed('cors'), 'a:b')).toMatchObject({ kind: 'silent', isWithheld: true })
  expect(toldOf(failed('network'), 'a:b')).toMatchObject({ kind: 'silent', why: 'No answer.', isWithheld: false })
  expect(toldOf({ kind: 'aborted', callId }, 'a:b').kind).toBe('silent')
  expect(toldOf({ kind: 'expired', message: 'Over.', callId }, 'a:b')).toMatchObject({ why: 'Over.' })
})
