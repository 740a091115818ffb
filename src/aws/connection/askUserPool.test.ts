import { expect, test } from 'vitest'
import { backendInAws, fakeAsking } from '../../../tests/unit/fakeAsking.ts'
import { askUserPool } from './askUserPool.ts'

test.each([
  [200, 'there'],
  [400, 'missing'],
  [404, 'missing'],
  [503, 'unclear'],
])('keys of a user pool that answer %i say: %s', async (status, kind) => {
  const asked: string[] = []
  const answer = await askUserPool(
    backendInAws,
    fakeAsking((request) => {
      asked.push(request.url)
      return Promise.resolve(Response.json({}, { status }))
    }),
  )
  expect(answer).toMatchObject({ kind, seen: `jwks.json ${status}` })
  expect(asked).toEqual(['https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Abc/.well-known/jwks.json'])
})
