import { expect, test } from 'vitest'
import { identitiesIn } from './identities.ts'

test.each(['', '{', '{}', '"text"', '[1]', '[{"userId":"a"}]', undefined])('%j tells of no identity', (attribute) => {
  expect(identitiesIn(attribute)).toEqual([])
})

test('A list that a sign-in wrote is read as it is', () => {
  const identity = { userId: 'a', providerName: 'Pretend', primary: true }
  expect(identitiesIn(JSON.stringify([identity]))).toEqual([identity])
})
