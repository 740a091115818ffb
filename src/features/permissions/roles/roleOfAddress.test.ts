import { expect, test } from 'vitest'
import { addressOfRole, roleOfAddress } from './roleOfAddress.ts'

const roleIn = (account: string, path = '') => ({
  arn: `arn:aws:iam::${account}:role/${path}readers`,
  name: 'readers',
  givenTo: '',
  isGuest: false,
})
const [one, other] = [roleIn('111111111111'), roleIn('222222222222', 'team/')]

test('a role is named as people name it, and by its ARN where another has that name', () => {
  expect(addressOfRole([one], one)).toBe('readers')
  expect(addressOfRole([one, other], other)).toBe(other.arn)
  for (const role of [one, other]) expect(roleOfAddress([one, other], addressOfRole([one, other], role))).toBe(role)
  expect(roleOfAddress([one, other], 'readers')).toBe(one)
  expect(roleOfAddress([one, other], 'nobody')).toBeUndefined()
  expect(roleOfAddress([one, other], undefined)).toBeUndefined()
})
