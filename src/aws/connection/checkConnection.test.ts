import { expect, test } from 'vitest'
import { backendInAws, fakeAsking } from '../../../tests/unit/fakeAsking.ts'
import { checkConnection } from './checkConnection.ts'

test('each bucket is asked once, five at most, and all before anything has answered', async () => {
  const asked: string[] = []
  let answer: () => void = () => undefined
  const answered = new Promise<void>((resolve) => (answer = resolve))
  const names = ['a', 'a', 'b', 'c', 'd', 'e', 'f']
  const places = names.map((bucket) => ({ bucket, prefix: '', label: bucket }))
  const checked = checkConnection(
    { ...backendInAws, places },
    fakeAsking(async (request) => {
      asked.push(new URL(request.url).hostname.split('.')[0] ?? '')
      await answered
      return Response.json({}, { headers: { date: 'Sun, 29 Nov 2026 09:59:59 GMT' } })
    }),
  )
  expect(asked).toEqual(['cognito-idp', 'cognito-idp', 'cognito-identity', 'a', 'b', 'c', 'd', 'e'])
  answer()
  expect(await checked).toMatchObject({ unasked: ['f'], clockOffMs: 500 })
})
