/** Networks (VPCs) that private zones answer in. EC2 is not emulated: every id of the right form is somebody's network. */
import type { VPC } from '@aws-sdk/client-route-53'
import type { Store } from '../../state/store.ts'
import { AwsError } from '../../wire/awsError.ts'
import { findZone } from './findZone.ts'
import { type StoredVpc, type StoredZone, zones } from './state.ts'

/** VPCs of one zone ("Quotas on hosted zones"). */
export const vpcQuota = 300

/** @throws AwsError InvalidVPCId. */
export function requireVpc({ VPCId: id = '', VPCRegion: region }: VPC): StoredVpc {
  if (!/^vpc-([0-9a-f]{8}|[0-9a-f]{17})$/.test(id) || region === undefined) {
    throw new AwsError('InvalidVPCId', `The VPC ID ${id} is not valid.`, { status: 400 })
  }
  return { id, region }
}

export function sameVpc(one: StoredVpc): (other: StoredVpc) => boolean {
  return ({ id, region }) => id === one.id && region === one.region
}

/** @throws AwsError NoSuchHostedZone; PublicZoneVPCAssociation for a public zone. */
export function findPrivateZone(
  store: Store,
  id: string | undefined,
): StoredZone & { readonly vpcs: readonly StoredVpc[] } {
  const zone = findZone(store, id)
  if (zone.vpcs) return { ...zone, vpcs: zone.vpcs }
  const message = `You're trying to associate a VPC with a public hosted zone. Amazon Route 53 doesn't support associating a VPC with a public hosted zone.`
  throw new AwsError('PublicZoneVPCAssociation', message, { status: 400 })
}

/** In a network, a name belongs to one private zone. @throws AwsError ConflictingDomainExists. */
export function refuseSharedNetwork(store: Store, name: string, vpc: StoredVpc): void {
  const other = zonesIn(store, vpc).find((zone) => zone.name === name)
  if (!other) return
  const message = `The VPC ${vpc.id} in region ${vpc.region} has already been associated with the hosted zone ${other.id} with the same domain name.`
  throw new AwsError('ConflictingDomainExists', message, { status: 400 })
}

/** Private zones that answer in a network, by their ids. */
export function zonesIn(store: Store, vpc: StoredVpc): StoredZone[] {
  return zones(store)
    .entries()
    .map(([, zone]) => zone)
    .filter(({ vpcs }) => vpcs?.some(sameVpc(vpc)))
}
