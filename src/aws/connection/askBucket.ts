import type { Place } from '#contract/backendOutputs.ts'
import type { AwsConfig } from '../configuration/configuration.ts'
import { bucketUrl } from '../configuration/serviceUrls.ts'
import { type Answer, answerOf } from './answer.ts'
import { ask, type Asking, type Question } from './ask.ts'
import { partOfNothing } from './partOfNothing.ts'

/**
 * `open`: a CORS rule lets this page read answers, whoever may read objects. `withoutPut`: it does, and keeps the page from
 * sending objects. `elsewhere`: the bucket is in another region.
 */
export interface BucketAnswer extends Answer<'elsewhere' | 'missing' | 'open' | 'withoutPut'> {
  readonly bucket: string
}

/** Whether CORS rules of the bucket let this page in. Any answer that the page may read says so, a refusal too. */
export async function askBucket(
  config: AwsConfig,
  place: Pick<Place, 'bucket' | 'region'>,
  asking: Asking,
): Promise<BucketAnswer> {
  const url = bucketUrl(config, place)
  const root = url.replace(/\/$/, '')
  const [read, written] = await Promise.all([
    ask({ url: `${root}/?list-type=2&max-keys=0` }, asking),
    ask(putOfNothing(root), asking),
  ])
  const answer = answerOf(url, read, ({ status, text }) => ({ kind: kindOf(status, text), seen: `GET ${status}` }))
  if (answer.kind !== 'open' || written.heard !== 'withheld') return { ...answer, bucket: place.bucket }
  return { ...answer, kind: 'withoutPut', seen: `${answer.seen}, PUT withheld`, bucket: place.bucket }
}

/**
 * Which refusal the bucket says does not matter: the browser asks the CORS rules for PUT and for these headers before it sends
 * anything, and the page reads an answer only where they let it. The headers are those that the SDK sends with an object, as far
 * as they say nothing of a signature.
 */
function putOfNothing(root: string): Question {
  const name = 'check-of-the-connection'
  return {
    url: partOfNothing(root, name),
    method: 'PUT',
    headers: {
      'content-type': 'application/octet-stream',
      'x-amz-content-sha256': 'UNSIGNED-PAYLOAD',
      'x-amz-user-agent': 'rolecall',
      'amz-sdk-invocation-id': name,
      'amz-sdk-request': 'attempt=1; max=1',
    },
  }
}

function kindOf(status: number, text: string) {
  if (/<Code>(PermanentRedirect|TemporaryRedirect|IllegalLocationConstraintException)</.test(text)) return 'elsewhere'
  if (status === 404) return 'missing'
  return status < 500 ? 'open' : 'unclear'
}
