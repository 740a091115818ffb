import { expect, test } from 'vitest'
import { factsOf } from './noteDetails.ts'
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
