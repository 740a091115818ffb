import { expect, test, vi } from 'vitest'
import { consolePlace, type CookieProblems, cookieProblems } from './cookieProblems.ts'

const place = { protocol: 'https:', hostname: 'console.fjord.example', path: '/aws/' }

test.each<[Parameters<typeof cookieProblems>[0], CookieProblems]>([
  [{}, {}],
  [{ domain: 'fjord.example', path: '/aws', expires: 0.5, secure: true, sameSite: 'none' }, {}],
  [{ domain: '.Console.fjord.example' }, {}],
  [{ domain: 'other.example' }, { domain: expect.stringContaining('console.fjord.example') as string }],
  [{ domain: 'jord.example' }, { domain: expect.any(String) as string }],
  [{ domain: 'example' }, { domain: expect.any(String) as string }],
  [{ path: 'aws' }, { path: expect.stringContaining('slash') as string }],
  [{ path: '/aws/backend' }, { path: expect.stringContaining('/aws/backend') as string }],
  [{ expires: 0 }, { expires: expect.stringContaining('0 days') as string }],
  [{ expires: NaN }, { expires: expect.any(String) as string }],
  [{ secure: false, sameSite: 'none' }, { sameSite: expect.stringContaining('secure') as string }],
])('the cookie %j is kept, or told by its member', (cookie, problems) => {
  expect(cookieProblems(cookie, place)).toEqual(problems)
})

test('a secure cookie does not fit a page that came by http, and a part of a number is no domain', () => {
  const local = { protocol: 'http:', hostname: '127.0.0.1', path: '/' }
  expect(Object.keys(cookieProblems({}, local))).toEqual(['secure'])
  expect(cookieProblems({ secure: false, domain: '127.0.0.1' }, local)).toEqual({})
  expect(Object.keys(cookieProblems({ secure: false, domain: '0.0.1' }, local))).toEqual(['domain'])
})

test('where there is no page, what hangs on it is not told', () => {
  expect(cookieProblems({ domain: 'other.example' }, undefined)).toEqual({})
})

test('the console is where its page was laid out, also under a prefix', () => {
  const icon = { href: 'https://console.fjord.example/tools/rolecall/favicon.svg' }
  vi.stubGlobal('location', { protocol: 'https:', hostname: 'console.fjord.example' })
  vi.stubGlobal('document', { querySelector: (wanted: string) => (wanted === 'link[rel=icon]' ? icon : null) })
  expect(consolePlace()).toEqual({
    protocol: 'https:',
    hostname: 'console.fjord.example',
    path: '/tools/rolecall/',
  })
  vi.unstubAllGlobals()
})
