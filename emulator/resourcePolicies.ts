import type { Policy, PolicyDocument } from '../iam/policy/types.ts'
import type { Store } from './state/store.ts'

const bucketArn = /^arn:aws:s3:::([^/*?]+)/

/**
 * The policies attached to a resource itself: of the services here, only buckets have one. Undefined when none is
 * attached.
 */
export function resourcePolicies(store: Store, resource: string): readonly Policy[] | undefined {
  const bucket = bucketArn.exec(resource)?.[1]
  if (bucket === undefined) return undefined
  const document = store.collection<{ readonly policy?: PolicyDocument }>('s3.buckets').get(bucket)?.policy
  return document && [{ name: 'bucket policy', document }]
}
