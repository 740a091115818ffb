import { expect, test } from 'vitest'
import type { Outcome } from '../../../aws/call/outcome.ts'
import { provedVerdict } from './provedVerdict.ts'

const denied = (action?: string): Outcome<unknown> => ({
  kind: 'denied',
  callId: '1',
  denial: { code: 'AccessDenied', message: '', status: 403, explicit: false, ...(action && { action }) },
})
const failed = (
  kind: 'not-found' | 'invalid' | 'conflict' | 'network' | 'throttled' | 'unknown',
): Outcome<unknown> => ({
  kind: 'failed',
  callId: '1',
  failure: { kind, cause: '', evidence: '', fix: '' },
})

test.each([
  ['an answer', { kind: 'done', value: {}, callId: '1' }, 'allowed'],
  ['a refusal of the action', denied('s3:GetObject'), 'refused'],
  ['a refusal that names no action', denied(), 'refused'],
  ['a refusal of listing, which hides what is not there', denied('s3:ListBucket'), 'allowed'],
  ['an object that is not there', failed('not-found'), 'allowed'],
  ['a batch that Route 53 objects to', failed('invalid'), 'allowed'],
  ['a condition that does not hold', failed('conflict'), 'allowed'],
  ['no network', failed('network'), undefined],
  ['throttling', failed('throttled'), undefined],
  ['a failure of the service', failed('unknown'), undefined],
  ['giving up', { kind: 'aborted', callId: '1' }, undefined],
] as const)('%s', (_, outcome, verdict) => {
  expect(provedVerdict(outcome, ['s3:GetObject'])).toBe(verdict)
})
