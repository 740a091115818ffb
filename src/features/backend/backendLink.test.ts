import { expect, test } from 'vitest'
import { linkOf, readLink } from './backendLink.ts'

const auth = { aws_region: 'us-east-1', user_pool_id: 'us-east-1_R' }
const content = {
  version: '1.4',
  auth,
  storage: { aws_region: 'us-east-1', bucket_name: 'photos' },
  data: { url: 'https://example.test/graphql', api_key: 'da2-secret' },
  custom: {
    mine: 'x',
    rolecall: { label: 'Förde', inboxUrl: 'http://127.0.0.1:1/inbox', people: [{ password: 'p' }], policies: [] },
  },
}

test('a link carries the name, the ids and the addresses, and nothing else of the file', () => {
  const link = linkOf({ name: 'Förde', content })
  expect(link).toMatch(/^#backend=[\w-]+$/)
  expect(readLink(link)).toEqual({
    name: 'Förde',
    content: {
      version: '1.4',
      auth,
      storage: content.storage,
      custom: { rolecall: { label: 'Förde', inboxUrl: 'http://127.0.0.1:1/inbox' } },
    },
  })
})

test('of an address with nothing of a backend nothing is said', () => {
  expect(readLink('')).toBeUndefined()
  expect(readLink('#elsewhere')).toBeUndefined()
})

const encoded = (value: unknown) => `#backend=${btoa(JSON.stringify(value))}`

test.each([
  ['cut off', linkOf({ name: 'a', content }).slice(0, -9)],
  ['not encoded', '#backend=%%%'],
  ['no object', encoded('x')],
  ['without a name', encoded({ content })],
  ['without content', encoded({ name: 'a', content: [] })],
])('a link that is %s is told as broken', (_, hash) => {
  expect(readLink(hash)).toBe('broken')
})

test('secrets that somebody put into a link are not taken, and its name has an end', () => {
  const linked = readLink(encoded({ name: 'a'.repeat(100), content: { auth, data: { api_key: 'x' } } }))
  expect(linked).toEqual({ name: 'a'.repeat(60), content: { auth, data: {} } })
})
