import { expect, test } from 'vitest'
import { AwsError } from '../wire/awsError.ts'
import { tokenPage } from './tokenPage.ts'

const invalidToken = () => new AwsError('ValidationException', 'Invalid token')
const letters = ['a', 'b', 'c', 'd', 'e']

test('pages follow one another to the end of the list', () => {
  const seen: string[] = []
  let token: string | undefined
  do {
    const { page, next } = tokenPage(letters, { token, size: 2, invalidToken })
    seen.push(page.join(''))
    token = next
  } while (token !== undefined)
  expect(seen).toEqual(['ab', 'cd', 'e'])
})

test('an empty list is one empty page', () => {
  expect(tokenPage([], { token: undefined, size: 2, invalidToken })).toEqual({ page: [] })
})

const encoded = (text: string) => Buffer.from(text).toString('base64url')

test.each([
  '',
  'nonsense',
  encoded('0'),
  encoded('-1'),
  encoded('1.5'),
  encoded('5'),
  encoded('02'),
  encoded('1 '),
  encoded('Infinity'),
])('a token that no answer gave is rejected: %j', (token) => {
  expect(() => tokenPage(letters, { token, size: 2, invalidToken })).toThrow('Invalid token')
})
