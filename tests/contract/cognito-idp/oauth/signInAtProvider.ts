import { hiddenIn, type startDomain } from './startDomain.ts'

/** Says who one is at the pretend provider, and exchanges the code. @throws Error with the address where the app is told of a problem */
export async function signInAtProvider(
  domain: Awaited<ReturnType<typeof startDomain>>,
  word: Readonly<Record<string, string>>,
  { provider = 'Pretend', scope }: { readonly provider?: string; readonly scope?: string } = {},
) {
  const path = `/pretend/${provider}?${domain.query({ identity_provider: provider, scope })}`
  const page = await domain.send(path)
  // The first form of the page is that of somebody who is chosen; this person is typed.
  const chosen = Object.keys(hiddenIn(page)).filter((name) => name !== '_csrf')
  const nothing = Object.fromEntries(chosen.map((name) => [name, '']))
  const { location } = await domain.submit(page, path, { ...nothing, ...word })
  const code = new URL(location, domain.origin).searchParams.get('code')
  if (code === null) throw new Error(location)
  const { access_token, id_token, refresh_token } = (await domain.exchange(code)).json()
  return { access: String(access_token), id: String(id_token), refresh: String(refresh_token) }
}
