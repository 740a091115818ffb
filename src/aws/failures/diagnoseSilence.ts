/** Finds out why a request got no readable answer. The browser hides the reason, so it is asked again, unsigned and harmless. */
import type { Failure } from '../call/outcome.ts'
import type { SdkError } from '../call/sdkError.ts'
import { isBlocked, readConnectSources } from '../configuration/connectSources.ts'
import { isReading } from '../guard/isReading.ts'
import { isNeverFromBrowser } from '../operations/neverFromBrowser.ts'
import type { FailedCall } from './failureRule.ts'
import { bucketOf, plainProbe, type Probe, sameCorsProbe, serviceProbe, thereProbe } from './probe.ts'

/** What is asked of the browser; a test passes its own. */
export interface Surroundings {
  readonly online: boolean
  /** `https://console.example.test`; undefined outside a browser. */
  readonly origin: string | undefined
  readonly fetch: typeof fetch
  /** Whom the page may call, as its host says; undefined where it does not say. */
  readonly connectSources?: () => Promise<readonly string[] | undefined>
}

/** How long a probe may take: whoever does not answer it answers nothing. */
const patienceMs = 8_000

/** What the tree of questions comes to, before it is dressed. */
type Found = Pick<Failure, 'kind' | 'cause' | 'evidence' | 'fix' | 'paste'>

/**
 * Decides between offline, nothing there, CORS, and an answer that was lost (spec pains C.X 1). Never names
 * IAM: an opaque failure is no evidence for it.
 */
export async function diagnoseSilence(
  error: SdkError,
  call: FailedCall,
  surroundings: Surroundings = browserSurroundings(),
): Promise<Failure> {
  const found = await causeOfSilence(error, call, surroundings)
  const left = call.url !== undefined && !call.wasOffline
  // What the browser withheld of an answer was answered: a preflight that is refused sends nothing after it.
  const mayBeDone = left && found.kind !== 'cors' && !isReading(call.operation)
  return {
    code: error.code,
    ...(error.message && { message: error.message }),
    ...found,
    ...(mayBeDone && { mayBeDone }),
  }
}

async function causeOfSilence(
  error: SdkError,
  call: FailedCall,
  { online, origin, fetch, connectSources }: Surroundings,
): Promise<Found> {
  const { url } = call
  if (!online) {
    return {
      kind: 'offline',
      cause: 'This device is offline.',
      evidence: 'The browser says that it has no network.',
      fix: 'Try again when the connection is back.',
    }
  }
  if (!url) {
    const member = /value provided for input HTTP label: (\w+)/.exec(error.message)?.[1]
    if (member !== undefined) {
      return {
        kind: 'invalid',
        cause: `${call.operation} needs ${member}, which is part of the address.`,
        evidence: 'The SDK could not make a request of the input; nothing was sent.',
        fix: `Give ${member} a value.`,
      }
    }
    return {
      kind: 'network',
      cause: 'The request could not be prepared.',
      evidence: 'It failed before anything was sent, while credentials or code were being fetched.',
      fix: 'Try again; if it stays, reload the page.',
    }
  }
  // No answer of S3's own host would say anything: the page may not call it without a bucket.
  if (origin !== undefined && call.service === 's3' && isNeverFromBrowser(call.service, call.operation, {})) {
    return {
      kind: 'cors',
      cause: `S3 never lets a web page call ${call.operation}.`,
      evidence: 'CORS rules belong to buckets, and this operation belongs to none.',
      fix: 'Open a bucket by its name, or use the AWS CLI for this operation.',
    }
  }
  const { host, origin: address } = new URL(url)
  const sources = origin === undefined ? undefined : await connectSources?.()
  if (origin !== undefined && sources && isBlocked(url, sources, origin)) {
    return {
      kind: 'cors',
      cause: `This page is not let call ${host}: its own host says so.`,
      evidence: `The Content-Security-Policy that the page came with names no such address in connect-src; the browser sent nothing.`,
      fix: `Whoever serves this console adds ${address} to connect-src of that header.`,
    }
  }
  const isAnswered = ({ url: asked, init }: Probe) =>
    settles(fetch(asked, { mode: 'cors', cache: 'no-store', credentials: 'omit', ...init }))
  if (!(await isAnswered(thereProbe(url)))) {
    return {
      kind: 'network',
      cause: `Nothing answers at ${host}.`,
      evidence: 'A second, unsigned request got no answer either.',
      fix: 'Check the connection and the endpoint; if the emulator is stopped, start it.',
    }
  }
  if (origin === undefined) {
    return {
      kind: 'network',
      cause: `${host} broke the connection off.`,
      evidence: 'A second, unsigned request was answered.',
      fix: 'Try again.',
    }
  }
  if (call.service === 's3') return causeAtBucket({ call, url, host, origin }, isAnswered)
  if (await isAnswered(serviceProbe(call, url))) return answerLost(call, host)
  return {
    kind: 'cors',
    cause: `${host} answers, but not to this page.`,
    evidence: 'A plain request reached it; the browser withheld the answer to the real one.',
    fix: 'Look for a proxy, a redirect or an extension between the page and AWS.',
  }
}

async function causeAtBucket(
  {
    call,
    url,
    host,
    origin,
  }: { readonly call: FailedCall; readonly url: string; readonly host: string; readonly origin: string },
  isAnswered: (probe: Probe) => Promise<boolean>,
): Promise<Found> {
  if (await isAnswered(sameCorsProbe(call, url))) return answerLost(call, host)
  const { bucket } = bucketOf(url)
  if (await isAnswered(plainProbe(url))) {
    return {
      kind: 'cors',
      cause: `The bucket lets pages of ${origin} read, but not do ${call.operation}.`,
      evidence:
        'A plain GET from this page was answered; a request with the method and headers of the real one was not.',
      fix: "Add the method and the headers of this request to the bucket's CORS configuration; the Request tab lists them.",
      ...(await corsFix(origin, bucket)),
    }
  }
  return {
    kind: 'cors',
    cause: `The bucket does not let pages of ${origin} call it, or there is no bucket of this name.`,
    evidence: `${host} answers, and the browser withholds the answer. A bucket in another region, or one that does not exist, looks the same.`,
    fix: "Check the bucket's name and region, and add this origin to its CORS configuration.",
    ...(await corsFix(origin, bucket)),
  }
}

/** Everything but this one answer reaches the page: it was lost, or is none that a page may read. */
function answerLost({ operation }: FailedCall, host: string): Found {
  return {
    kind: 'network',
    cause: `The answer to ${operation} did not arrive, although ${host} answers this page.`,
    evidence:
      'Another request from this page to the same place was answered, so that neither CORS nor the network is it.',
    fix: 'Try again; if it stays, look for a redirect, a proxy or an extension that ends this one answer.',
  }
}

/** The text comes when it is needed; where it cannot be loaded, the cause is told all the same. */
async function corsFix(origin: string, bucket: string): Promise<Pick<Found, 'paste'>> {
  try {
    const { corsPaste } = await import('./paste/corsPaste.ts')
    return { paste: corsPaste(origin, bucket) }
  } catch {
    return {}
  }
}

function browserSurroundings(): Surroundings {
  return {
    online: globalThis.navigator?.onLine !== false,
    origin: typeof location === 'undefined' ? undefined : location.origin,
    connectSources: readConnectSources,
    fetch: (input, init) => globalThis.fetch(input, { ...init, signal: AbortSignal.timeout(patienceMs) }),
  }
}

function settles(answer: Promise<unknown>): Promise<boolean> {
  return answer.then(
    () => true,
    () => false,
  )
}
