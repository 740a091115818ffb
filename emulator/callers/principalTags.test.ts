import { expect, test } from 'vitest'
import { principalTags } from './principalTags.ts'

test('Session tags override the tags of the role, also where the letters of the key differ', () => {
  expect(principalTags({ Team: 'north', place: 'here' }, { team: 'south' })).toEqual({
    'aws:PrincipalTag/team': 'south',
    'aws:PrincipalTag/place': 'here',
  })
})

test('Whoever has no tags brings none', () => {
  expect(principalTags(undefined, {})).toEqual({})
})
