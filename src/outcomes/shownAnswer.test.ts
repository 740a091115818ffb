import { expect, test } from 'vitest'
import type { Outcome } from '../aws/call/outcome.ts'
import { afterAnswer, nothingShown, type ShownAnswer } from './shownAnswer.ts'

const done = (value: string): Outcome<string> => ({ kind: 'done', value, callId: 'c' })
const known: ShownAnswer<string> = { value: 'known', outcome: done('known') }
const denied: Outcome<string> = {
  kind: 'denied',
  denial: { code: 'AccessDenied', message: '', status: 403, explicit: false },
  callId: 'c',
}
const failed: Outcome<string> = {
  kind: 'failed',
  failure: { kind: 'offline', cause: '', evidence: '', fix: '' },
  callId: 'c',
}
const expired: Outcome<string> = { kind: 'expired', message: '', callId: 'c' }

test.each([
  ['a value takes the place of the one before', known, done('new'), { value: 'new', outcome: done('new') }],
  ['a refusal takes the value away', known, denied, { value: undefined, outcome: denied }],
  ['a failure leaves the value', known, failed, { value: 'known', outcome: failed }],
  ['expired credentials leave the value', known, expired, { value: 'known', outcome: expired }],
  ['a call that was given up changes nothing', known, { kind: 'aborted', callId: 'c' }, known],
  ['a failure at first leaves nothing', nothingShown, failed, { value: undefined, outcome: failed }],
] as const)('%s', (_, shown, answer, after) => {
  expect(afterAnswer<string>(shown, answer)).toEqual(after)
})
