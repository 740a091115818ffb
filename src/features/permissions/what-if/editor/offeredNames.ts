import type { PoliciesOfRole } from '#contract/policiesOfRole.ts'
import { bucketsOfPlaces } from '../../../../aws/configuration/bucketsOfPlaces.ts'
import type { AwsConfig } from '../../../../aws/configuration/configuration.ts'
import type { PoolRole } from '../../roles/poolRoles.ts'

/** Names of this backend that documents speak of. */
export interface OfferedNames {
  /** ARNs and patterns, the most usual first. */
  readonly resources: readonly string[]
  readonly roleArns: readonly string[]
  readonly identityPoolId: string
  /** Prefixes of keys that conditions hold requests to. */
  readonly prefixes: readonly string[]
}

const ownFolder = '${cognito-identity.amazonaws.com:sub}'

/** What completion offers as resources, roles and values: places, zones that were seen, and whatever the policies name already. */
export function offeredNames(
  { places, identityPoolId }: Pick<AwsConfig, 'places' | 'identityPoolId'>,
  roles: readonly PoolRole[],
  told: readonly PoliciesOfRole[],
  zones: readonly { readonly id: string }[],
): OfferedNames {
  const buckets = bucketsOfPlaces({ places })
  const prefixes = [...new Set(places.map(({ prefix }) => prefix.replace('{identityId}', ownFolder)))]
  const ofBuckets = buckets.flatMap((bucket) => [`arn:aws:s3:::${bucket}`, `arn:aws:s3:::${bucket}/*`])
  const ofPlaces = places
    .filter(({ prefix }) => prefix !== '')
    .map(({ bucket, prefix }) => `arn:aws:s3:::${bucket}/${prefix.replace('{identityId}', ownFolder)}*`)
  const ofZones = zones.map(({ id }) => `arn:aws:route53:::hostedzone/${id}`)
  return {
    resources: [...new Set([...ofBuckets, ...ofPlaces, ...ofZones, ...told.flatMap(namedResources), '*'])],
    roleArns: roles.map(({ arn }) => arn),
    identityPoolId,
    prefixes: prefixes.filter((prefix) => prefix !== '').flatMap((prefix) => [prefix, `${prefix}*`]),
  }
}

function namedResources({ identityBased }: PoliciesOfRole): readonly string[] {
  return identityBased.flatMap(({ document }) =>
    [document.Statement].flat().flatMap(({ Resource = [], NotResource = [] }) => [Resource, NotResource].flat()),
  )
}
