import type { PrincipalTagMap } from '#iam/identity-pool/principalTagsOfClaims.ts'
import type { Policy, PolicyDocument } from '#iam/types.ts'
import type { Aws } from '../../../aws/aws.ts'
import type { CallOptions } from '../../../aws/call/call.ts'
import { bucketsOfPlaces } from '../../../aws/configuration/bucketsOfPlaces.ts'
import { regionOfBucket } from '../../../aws/configuration/regionOfBucket.ts'
import { describeIdentityPool } from '../../../aws/services/cognito-identity/describeIdentityPool.ts'
import { getIdentityPoolRoles } from '../../../aws/services/cognito-identity/getIdentityPoolRoles.ts'
import { getPrincipalTagAttributeMap } from '../../../aws/services/cognito-identity/getPrincipalTagAttributeMap.ts'
import { identityPoolRolesOf } from '../../../aws/services/cognito-identity/identityPoolRolesOf.ts'
import type { TagSettings } from '../../../aws/services/cognito-identity/types.ts'
import { listGroups } from '../../../aws/services/cognito-idp/listGroups.ts'
import { readAllPages } from '../../../aws/services/cognito-idp/readAllPages.ts'
import type { PoolGroup } from '../../../aws/services/cognito-idp/types.ts'
import { getTrustPolicy } from '../../../aws/services/iam/getTrustPolicy.ts'
import { readRolePolicies } from '../../../aws/services/iam/readRolePolicies.ts'
import { mapDone } from '../../../aws/services/mapDone.ts'
import { type BucketCorsRule, getBucketCors } from '../../../aws/services/s3/getBucketCors.ts'
import { providerKey, roleName } from '../../../session/roleOfSession.ts'
import { clockOff } from './clockOff.ts'
import { givenRoles } from './givenRoles.ts'
import { groupsOfOutputs } from './groupsOfOutputs.ts'
import type { PoolReading, RolePoliciesRead } from './poolReading.ts'
import { type Told, told, toldOf, valueOf } from './told.ts'

/** What an examination asks with. */
export type PoolReader = Pick<Aws, 'call' | 'clients' | 'configuration' | 'policies' | 'recorder'>

/** Asks for the pool, its roles and its buckets, as the session. Each part is answered, or not, by itself. */
export async function readPool(
  aws: PoolReader,
  options: CallOptions & { readonly signal: AbortSignal },
): Promise<PoolReading> {
  const { configuration } = aws
  const { identityPoolId } = configuration
  const provider = providerKey(configuration).split(':')[0] ?? ''
  const [pool, roles, tags, groups] = await Promise.all([
    describeIdentityPool(aws, identityPoolId, options),
    getIdentityPoolRoles(aws, identityPoolId, options),
    getPrincipalTagAttributeMap(aws, { identityPoolId, provider }, options),
    readGroups(aws, options),
  ])
  const rolesTold = toldOf(mapDone(roles, identityPoolRolesOf), 'cognito-identity:GetIdentityPoolRoles')
  const tagsTold = toldOf(mapDone(tags, mapOf), 'cognito-identity:GetPrincipalTagAttributeMap')
  const given = givenRoles({
    roles: valueOf(rolesTold) ?? configuration.identityPoolRoles ?? { Roles: {} },
    groups: valueOf(groups) ?? groupsOfOutputs(aws),
    tagMap: valueOf(tagsTold),
    providerKey: providerKey(configuration),
  })
  const buckets = bucketsOfPlaces(configuration)
  const [trust, policies, cors] = await Promise.all([
    Promise.all(given.map(async ({ arn }) => [arn, await readTrust(aws, arn, options)] as const)),
    Promise.all(given.map(async ({ arn }) => [arn, await readPolicies(aws, arn, buckets, options)] as const)),
    Promise.all(buckets.map(async (bucket) => [bucket, await readCors(aws, bucket, options)] as const)),
  ])
  return {
    at: Date.now(),
    pool: toldOf(pool, 'cognito-identity:DescribeIdentityPool'),
    roles: rolesTold,
    tags: tagsTold,
    groups,
    trust: new Map(trust),
    policies: new Map(policies),
    cors: new Map(cors),
    clockOffMs: clockOff(aws.recorder.list()),
  }
}

/** Members that AWS leaves out are empty. */
const mapOf = ({ UseDefaults = false, PrincipalTags = {} }: TagSettings): PrincipalTagMap => ({
  UseDefaults,
  PrincipalTags,
})

async function readGroups(aws: PoolReader, options: CallOptions): Promise<Told<readonly PoolGroup[]>> {
  const { userPoolId } = aws.configuration
  const groups = await readAllPages((start) => listGroups(aws, { userPoolId, start }, options))
  return toldOf(groups, 'cognito-idp:ListGroups')
}

async function readTrust(aws: PoolReader, arn: string, options: CallOptions): Promise<Told<PolicyDocument>> {
  const outcome = await getTrustPolicy(aws, roleName(arn), options)
  return readable(toldOf(outcome, 'iam:GetRole'), outcome.callId)
}

/** As the backend tells them; where it tells none, as IAM does. */
async function readPolicies(
  aws: PoolReader,
  arn: string,
  buckets: readonly string[],
  options: CallOptions & { readonly signal: AbortSignal },
): Promise<Told<RolePoliciesRead>> {
  const inForce = await aws.policies.ofRole(arn, buckets, options.signal)
  if (inForce) return told({ policies: inForce.identityBased, inForce })
  const outcome = await readRolePolicies(aws, roleName(arn), options)
  const policies = readable<readonly Policy[]>(toldOf(outcome, 'iam:ListRolePolicies'), outcome.callId)
  return policies.kind === 'told' ? told({ policies: policies.value }) : policies
}

function readable<T>(one: Told<T | undefined>, callId: string): Told<T> {
  if (one.kind !== 'told') return one
  if (one.value !== undefined) return told(one.value)
  return { kind: 'silent', why: 'It was told, and cannot be read as policies.', isWithheld: false, callId }
}

async function readCors(
  aws: PoolReader,
  bucket: string,
  options: CallOptions,
): Promise<Told<readonly BucketCorsRule[]>> {
  const outcome = await getBucketCors(aws, { bucket, region: regionOfBucket(aws.configuration, bucket) }, options)
  if (outcome.kind === 'failed' && outcome.failure.code === 'NoSuchCORSConfiguration') return told([])
  return toldOf(outcome, 's3:GetBucketCORS')
}
