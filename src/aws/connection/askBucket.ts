import type { Place } from '#contract/backendOutputs.ts'
import type { AwsConfig } from '../configuration/configuration.ts'
import { bucketUrl } from '../configuration/serviceUrls.ts'
import { type Answer, answerOf } from './answer.ts'
import { ask, type Asking } from './ask.ts'

/** `open`: a CORS rule lets this page read answers, whoever may read objects. `elsewhere`: the bucket is in another region. */
export interface BucketAnswer extends Answer<'elsewhere' | 'missing' | 'open'> {
  readonly bucket: string
}

/** Whether a CORS rule of the bucket names this page. Any answer that the page may read says so, a refusal too. */
export async function askBucket(
  config: AwsConfig,
  place: Pick<Place, 'bucket' | 'region'>,
  asking: Asking,
): Promise<BucketAnswer> {
  const url = bucketUrl(config, place)
  const reply = await ask({ url: `${url.replace(/\/$/, '')}/?list-type=2&max-keys=0` }, asking)
  const answer = answerOf(url, reply, ({ status, text }) => ({ kind: kindOf(status, text), seen: `GET ${status}` }))
  return { ...answer, bucket: place.bucket }
}

function kindOf(status: number, text: string) {
  if (/<Code>(PermanentRedirect|TemporaryRedirect|IllegalLocationConstraintException)</.test(text)) return 'elsewhere'
  if (status === 404) return 'missing'
  return status < 500 ? 'open' : 'unclear'
}
