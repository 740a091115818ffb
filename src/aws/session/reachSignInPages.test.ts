import { expect, test, vi } from 'vitest'
import type { SignInPages } from '../configuration/signInPages.ts'
import { reachSignInPages } from './reachSignInPages.ts'

const domain = 'rolecall.auth.localhost:4443'
const pages = (url: string): SignInPages => ({
  domain,
  url,
  scopes: [],
  responseType: 'code',
  redirectSignIn: [],
  redirectSignOut: [],
  providers: [],
  pretended: true,
})

async function asked(signInPages: SignInPages | undefined, input: string | URL) {
  const send = vi.fn<typeof fetch>(() => Promise.resolve(new Response()))
  const page = { fetch: send }
  const stop = reachSignInPages(signInPages ? { signInPages } : {}, page)
  await page.fetch(input)
  stop()
  expect(page.fetch).toBe(send)
  return send.mock.lastCall?.[0]
}

test('what is asked of the domain by https goes to where its pages are', async () => {
  const here = pages('http://rolecall.auth.localhost:4566')
  expect(await asked(here, `https://${domain}/oauth2/token`)).toBe('http://rolecall.auth.localhost:4566/oauth2/token')
})

test('everything else goes where it is sent to', async () => {
  const here = pages('http://rolecall.auth.localhost:4566')
  for (const other of [`https://${domain}.evil.example/oauth2/token`, `http://${domain}/`, 'https://s3.amazonaws.com/'])
    expect(await asked(here, other)).toBe(other)
  expect(await asked(pages(`https://${domain}`), `https://${domain}/x`)).toBe(`https://${domain}/x`)
  expect(await asked(undefined, `https://${domain}/x`)).toBe(`https://${domain}/x`)
})
