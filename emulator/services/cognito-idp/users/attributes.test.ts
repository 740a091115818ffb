import { describe, expect, test } from 'vitest'
import { clientWith, poolWith, testClient, testPool } from '../../../../tests/unit/testPool.ts'
import { schemaOf } from '../pools/poolSchema.ts'
import { requireMutable, requireRequired, requireSchema, requireWritable } from './attributes.ts'

describe('what a client may write', () => {
  test.each(['sub', 'email_verified', 'phone_number_verified', 'identities'])('never %s', (name) => {
    expect(() => requireWritable(testClient, [name])).toThrow('A client attempted to write unauthorized attribute')
  })

  test('everything else, unless the client has a list', () => {
    expect(() => requireWritable(testClient, ['email', 'custom:tier', 'unknown'])).not.toThrow()
    expect(() => requireWritable(clientWith({ WriteAttributes: ['name'] }), ['name', 'email'])).toThrow(
      'unauthorized attribute',
    )
  })
})

test.each<[Record<string, string>, string]>([
  [{ foo: 'x' }, 'Attributes did not conform to the schema: Type for attribute {foo} could not be determined'],
  [{ 'custom:other': 'x' }, 'Type for attribute {custom:other} could not be determined'],
  [{ email: 'nobody' }, 'Invalid email address format.'],
  [{ phone_number: '030 123' }, 'Invalid phone number format.'],
])('%j does not keep the schema', (attributes, message) => {
  expect(() => requireSchema(testPool, attributes)).toThrow(message)
})

test('standard and custom attributes keep the schema', () => {
  const attributes = { email: 'a@b.test', phone_number: '+4930123456', name: '', 'custom:tier': 'gold' }
  expect(() => requireSchema(testPool, attributes)).not.toThrow()
})

test('a missing required attribute is named, with the line break at the end', () => {
  expect(() => requireRequired(poolWith({ Schema: schemaOf({ required: ['preferred_username'] }) }), {})).toThrow(
    'Attributes did not conform to the schema: preferred_username: The attribute is required\n',
  )
})

test('what is set once cannot be updated', () => {
  expect(() => requireMutable(testPool, ['email', 'custom:tier'])).toThrow(
    'user.custom:tier: Attribute cannot be updated.\n',
  )
})
