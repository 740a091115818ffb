import { expect, test } from 'vitest'
import { principalTagContext } from './principalTagContext.ts'

test('session tags override the tags of the role, also where the letters of the key differ', () => {
  expect(principalTagContext({ Team: 'north', place: 'here' }, { team: 'south' })).toEqual({
    'aws:PrincipalTag/team': 'south',
    'aws:PrincipalTag/place': 'here',
  })
})

test('whoever has no tags brings none', () => {
  expect(principalTagContext(undefined, {})).toEqual({})
})
