/**
 * Route 53's things as the console holds them. Record sets stay exactly as AWS answered: a DELETE must repeat every
 * member.
 */
import type { Change, ResourceRecordSet, RRType } from '@aws-sdk/client-route-53'

export type RecordSet = ResourceRecordSet
export type RecordType = RRType
export type RecordChange = Change

export interface Zone {
  /** `Z...`, without `/hostedzone/`. */
  readonly id: string
  /** As AWS writes it, without the trailing dot: lower case, odd characters as `\ooo`. */
  readonly name: string
  readonly isPrivate: boolean
  readonly comment?: string
  readonly recordCount?: number
  /** The AWS service that owns the zone; such a zone can only be read. */
  readonly owner?: string
}

/** The state of a change on its way to all name servers. */
export interface ChangeStatus {
  /** `C...`, without `/change/`. */
  readonly id: string
  readonly status: 'PENDING' | 'INSYNC'
  /** Milliseconds since 1970. */
  readonly submittedAt: number
}

/** Part of a list, and where the next part starts; without `next` it was the last. */
export interface Page<Item, Start> {
  readonly items: readonly Item[]
  readonly next?: Start
}

/** The first record set of a page. */
export interface RecordStart {
  readonly name: string
  readonly type?: RecordType
  readonly setIdentifier?: string
}
