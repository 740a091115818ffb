import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, test } from 'vitest'
import { createApp } from 'vue'
import type { PoliciesOfRole } from '#contract/policiesOfRole.ts'
import { fakeAws } from '../../../tests/unit/fakeAws.ts'
import type { AuthChange } from '../../aws/session/auth.ts'
import { awsKey } from '../../outcomes/useAws.ts'
import { useToldSince } from './toldSinceStore.ts'

const told = (action: string, buckets: PoliciesOfRole['buckets'] = {}): PoliciesOfRole => ({
  account: '210987654321',
  roleArn: 'arn:aws:iam::210987654321:role/readers',
  identityBased: [
    { name: 'P', document: { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: action, Resource: '*' } } },
  ],
  buckets,
})

let drop: (change: AuthChange) => void = () => undefined

beforeEach(() => {
  const onDropped = (listener: typeof drop) => {
    drop = listener
    return () => undefined
  }
  const pinia = createPinia()
  createApp({})
    .provide(awsKey, fakeAws({ session: { turns: { onDropped } } }))
    .use(pinia)
  setActivePinia(pinia)
})

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

test('nor does one that asks for the bucket of another account, whose own limits are told beside it', () => {
  const { tell } = useToldSince()
  tell(told('s3:*', { a: [] }), 1)
  const limits = (action: string) => ({ '123456789012': told(action).identityBased })
  const foreign = { ...told('s3:*', { b: [] }), bucketAccounts: { b: '123456789012' }, resourceControl: limits('s3:*') }
  expect(tell(foreign, 2)).toEqual({ since: 2 })
  expect(tell(told('s3:*', { a: [] }), 3)).toEqual({ since: 1 })
  expect(tell({ ...foreign, resourceControl: limits('s3:Get*') }, 4)).toEqual({ since: 4, changedAt: 4 })
})

test('it is forgotten with the session, and kept for whoever takes another role', () => {
  const { tell } = useToldSince()
  tell(told('s3:*'), 1)
  drop('changed-role')
  expect(tell(told('s3:*'), 2)).toEqual({ since: 1 })
  drop('signed-out')
  expect(tell(told('s3:Get*'), 3)).toEqual({ since: 3 })
})
