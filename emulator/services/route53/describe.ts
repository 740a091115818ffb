/** Stored things in the shapes that Route 53 answers. */
import type { ChangeInfo, DelegationSet, HostedZone } from '@aws-sdk/client-route-53'
import type { StoredChange, StoredZone } from './state.ts'

export function hostedZone(zone: StoredZone): HostedZone {
  return {
    Id: `/hostedzone/${zone.id}`,
    Name: zone.name,
    CallerReference: zone.callerReference,
    Config: { ...(zone.comment === undefined ? {} : { Comment: zone.comment }), PrivateZone: false },
    ResourceRecordSetCount: zone.recordCount,
  }
}

export function delegationSet(zone: StoredZone): DelegationSet {
  return { NameServers: [...zone.nameServers] }
}

/** @param now milliseconds since 1970. */
export function changeInfo(change: StoredChange, now: number): ChangeInfo {
  return {
    Id: `/change/${change.id}`,
    Status: isInSync(change, now) ? 'INSYNC' : 'PENDING',
    SubmittedAt: new Date(change.submittedAt),
    ...(change.comment === undefined ? {} : { Comment: change.comment }),
  }
}

/** A change of a time that has not come yet was made before the clock was set back: nobody waits for it so long. */
function isInSync({ submittedAt, inSyncAt }: StoredChange, now: number): boolean {
  return now >= inSyncAt || now < submittedAt
}
