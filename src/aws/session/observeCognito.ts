/** Records the Cognito calls that Amplify makes on its own, where they leave the page. Keeps names of members, never their values. */
import type { CallIdentity } from '../call/callIdentity.ts'
import { requestIdOf } from '../record/captureMessages.ts'
import { cognitoCause } from './cognitoCause.ts'
import type { AwsConfig } from '../configuration/configuration.ts'
import { judgeFacts, recordOf } from '../call/judgeError.ts'
import { memberNames } from '../call/memberNames.ts'
import { recorder } from '../record/recorder.ts'
import { redactHeaders } from '../record/redact.ts'

const targetPattern = /^(AWSCognitoIdentityProviderService|AWSCognitoIdentityService)\.(\w+)$/
const awsHost = /^cognito-(idp|identity)\.[\w-]+\.amazonaws\.com(\.cn)?$/

let observed = false

/** Wraps the page's `fetch`, once. Requests to anything but Cognito pass untouched. */
export function observeCognito(config: Pick<AwsConfig, 'endpoints'>): void {
  if (observed) return
  observed = true
  const send = globalThis.fetch.bind(globalThis)
  const hosts = new Set(
    [config.endpoints?.userPool, config.endpoints?.identityPool].flatMap((url) => (url ? [new URL(url).host] : [])),
  )
  globalThis.fetch = (input, init) => {
    // Amplify calls with a URL and an init; a Request is somebody else's.
    if (input instanceof Request) return send(input, init)
    const url = new URL(input, globalThis.location?.href)
    const headers = new Headers(init?.headers)
    const identity =
      hosts.has(url.host) || awsHost.test(url.hostname) ? identityOf(headers.get('x-amz-target')) : undefined
    return identity ? record(identity, url, headers, init, () => send(input, init)) : send(input, init)
  }
}

function identityOf(target: string | null): CallIdentity | undefined {
  const [, prefix, operation] = targetPattern.exec(target ?? '') ?? []
  if (!prefix || !operation) return undefined
  return { service: prefix === 'AWSCognitoIdentityService' ? 'cognito-identity' : 'cognito-idp', operation }
}

async function record(
  identity: CallIdentity,
  url: URL,
  headers: Headers,
  init: RequestInit | undefined,
  send: () => Promise<Response>,
): Promise<Response> {
  const started = performance.now()
  const body = memberNames(init?.body)
  const id = recorder.begin({
    ...identity,
    cause: cognitoCause(identity.operation),
    startedAt: Date.now(),
    request: {
      method: init?.method ?? 'GET',
      url: url.href,
      headers: redactHeaders(Object.fromEntries(headers)),
      ...(body && { body }),
    },
  })
  let response: Response
  try {
    response = await send()
  } catch (error) {
    const durationMs = performance.now() - started
    void judgeFacts(
      { code: 'NetworkError', message: '', noAnswer: true, fields: {}, messages: [], headers: {} },
      {
        ...identity,
        url: url.href,
        ...(init?.signal && { signal: init.signal }),
      },
    ).then((judgement) => recorder.update(id, { durationMs, ...recordOf(judgement) }))
    throw error
  }
  // Read beside the page's own reading, so that recording never delays a sign-in.
  void describe(id, identity, response.clone(), performance.now() - started)
  return response
}

async function describe(id: string, identity: CallIdentity, response: Response, durationMs: number): Promise<void> {
  const headers = Object.fromEntries(response.headers)
  const requestId = requestIdOf(headers)
  const text = await response.text().catch(() => '')
  const names = memberNames(text)
  const known = {
    durationMs,
    status: response.status,
    ...(requestId && { requestId }),
    response: { headers: redactHeaders(headers), ...(names && { body: names }) },
  }
  if (response.ok) {
    recorder.update(id, { ...known, outcome: 'done' })
    return
  }
  const { code, message } = errorOf(text, headers['x-amzn-errortype'])
  const judgement = await judgeFacts(
    {
      code,
      message,
      status: response.status,
      noAnswer: false,
      fields: {},
      messages: [],
      headers,
      ...(requestId && { requestId }),
    },
    identity,
  )
  recorder.update(id, { ...known, ...recordOf(judgement) })
}

/** Code and sentence of a JSON error; the body suffices where the header is not readable (spec identity 0.1). */
function errorOf(text: string, header: string | undefined): { code: string; message: string } {
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    body = undefined
  }
  const read = (name: string): string | undefined => {
    const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined
    return typeof value === 'string' ? value : undefined
  }
  const name = header ?? read('__type') ?? read('code') ?? 'Unknown'
  return {
    code: name.split(/[,:]/, 1)[0]?.split('#').at(-1) ?? name,
    message: read('message') ?? read('Message') ?? '',
  }
}
