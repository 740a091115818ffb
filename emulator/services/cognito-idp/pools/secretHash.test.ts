import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { testClient } from '../../../../tests/unit/testPool.ts'
import { requireClientSecret, requireSecretHash } from './secretHash.ts'

const client = { ...testClient, secret: 'a-client-secret' }
const hash = createHmac('sha256', 'a-client-secret').update(`mika@example.test${client.id}`).digest('base64')

test('a client without a secret needs no proof', () => {
  expect(() => requireSecretHash(testClient, 'mika@example.test', undefined)).not.toThrow()
  expect(() => requireClientSecret(testClient, undefined)).not.toThrow()
})

test('the right proof is taken', () => {
  expect(() => requireSecretHash(client, 'mika@example.test', hash)).not.toThrow()
  expect(() => requireClientSecret(client, 'a-client-secret')).not.toThrow()
})

test.each([
  [
    'no hash',
    () => requireSecretHash(client, 'mika@example.test', undefined),
    'is configured with secret but secret was not received',
  ],
  ['no secret', () => requireClientSecret(client, undefined), 'is configured with secret but secret was not received'],
  [
    'the hash of another name',
    () => requireSecretHash(client, 'otto@example.test', hash),
    'Unable to verify secret hash for client',
  ],
  [
    'a hash that is none',
    () => requireSecretHash(client, 'mika@example.test', 'x'),
    'Unable to verify secret hash for client',
  ],
  ['another secret', () => requireClientSecret(client, 'a-client-secreT'), 'Unable to verify secret hash for client'],
])('%s is refused', (_, proof, message) => {
  expect(proof).toThrow(message)
})
