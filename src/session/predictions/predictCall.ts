import { requirementsFrom } from '#iam/requirements/requirementsOf.ts'
import { route53Requirements } from '#iam/requirements/route53.ts'
import { s3Requirements } from '#iam/requirements/s3.ts'
import type { Decision, Policy } from '#iam/types.ts'
import type { AskedCall } from '../../outcomes/askedCall.ts'
import { type Asker, predictRequest } from './predictRequest.ts'

/** The services whose calls the pages make by themselves. */
const tables = { s3: s3Requirements, route53: route53Requirements }

/**
 * What AWS will answer to a call, by all that the call needs: the refusal where one of it would be refused.
 * @returns undefined where it cannot be known, or no policy is asked
 */
export function predictCall(asker: Asker, { service, operation, input }: AskedCall): Decision | undefined {
  if (service !== 's3' && service !== 'route53') return undefined
  const { account, roleArn } = asker.policies
  const partition = roleArn.split(':')[1] ?? 'aws'
  // The ARNs of neither service hold a region.
  const environment = { account, region: '', partition }
  const needed = requirementsFrom({ anywhere: tables[service] }, operation, input, environment)
  const onResource = service === 's3' ? policiesOnBucket(asker, input.Bucket) : []
  if (!needed || !onResource) return undefined
  const decisions = needed.map((one) => predictRequest(asker, one, onResource))
  const refusal = decisions.find((decision) => decision && decision.verdict !== 'allowed')
  return refusal ?? (decisions.includes(undefined) ? undefined : decisions[0])
}

/** A bucket that is not told of may have a policy that decides either way. */
function policiesOnBucket({ policies: { buckets } }: Asker, bucket: unknown): readonly Policy[] | undefined {
  return typeof bucket === 'string' && Object.hasOwn(buckets, bucket) ? buckets[bucket] : undefined
}
