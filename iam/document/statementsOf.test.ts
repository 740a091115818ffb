import { expect, test } from 'vitest'
import type { Statement } from '../types.ts'
import { listOf, statementsOf } from './statementsOf.ts'

const statement: Statement = { Effect: 'Allow', Action: 's3:*', Resource: '*' }

test('what may stand alone or in a list is a list', () => {
  expect(listOf('a')).toEqual(['a'])
  expect(listOf(['a', 'b'])).toEqual(['a', 'b'])
  expect(listOf(undefined)).toEqual([])
  expect(statementsOf({ Statement: statement })).toEqual([statement])
  expect(statementsOf({ Statement: [statement, statement] })).toHaveLength(2)
})
