import { expect, test } from 'vitest'
import { parseBundle, sizeProblem } from './parseBundle.ts'

const call = { id: 'c1', service: 's3', operation: 'PutObject', startedAt: 1, outcome: 'denied', status: 403 }
const bundle = {
  format: 'rolecall-bundle',
  version: 1,
  madeAt: '2026-11-30T12:00:00.000Z',
  backend: { kind: 'emulator', region: 'us-east-1', tellsDecisions: true },
  calls: [call],
  decisions: [],
}
const parse = (content: unknown) => parseBundle(JSON.stringify(content))
const withCall = (more: object) => parse({ ...bundle, calls: [call, { ...call, id: 'c2', ...more }] })

test('a bundle is opened as it is, without members that it should not have', () => {
  expect(parse({ ...bundle, more: 1, calls: [{ ...call, onload: 'x', denial: undefined }] })).toEqual({ bundle })
})

test.each<[what: string, parsed: ReturnType<typeof parseBundle>, problem: string | RegExp]>([
  ['no JSON', parseBundle('<b>no</b>'), /^The file is no JSON: /],
  ['another JSON', parse([]), 'The file is no bundle of Rolecall: its "format" is not "rolecall-bundle".'],
  ['null', parse(null), /^The file is no bundle/],
  [
    'a newer version',
    parse({ ...bundle, version: 7 }),
    'The file is of version 7; this console reads version 1. A newer console opens it.',
  ],
  ['a version of another type', parse({ ...bundle, version: '<i>1' }), /^The file's "version" is "<i>1"; /],
  ['no version', parse({ ...bundle, version: undefined }), /"version"|no bundle/],
  ['calls of another type', parse({ ...bundle, calls: 'many' }), 'At calls: Array is expected, "many" is there.'],
  [
    'a service that is none',
    withCall({ service: 'ec2' }),
    /^At calls\.1\.service: .*"s3".* is expected, "ec2" is there\.$/,
  ],
  ['a time that is none', withCall({ startedAt: 1e300 }), /^At calls\.1\.startedAt: /],
  ['headers that are a list', withCall({ response: { headers: 'many' } }), /^At calls\.1\.response\.headers/],
  ['an id that is a path', withCall({ id: '../x' }), /^At calls\.1\.id: /],
  ['the same id twice', withCall({ id: 'c1' }), 'Two calls have the same "id", "c1".'],
  [
    'too long a text',
    withCall({ target: 'x'.repeat(9_000) }),
    /^At calls\.1\.target: <=8192 is expected, 9000 is there\.$/,
  ],
  ['a decision without layers', parse({ ...bundle, decisions: [{ requestId: 'r' }] }), /^At decisions\.0\.at: /],
  [
    'too many levels',
    parseBundle(`{"format":${'['.repeat(200)}`),
    'The file is nested more than 100 levels deep; no bundle is.',
  ],
])('says of %s where it is wrong', (_, parsed, problem) => {
  expect(parsed).toEqual({ problem: typeof problem === 'string' ? problem : expect.stringMatching(problem) })
})

test('what AWS says of a thousand changes at once may be long', () => {
  const failure = { kind: 'invalid', cause: 'x', evidence: 'y', fix: 'z', message: 'one, '.repeat(50_000) }
  const denial = { code: 'AccessDenied', message: 'x'.repeat(9_000), status: 403, explicit: true }
  expect(withCall({ failure, denial })).toHaveProperty('bundle.calls.1.failure', failure)
})

test('what is shown of a file that is wrong is short', () => {
  const parsed = withCall({ service: `<img src=x onerror=alert(1)>${'x'.repeat(100_000)}` })
  expect('problem' in parsed && parsed.problem.length).toBeLessThan(500)
})

test('names of an object’s own ancestors are dropped, wherever they stand', () => {
  const text = JSON.stringify({ ...bundle, calls: [{ ...call, input: { Bucket: 'a' } }] }).replace(
    '"Bucket"',
    '"__proto__":{"polluted":1},"Bucket"',
  )
  const parsed = parseBundle(text)
  expect(parsed).toEqual({ bundle: { ...bundle, calls: [{ ...call, input: { Bucket: 'a' } }] } })
  expect(Object.hasOwn('bundle' in parsed ? (parsed.bundle.calls[0]?.input ?? {}) : {}, '__proto__')).toBe(false)
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
})

test('brackets in texts do not count as levels', () => {
  expect(withCall({ target: `"${'['.repeat(500)}\\` })).toHaveProperty('bundle')
})

test('a file is refused by its size before it is read', () => {
  expect(sizeProblem(50_000_000)).toBeUndefined()
  expect(sizeProblem(73_400_000)).toBe('The file is 73.4 MB large; files of up to 50 MB are opened.')
  expect(sizeProblem(0)).toBe('The file is empty.')
})
