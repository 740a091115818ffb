/** The seeded pool's domain over HTTP. Its name is led to this computer by browsers, not by every resolver: the Host header says it. */
import { createHash } from 'node:crypto'
import { request } from 'node:http'
import type { EmulatorOptions } from '../../../../emulator/program/createEmulator.ts'
import { identityProvidersOf } from '../../../../emulator/services/cognito-idp/pools/identityProviders.ts'
import type { Store } from '../../../../emulator/state/store.ts'
import { clientId, payloadOf, startUserPool, userPoolId } from '../startUserPool.ts'

export const callback = 'http://127.0.0.1:5173/'
export const verifier = 'v'.repeat(64)
export const challenge = createHash('sha256').update(verifier).digest('base64url')
export const rosa = { username: 'rosa@example.test', password: 'Rosa-local-1' }

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
  readonly json: () => Record<string, unknown>
  readonly location: string
}

interface Sent {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly form?: Readonly<Record<string, string>> | string
  readonly domain?: string
}

/** One of OpenID Connect. */
function addProvider(store: Store): void {
  identityProvidersOf(store).set([userPoolId, 'Pretend'], {
    poolId: userPoolId,
    name: 'Pretend',
    settings: {
      ProviderType: 'OIDC',
      ProviderDetails: { client_id: 'pretend', oidc_issuer: 'https://pretend.invalid' },
      AttributeMapping: { username: 'sub', email: 'email', email_verified: 'email_verified', name: 'name' },
    },
    createdAt: 0,
    modifiedAt: 0,
  })
}

/** @param options as `createEmulator` takes them. */
export async function startDomain(options: EmulatorOptions = {}) {
  const pool = await startUserPool(options)
  addProvider(pool.store)
  pool.changeClient({ settings: { SupportedIdentityProviders: ['COGNITO', 'Pretend'] } })
  const hostOf = (domain: string) => `${domain}.auth.localhost:${pool.port}`
  const originOf = (domain: string) => `http://${hostOf(domain)}`
  const origin = originOf('rolecall')

  function send(path: string, { method, headers, form, domain = 'rolecall' }: Sent = {}): Promise<Answer> {
    const body = form === undefined || typeof form === 'string' ? form : new URLSearchParams(form).toString()
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          port: pool.port,
          host: '127.0.0.1',
          path,
          method: method ?? (body === undefined ? 'GET' : 'POST'),
          headers: {
            host: hostOf(domain),
            ...(body !== undefined && {
              'content-type': 'application/x-www-form-urlencoded',
              'content-length': String(Buffer.byteLength(body)),
            }),
            ...headers,
          },
        },
        (received) => {
          const parts: Buffer[] = []
          received.on('data', (part: Buffer) => parts.push(part))
          received.on('end', () => {
            const text = Buffer.concat(parts).toString()
            resolve({
              status: received.statusCode ?? 0,
              headers: received.headers,
              text,
              json: () => JSON.parse(text) as Record<string, unknown>,
              location: received.headers.location ?? '',
            })
          })
        },
      )
      sent.on('error', reject)
      sent.end(body)
    })
  }

  function query(change: Readonly<Record<string, string | undefined>> = {}): string {
    const usual = {
      client_id: clientId,
      redirect_uri: callback,
      response_type: 'code',
      scope: 'openid email',
      state: 'abc',
      code_challenge: challenge,
      code_challenge_method: 'S256',
    }
    const entries = Object.entries({ ...usual, ...change }).filter((entry): entry is [string, string] => !!entry[1])
    return new URLSearchParams(entries).toString()
  }

  /** A page's form as a browser sends it: with its hidden fields and its cookie. */
  async function submit(
    page: Answer,
    path: string,
    fields: Readonly<Record<string, string>>,
    more: {
      readonly cookies?: string
      readonly headers?: Readonly<Record<string, string>>
      readonly domain?: string
    } = {},
  ): Promise<Answer> {
    const { domain = 'rolecall' } = more
    const cookies = [cookieIn(page), more.cookies].filter((cookie) => cookie !== undefined && cookie !== '').join('; ')
    return send(path, {
      domain,
      form: { ...hiddenIn(page), ...fields },
      headers: { cookie: cookies, origin: originOf(domain), 'sec-fetch-site': 'same-origin', ...more.headers },
    })
  }

  /** By the form of the sign-in page. */
  async function signInByPage(
    person: { readonly username: string; readonly password: string } = rosa,
    change: Readonly<Record<string, string | undefined>> = {},
  ): Promise<Answer> {
    const path = `/login?${query(change)}`
    return submit(await send(path), path, person)
  }

  async function codeOf(person = rosa, change: Readonly<Record<string, string | undefined>> = {}): Promise<string> {
    return new URL((await signInByPage(person, change)).location).searchParams.get('code') ?? ''
  }

  function exchange(
    code: string,
    change: Readonly<Record<string, string>> = {},
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const usual = {
      grant_type: 'authorization_code',
      client_id: clientId,
      redirect_uri: callback,
      code_verifier: verifier,
    }
    const form = Object.entries({ ...usual, code, ...change }).filter(([, value]) => value !== '')
    return send('/oauth2/token', { form: Object.fromEntries(form), headers })
  }

  async function tokensOf(person = rosa, change: Readonly<Record<string, string | undefined>> = {}) {
    const { access_token, id_token, refresh_token } = (await exchange(await codeOf(person, change))).json()
    return { access: String(access_token), id: String(id_token), refresh: String(refresh_token) }
  }

  return { ...pool, origin, send, query, submit, signInByPage, codeOf, exchange, tokensOf, payloadOf }
}

/** Name and value of the cookie that an answer sets. */
export function cookieIn({ headers }: Answer): string | undefined {
  return headers['set-cookie']?.[0]?.split(';')[0]
}

/** Of the first form of a page. */
export function hiddenIn({ text }: Answer): Record<string, string> {
  const [form = ''] = /<form[\s\S]*?<\/form>/.exec(text) ?? []
  const fields = form.matchAll(/<input[^>]*?type="hidden"[^>]*?name="([^"]+)"[^>]*?value="([^"]*)"/g)
  return Object.fromEntries([...fields].map(([, name = '', value = '']) => [name, plain(value)]))
}

function plain(value: string): string {
  return value.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&')
}
