import type { PoliciesOfRole } from '#contract/policiesOfRole.ts'
import type { Policy } from '#iam/types.ts'
import type { Aws } from '../../../../aws/aws.ts'
import type { CallOptions } from '../../../../aws/call/call.ts'
import { bucketsOfPlaces } from '../../../../aws/configuration/bucketsOfPlaces.ts'
import { regionOfBucket } from '../../../../aws/configuration/regionOfBucket.ts'
import { readManagedPolicy } from '../../../../aws/services/iam/readManagedPolicy.ts'
import { readRolePolicies } from '../../../../aws/services/iam/readRolePolicies.ts'
import { getBucketPolicy } from '../../../../aws/services/s3/getBucketPolicy.ts'
import { limitedBy } from './limitedBy.ts'

/** What decides for a role as AWS tells it now. A part that the session's role may not read, or nobody can, is undefined. */
export interface InForce {
  readonly identityBased: readonly Policy[] | undefined
  /** Empty where none is set. */
  readonly boundary: readonly Policy[] | undefined
  /** By the bucket; what could not be read is left out. */
  readonly buckets: Readonly<Record<string, readonly Policy[]>>
}

export type InForceReader = Pick<Aws, 'call' | 'clients' | 'configuration'>

/**
 * Reads it by the session's own calls, for backends that tell what was deployed alone: that is another thing as soon as somebody
 * has edited it.
 * @param boundary what GetRole says; undefined where it was not told
 */
export async function readInForce(
  aws: InForceReader,
  roleName: string,
  boundary: { readonly arn: string | undefined } | undefined,
  options: CallOptions,
): Promise<InForce> {
  const [policies, limiting, buckets] = await Promise.all([
    readRolePolicies(aws, roleName, options),
    readBoundary(aws, boundary, options),
    Promise.all(bucketsOfPlaces(aws.configuration).map((bucket) => readBucket(aws, bucket, options))),
  ])
  return {
    identityBased: policies.kind === 'done' ? policies.value : undefined,
    boundary: limiting,
    buckets: Object.fromEntries(buckets.flat()),
  }
}

async function readBoundary(
  aws: InForceReader,
  boundary: { readonly arn: string | undefined } | undefined,
  options: CallOptions,
): Promise<readonly Policy[] | undefined> {
  if (!boundary) return undefined
  const { arn } = boundary
  if (arn === undefined) return []
  const outcome = await readManagedPolicy(aws, arn, options)
  const document = outcome.kind === 'done' ? outcome.value : undefined
  return document && [{ name: arn.slice(arn.lastIndexOf('/') + 1), arn, document }]
}

async function readBucket(
  aws: InForceReader,
  bucket: string,
  options: CallOptions,
): Promise<readonly (readonly [string, readonly Policy[]])[]> {
  const region = regionOfBucket(aws.configuration, bucket)
  const outcome = await getBucketPolicy(aws, { bucket, region }, options)
  if (outcome.kind === 'failed' && outcome.failure.code === 'NoSuchBucketPolicy') return [[bucket, []]]
  const document = outcome.kind === 'done' ? outcome.value : undefined
  return document ? [[bucket, [{ name: 'bucket policy', document }]]] : []
}

/**
 * What is in force in the place of what was deployed, as far as it was read.
 * @returns undefined where a part is told by neither
 */
export function withInForce(
  roleArn: string,
  deployed: PoliciesOfRole | undefined,
  { identityBased = deployed?.identityBased, boundary, buckets }: InForce,
): PoliciesOfRole | undefined {
  const limiting = boundary ?? (deployed && (deployed.permissionsBoundary ?? []))
  if (!identityBased || !limiting) return undefined
  const account = roleArn.split(':')[4] ?? ''
  const told = { account, ...deployed, roleArn, identityBased, buckets: { ...deployed?.buckets, ...buckets } }
  return limitedBy(told, limiting)
}

/** "its policies, its boundary": what stands as it was deployed, because it could not be read. */
export function asDeployedWords({ identityBased, boundary }: InForce): string | undefined {
  const parts = [...(identityBased ? [] : ['its policies']), ...(boundary ? [] : ['its boundary'])]
  return parts.length > 0 ? parts.join(' and ') : undefined
}
