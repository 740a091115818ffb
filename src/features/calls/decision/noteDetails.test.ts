import { expect, test } from 'vitest'
import { factsOf, trustOf } from './noteDetails.ts'
import { roleStepsOf } from './roleSteps.ts'

const step = { rule: 'cognito:preferred_role', outcome: 'chosen', reason: 'the token names it' }

test('facts are an object without depth, in words', () => {
  expect(factsOf({ given: 'a', wasGuest: true, count: 2 })).toEqual([
    { name: 'given', text: 'a' },
    { name: 'was guest', text: 'yes' },
    { name: 'count', text: '2' },
  ])
})

test.each([[null], ['text'], [[1]], [{ deep: {} }]])('%j is no list of facts', (detail) => {
  expect(factsOf(detail)).toBeUndefined()
})

test('a trust note is known by its shape, and what is no decision is left out', () => {
  expect(trustOf({ allowed: false, reason: 'aud differs', decisions: [{ layers: [], request: {} }, 'x'] })).toEqual({
    allowed: false,
    reason: 'aud differs',
    decisions: [{ layers: [], request: {} }],
  })
})

test.each([[null], [{ allowed: 'yes', reason: 'r', decisions: [] }], [{ allowed: true, reason: 'r' }]])(
  '%j is no trust note',
  (detail) => {
    expect(trustOf(detail)).toBeUndefined()
  },
)

test('steps of a role are read from a choice or a plain list', () => {
  expect(roleStepsOf({ kind: 'role', steps: [step] })).toEqual([step])
  expect(roleStepsOf([step])).toEqual([step])
})

test.each([[null], ['x'], [{ steps: 'x' }], [[{ ...step, outcome: 'else' }]], [[null]]])(
  '%j has no steps',
  (detail) => {
    expect(roleStepsOf(detail)).toEqual([])
  },
)
