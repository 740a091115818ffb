import { expect, test } from 'vitest'
import { requestUrl } from './requestUrl.ts'

const request = { method: 'GET', protocol: 'https:', hostname: 'b.s3.eu-west-1.amazonaws.com', path: '/k', headers: {} }

test.each([
  ['no query', {}, ''],
  ['no value', { acl: null }, '?acl='],
  ['a name that another one begins with', { 'a-b': '1', a: '2' }, '?a=2&a-b=1'],
  ['several values', { tag: ['b', 'a'] }, '?tag=a&tag=b'],
  ['characters that are not unreserved', { prefix: "a b/(c)*'!~" }, '?prefix=a%20b%2F%28c%29%2A%27%21~'],
])('%s stands in the address as it is signed', (_, query, expected) => {
  expect(requestUrl({ ...request, query })).toBe(`https://b.s3.eu-west-1.amazonaws.com/k${expected}`)
})
