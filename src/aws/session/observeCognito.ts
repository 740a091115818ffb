/** Records the Cognito calls that Amplify makes on its own, where they leave the page. Keeps names of members, never their values. */
import type { CallIdentity } from '../call/callIdentity.ts'
import { jsonErrorOf } from '../call/jsonErrorOf.ts'
import { judgeFacts, recordOf } from '../call/judgeError.ts'
import { memberNames } from '../call/memberNames.ts'
import type { AwsConfig } from '../configuration/configuration.ts'
import type { FailedCall } from '../failures/failureRule.ts'
import type { CallRecord } from '../record/callRecord.ts'
import type { Recorder } from '../record/recorder.ts'
import { redactHeaders } from '../record/redactHeaders.ts'
import { requestIdOf } from '../record/requestIdOf.ts'
import { cognitoCause, isCognitoFollowUp } from './cognitoCause.ts'

const targetPattern = /^(AWSCognitoIdentityProviderService|AWSCognitoIdentityService)\.(\w+)$/
const awsHost = /^cognito-(idp|identity)\.[\w-]+\.amazonaws\.com(\.cn)?$/

/** What CloudTrail calls a request to the token endpoint of a pool's domain. */
const tokenCall: CallIdentity = { service: 'cognito-idp', operation: 'Token_POST' }

/** What is needed to write a call down. */
type CognitoRecorder = Pick<Recorder, 'begin' | 'update'>

/**
 * Wraps the page's `fetch`. Requests to anything but Cognito pass untouched. Returns the function that ends it.
 * @param page where `fetch` hangs: `globalThis`
 */
export function observeCognito(
  config: Pick<AwsConfig, 'endpoints' | 'signInPages' | 'identityPoolId'>,
  { recorder, page }: { readonly recorder: CognitoRecorder; readonly page: { fetch: typeof fetch } },
): () => void {
  const before = page.fetch
  const send = before.bind(page)
  const hosts = new Set(
    [config.endpoints?.userPool, config.endpoints?.identityPool].flatMap((url) => (url ? [new URL(url).host] : [])),
  )
  const tokenUrl = config.signInPages && `${config.signInPages.url}/oauth2/token`
  page.fetch = (input, init) => {
    // Amplify calls with a URL and an init; a Request is somebody else's.
    if (input instanceof Request) return send(input, init)
    const url = new URL(input, globalThis.location?.href)
    const headers = new Headers(init?.headers)
    const identity =
      url.href === tokenUrl
        ? tokenCall
        : hosts.has(url.host) || awsHost.test(url.hostname)
          ? identityOf(headers.get('x-amz-target'))
          : undefined
    return identity
      ? record(recorder, { ...identity, ...poolFacts(config, init) }, url, headers, init, () => send(input, init))
      : send(input, init)
  }
  return () => {
    page.fetch = before
  }
}

function identityOf(target: string | null): CallIdentity | undefined {
  const [, prefix, operation] = targetPattern.exec(target ?? '') ?? []
  if (!prefix || !operation) return undefined
  return { service: prefix === 'AWSCognitoIdentityService' ? 'cognito-identity' : 'cognito-idp', operation }
}

async function record(
  recorder: CognitoRecorder,
  called: FailedCall,
  url: URL,
  headers: Headers,
  init: RequestInit | undefined,
  send: () => Promise<Response>,
): Promise<Response> {
  const started = performance.now()
  const identity: CallIdentity = { service: called.service, operation: called.operation }
  const body = memberNames(identity.operation === tokenCall.operation ? formMembers(init?.body) : init?.body)
  const id = recorder.begin({
    ...identity,
    cause: cognitoCause(identity.operation),
    ...(isCognitoFollowUp(identity.operation) && { followsUp: true }),
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
        ...called,
        url: url.href,
        ...(init?.signal && { signal: init.signal }),
      },
    ).then((judgment) => recorder.update(id, { durationMs, ...recordOf(judgment) }))
    throw error
  }
  // Read beside the page's own reading, so that recording never delays a sign-in.
  void describe(called, response.clone(), performance.now() - started).then((known) => recorder.update(id, known))
  return response
}

/** What a failure of the identity pool is explained by. */
function poolFacts(
  { identityPoolId }: Pick<AwsConfig, 'identityPoolId'>,
  init: RequestInit | undefined,
): Pick<FailedCall, 'identityPoolId' | 'isGuest'> {
  return { identityPoolId, isGuest: !/"Logins"\s*:/.test(typeof init?.body === 'string' ? init.body : '') }
}

/** The token endpoint takes a form. */
function formMembers(body: unknown): string {
  return JSON.stringify(Object.fromEntries(new URLSearchParams(String(body))))
}

async function describe(
  called: FailedCall,
  response: Response,
  durationMs: number,
): Promise<Partial<Omit<CallRecord, 'id'>>> {
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
  if (response.ok) return { ...known, outcome: 'done' }
  const { code, message } = jsonErrorOf(text, headers['x-amzn-errortype'])
  const judgment = await judgeFacts(
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
    called,
  )
  return { ...known, ...recordOf(judgment) }
}
