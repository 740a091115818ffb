import type { AwsConfig } from '../configuration/configuration.ts'

/**
 * Sends what Amplify asks of a pool's domain to where the domain is: Amplify knows `https://` alone, and pages of an emulator can be
 * without. Wraps the page's `fetch`, outside of whoever records what it sends. Returns the function that ends it.
 * @param page where `fetch` hangs: `globalThis`
 */
export function reachSignInPages(
  { signInPages: pages }: Pick<AwsConfig, 'signInPages'>,
  page: { fetch: typeof fetch },
): () => void {
  if (!pages || pages.url === `https://${pages.domain}`) return () => undefined
  const before = page.fetch
  const send = before.bind(page)
  const asked = `https://${pages.domain}/`
  page.fetch = (input, init) => {
    if (typeof input !== 'string' || !input.startsWith(asked)) return send(input, init)
    return send(`${pages.url}/${input.slice(asked.length)}`, init)
  }
  return () => {
    page.fetch = before
  }
}
