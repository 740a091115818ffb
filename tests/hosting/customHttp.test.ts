import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { customHttp } from '../../scripts/hosting/customHttp.mjs'
import { siteHeaders } from '../../scripts/hosting/siteHeaders.mjs'
import { backendOrigins, securityHeaders, transportSecurity } from '../../scripts/securityHeaders.mjs'
import { read } from '../tree.ts'
import { outputsCases } from './outputs.cases.ts'

interface CustomHttp {
  readonly customHeaders: readonly {
    readonly pattern: string
    readonly headers: readonly { readonly key: string; readonly value: string }[]
  }[]
}

/** The headers of each pattern. */
function readRules(text: string): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const { customHeaders } = parse(text) as CustomHttp
  return new Map(
    customHeaders.map(({ pattern, headers }) => [
      pattern,
      Object.fromEntries(headers.map(({ key, value }) => [key, value])),
    ]),
  )
}

test('the file of the repository is as it is written, for the backend that it names', () => {
  const text = read('customHttp.yml')
  const [, backend = ''] = /^# .*, for (.+)\.$/m.exec(text) ?? []
  const policy = readRules(text).get('**')?.['content-security-policy'] ?? ''
  const [, called = ''] = /connect-src 'self'([^;]*);/.exec(policy) ?? []
  const headers = { ...securityHeaders(called.split(' ').slice(1)), ...transportSecurity }
  expect(text).toBe(customHttp(headers, '/', backend))
  expect(backend === 'no backend').toBe(called === '')
})

describe.each(outputsCases)('for $name', ({ outputs }) => {
  const rules = readRules(customHttp(siteHeaders(outputs), '/', 'this'))
  const all = rules.get('**') ?? {}
  const policy = new Map(
    (all['content-security-policy'] ?? '').split('; ').map((part) => {
      const [name = '', ...values] = part.split(' ')
      return [name, values.join(' ')]
    }),
  )

  test('every answer has the headers of this repository itself, and those of HTTPS', () => {
    const called = outputs ? backendOrigins(outputs) : []
    expect(all).toEqual({ ...securityHeaders(called), ...transportSecurity })
    expect(policy.get('connect-src')).toBe(["'self'", ...called].join(' '))
  })

  test('scripts are neither inline nor evaluated, and no page may frame the console', () => {
    expect(policy.get('default-src')).toBe("'none'")
    expect(policy.get('script-src')).toBe("'self'")
    expect(policy.get('frame-ancestors')).toBe("'none'")
    expect(policy.get('base-uri')).toBe("'none'")
    expect([...policy].filter(([, values]) => values.includes('unsafe-eval'))).toEqual([])
    expect([...policy].filter(([, values]) => values.includes('unsafe-inline')).map(([name]) => name)).toEqual([
      'style-src',
    ])
    expect(all).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()') as string,
      'strict-transport-security': expect.stringMatching(/^max-age=\d{8}/) as string,
    })
  })
})

test.each(['/', '/tools/rolecall/'])(
  'under %s, what never changes is kept, and what names the backend is not',
  (base) => {
    const rules = readRules(customHttp(siteHeaders(undefined), base, 'this'))
    expect(Object.fromEntries([...rules].filter(([pattern]) => pattern !== '**'))).toEqual({
      [`${base}assets/**`]: { 'cache-control': 'public, max-age=31536000, immutable' },
      [`${base}amplify_outputs.json`]: { 'cache-control': 'no-store' },
      [`${base}index.html`]: { 'cache-control': 'no-cache' },
      [base]: { 'cache-control': 'no-cache' },
    })
  },
)

test('a value with quotes and colons in it is read as it was', () => {
  const value = `"a": 'b' # \\ c`
  expect(readRules(customHttp({ x: value }, '/', 'this')).get('**')).toEqual({ x: value })
})
