import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, test } from 'vitest'
import type { PoliciesOfRole } from '#contract/policiesOfRole.ts'
import { useToldSince } from './toldSinceStore.ts'

const told = (action: string, buckets: PoliciesOfRole['buckets'] = {}): PoliciesOfRole => ({
  account: '210987654321',
  roleArn: 'arn:aws:iam::210987654321:role/readers',
  identityBased: [
    { name: 'P', document: { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: action, Resource: '*' } } },
  ],
  buckets,
})

beforeEach(() => setActivePinia(createPinia()))

test('what is told for the first time is no change, and what is told again the same is as old as before', () => {
  const { tell } = useToldSince()
  expect(tell(told('s3:*'), 1)).toEqual({ since: 1 })
  expect(tell(told('s3:*'), 2)).toEqual({ since: 1 })
})

test('what is told otherwise has changed then', () => {
  const { tell } = useToldSince()
  tell(told('s3:*'), 1)
  expect(tell(told('s3:Get*'), 2)).toEqual({ since: 2, changedAt: 2 })
  expect(tell(told('s3:Get*'), 3)).toEqual({ since: 2, changedAt: 2 })
})

test('a page that asks for another bucket does not make the role’s own policies news', () => {
  const { tell } = useToldSince()
  tell(told('s3:*', { a: [] }), 1)
  expect(tell(told('s3:*', { b: [] }), 2)).toEqual({ since: 2 })
  expect(tell(told('s3:*', { a: [] }), 3)).toEqual({ since: 1 })
})
