/** Finds out why a request got no readable answer. The browser hides the reason, so it is asked again, unsigned and harmless. */
import type { CallIdentity } from '../call/callIdentity.ts'
import type { Failure } from '../call/outcome.ts'
import type { SdkError } from '../call/sdkError.ts'
import { isReading } from '../guard/isReading.ts'

/** What is asked of the browser; a test passes its own. */
export interface Surroundings {
  readonly online: boolean
  /** `https://console.example.test`; undefined outside a browser. */
  readonly origin: string | undefined
  readonly fetch: typeof fetch
}

/** S3 answers these from no bucket, so that no CORS rule can allow them (spec sdk 7). */
const neverFromBrowser = new Set(['ListBuckets', 'CreateBucket'])

/**
 * Decides between offline, nothing there, and CORS (spec pains C.X 1). Never names IAM: an opaque failure is no evidence for it.
 * @param call `wasOffline`: the device was offline when it was made, so that nothing left
 * @param url where the request went; undefined when it was never sent
 */
export async function diagnoseSilence(
  error: SdkError,
  call: CallIdentity & { readonly wasOffline?: boolean },
  url: string | undefined,
  surroundings: Surroundings = browserSurroundings(),
): Promise<Failure> {
  const failure = await causeOfSilence(error, call, url, surroundings)
  const left = url !== undefined && !call.wasOffline
  // What the browser withheld of an answer was answered: a preflight that is refused sends nothing after it.
  const mayBeDone = left && failure.kind !== 'cors' && !isReading(call.operation)
  return mayBeDone ? { ...failure, mayBeDone } : failure
}

async function causeOfSilence(
  error: SdkError,
  call: CallIdentity,
  url: string | undefined,
  { online, origin, fetch }: Surroundings,
): Promise<Failure> {
  const described = { code: error.code, ...(error.message && { message: error.message }) }
  if (!online) {
    return {
      ...described,
      kind: 'offline',
      cause: 'This device is offline.',
      evidence: 'The browser says that it has no network.',
      fix: 'Try again when the connection is back.',
    }
  }
  if (!url) {
    return {
      ...described,
      kind: 'network',
      cause: 'The request could not be prepared.',
      evidence: 'It failed before anything was sent, while credentials or code were being fetched.',
      fix: 'Try again; if it stays, reload the page.',
    }
  }
  const { host } = new URL(url)
  // Opaque, but settled or not tells whether anything is there.
  const there = await settles(fetch(new URL('/', url), { mode: 'no-cors', cache: 'no-store', credentials: 'omit' }))
  if (there && origin === undefined) {
    return {
      ...described,
      kind: 'network',
      cause: `${host} broke the connection off.`,
      evidence: 'A second, unsigned request was answered.',
      fix: 'Try again.',
    }
  }
  if (!there) {
    return {
      ...described,
      kind: 'network',
      cause: `Nothing answers at ${host}.`,
      evidence: 'A second, unsigned request got no answer either.',
      fix: 'Check the connection and the endpoint; if the emulator is stopped, start it.',
    }
  }
  if (call.service !== 's3') {
    return {
      ...described,
      kind: 'cors',
      cause: `${host} answers, but not to this page.`,
      evidence: 'A plain request reached it; the browser withheld the answer to the real one.',
      fix: 'Look for a proxy, a redirect or an extension between the page and AWS.',
    }
  }
  if (neverFromBrowser.has(call.operation)) {
    return {
      ...described,
      kind: 'cors',
      cause: `S3 never lets a web page call ${call.operation}.`,
      evidence: 'CORS rules belong to buckets, and this operation belongs to none.',
      fix: 'Open a bucket by its name, or use the AWS CLI for this operation.',
    }
  }
  // A GET without headers of its own needs no preflight; any status proves that the bucket has a rule for this origin.
  const readable = await settles(fetch(withoutQuery(url), { mode: 'cors', cache: 'no-store', credentials: 'omit' }))
  if (readable) {
    return {
      ...described,
      kind: 'cors',
      cause: `The bucket lets pages of ${origin} read, but not do ${call.operation}.`,
      evidence: 'A plain GET from this page was answered; the real request was not.',
      fix: "Add the method and the headers of this request to the bucket's CORS configuration; the Request tab lists them.",
    }
  }
  return {
    ...described,
    kind: 'cors',
    cause: `The bucket does not let pages of ${origin} call it, or there is no bucket of this name.`,
    evidence: `${host} answers, and the browser withholds the answer. A bucket in another region, or one that does not exist, looks the same.`,
    fix: "Check the bucket's name and region, and add this origin to its CORS configuration.",
  }
}

function browserSurroundings(): Surroundings {
  return {
    online: globalThis.navigator?.onLine !== false,
    origin: typeof location === 'undefined' ? undefined : location.origin,
    fetch: globalThis.fetch.bind(globalThis),
  }
}

function withoutQuery(url: string): string {
  return url.split('?', 1)[0] ?? url
}

function settles(answer: Promise<unknown>): Promise<boolean> {
  return answer.then(
    () => true,
    () => false,
  )
}
