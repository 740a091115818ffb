import { expect, test } from 'vitest'
import { backendInAws, fakeAsking } from '../../../tests/unit/fakeAsking.ts'
import { checkConnection } from './checkConnection.ts'

test('each bucket is asked once by each method, five at most, and all before anything has answered', async () => {
  const asked: string[] = []
  let answer: () => void = () => undefined
  const answered = new Promise<void>((resolve) => (answer = resolve))
  const names = ['a', 'a', 'b', 'c', 'd', 'e', 'f']
  const places = names.map((bucket) => ({ bucket, prefix: '', label: bucket }))
  const checked = checkConnection(
    { ...backendInAws, places },
    fakeAsking(async (request) => {
      asked.push(`${request.method} ${new URL(request.url).hostname.split('.')[0] ?? ''}`)
      await answered
      return Response.json({}, { headers: { date: 'Sun, 29 Nov 2026 09:59:59 GMT' } })
    }),
  )
  const pools = ['GET cognito-idp', 'POST cognito-idp', 'POST cognito-identity']
  expect(asked).toEqual([
    ...pools,
    ...['a', 'b', 'c', 'd', 'e'].flatMap((bucket) => [`GET ${bucket}`, `PUT ${bucket}`]),
  ])
  answer()
  expect(await checked).toMatchObject({ unasked: ['f'], clockOffMs: 500 })
})
