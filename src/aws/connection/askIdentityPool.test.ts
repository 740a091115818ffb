import { expect, test } from 'vitest'
import { backendInAws, fakeAsking, refusal } from '../../../tests/unit/fakeAsking.ts'
import { askIdentityPool } from './askIdentityPool.ts'

test.each([
  ['ResourceNotFoundException', 'missing'],
  ['NotAuthorizedException', 'noGuests'],
  ['InternalErrorException', 'unclear'],
])('%s says of an identity pool: %s', async (code, kind) => {
  const answer = await askIdentityPool(
    backendInAws,
    fakeAsking(() => Promise.resolve(refusal(code))),
  )
  expect(answer).toMatchObject({ kind, seen: code })
})

test('an identity without a sign-in says that guests come in, and is asked for in the region of the id', async () => {
  const asked: string[] = []
  const answer = await askIdentityPool(
    backendInAws,
    fakeAsking((request) => {
      asked.push(request.url)
      return Promise.resolve(Response.json({ IdentityId: 'eu-central-1:1' }))
    }),
  )
  expect(answer).toMatchObject({ kind: 'guests', seen: 'GetId 200' })
  expect(asked).toEqual(['https://cognito-identity.eu-central-1.amazonaws.com/'])
})
