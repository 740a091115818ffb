import { expect, test } from 'vitest'
import { copiedInput } from '../../aws/copied-call/copiedInput.ts'
import { cliCode } from './cliCode.ts'
import type { CodedCall } from './codedCall.ts'
import { curlCode } from './curlCode.ts'
import { pythonCode } from './pythonCode.ts'
import { typescriptCode } from './typescriptCode.ts'

const call = (input: Record<string, unknown>): CodedCall => ({
  service: 's3',
  operation: 'DeleteObject',
  input: copiedInput(undefined, input),
  region: 'us-east-1',
})
const hostile = [
  `'; calc; '`,
  `"; import os #`,
  'a\nb\r',
  '$(calc)`calc`${calc}',
  '%PATH%',
  '--endpoint-url=https://a.test',
  'file:///etc/passwd',
  'nul\0end',
  '🦊\u{1f468}\u200d\u{1f469}',
  'line\u2028and\u202eback',
  '\\',
  '\ud800',
]

/** What stands between the quotes that the target's own reader would take for the member. */
const literalOf = (code: string, pattern: RegExp) => pattern.exec(code)?.[1] ?? ''

test.each(hostile)('TypeScript holds %j as one text on one line', (text) => {
  const code = typescriptCode(call({ Key: text }))?.text ?? ''
  const literal = literalOf(code, /Key: ('(?:[^'\\]|\\.)*') \}\)\)$/m)
  // A text of its own language, which is read as one.
  expect(new Function(`'use strict'; return ${literal}`)()).toBe(text)
  expect(code).not.toMatch(/[\0\r\u2028\u202e]/)
})

test.each(hostile)('Python holds %j as one text on one line', (text) => {
  const code = pythonCode(call({ Key: text }))?.text ?? ''
  const literal = literalOf(code, /Key="((?:[^"\\]|\\.)*)"\)$/m)
  const read = literal.replaceAll(/\\(u[0-9a-f]{4}|U[0-9a-f]{8}|.)/g, (_, escape: string) =>
    escape.length > 1 ? String.fromCodePoint(Number.parseInt(escape.slice(1), 16)) : escape === 'n' ? '\n' : escape,
  )
  expect(read).toBe(text)
})

test('the CLI is given a text that no argument can hold in JSON', () => {
  expect(cliCode(call({ Key: 'nul\0end' }), 'posix')?.text).toContain(String.raw`{"Key":"nul\u0000end"}`)
})

test.each([`a'b$(calc)`, '@/etc/passwd'])('curl sends %j and reads no file', (text) => {
  const request = {
    method: 'PUT',
    url: 'http://a.test/b?c=',
    headers: {},
    body: new TextEncoder().encode(text),
    signing: { service: 's3', region: 'us-east-1' },
  }
  const code = curlCode(call({}), request).text
  expect(code).toContain(text.startsWith('@') ? `--data-raw '@/etc/passwd'` : String.raw`--data-binary 'a'\''b$(calc)'`)
  expect(code).toContain('"$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY"')
})

test('a member that would be the prototype is one of its own', () => {
  const input = JSON.parse('{"Metadata":{"__proto__":"x"}}') as Record<string, unknown>
  expect(typescriptCode(call(input))?.text).toContain(`{ ['__proto__']: 'x' }`)
})

test.each(["S3'; calc", 'DeleteObject(', ''])('an operation called %j is no operation', (operation) => {
  const named = { ...call({}), operation }
  expect([typescriptCode(named), pythonCode(named), cliCode(named, 'posix')]).toEqual([undefined, undefined, undefined])
})

test('no code holds a secret, of a record or of a call that was never sent', () => {
  const input = {
    Password: 'Secret-1',
    SSECustomerKey: '(hidden)',
    AuthParameters: { USERNAME: 'rosa', PASSWORD: 'Secret-1' },
    Logins: { 'a.test': 'Secret-1' },
  }
  for (const code of [typescriptCode, pythonCode, (of: CodedCall) => cliCode(of, 'cmd')].map((write) =>
    write(call(input)),
  )) {
    expect(code?.text).not.toContain('Secret-1')
    expect(code?.text).toContain('FILL_IN_Password')
    expect(code?.text).toMatch(/USERNAME\W+rosa\b/)
    expect(code?.text).toContain('FILL_IN_PASSWORD')
    expect(code?.notes).toHaveLength(4)
  }
})
