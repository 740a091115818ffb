import { expect, test } from 'vitest'
import { parseTrustAnswer } from './parseTrustAnswer.ts'

test('the answer on a trust policy is known by its shape, and what is no decision is left out', () => {
  const decision = { layers: [], request: {} }
  expect(parseTrustAnswer({ allowed: false, reason: 'aud differs', decisions: [decision, 'x'] })).toEqual({
    allowed: false,
    reason: 'aud differs',
    decisions: [decision],
  })
})

test.each([[null], [{ allowed: 'yes', reason: 'r', decisions: [] }], [{ allowed: true, reason: 'r' }]])(
  '%j is no answer on a trust policy',
  (detail) => {
    expect(parseTrustAnswer(detail)).toBeUndefined()
  },
)
