import type { Place } from '#contract/backendOutputs.ts'
import type { AskedCall } from '../../outcomes/askedCall.ts'
import { ownIdentity } from './ownIdentity.ts'

/** The page on which something can be done. */
export type CapabilityPage = 'buckets' | 'zones' | 'people' | 'pools' | 'doctor' | 'permissions' | 'identity'

/** Something that one can do in this console, and the call that it takes. */
export interface Capability {
  /** Tells it from the others, also in addresses: `PutObject:team-photos/shared/`. */
  readonly id: string
  /** "Write to the own folder" */
  readonly label: string
  readonly page: CapabilityPage
  readonly call: AskedCall
}

/** What capabilities are about. */
export interface CapabilityTargets {
  readonly places: readonly Place[]
  readonly userPoolId: string
  readonly userPoolClientId: string
  readonly identityPoolId: string
  /** 12 digits; `*` where nobody tells it. */
  readonly account: string
  /** In the identity pool, of whoever would ask; where it is not known, any stands for it in all of them alike. */
  readonly identityId: string
  readonly zones: readonly { readonly id: string; readonly name: string }[]
}

/** Places of a backend with more of them are not all told: a handful is asked for. */
export const mostPlaces = 4

/** @param kind tells calls of one operation on one target from each other */
export function newCapability(page: CapabilityPage, label: string, call: AskedCall, kind?: string): Capability {
  return { id: [call.operation, call.target, kind].filter(Boolean).join(':'), label, page, call }
}

/** Whether a place is the folder of whoever asks. */
export function isOwnPlace({ prefix }: Place): boolean {
  return prefix.includes(ownIdentity)
}

/** "the own folder", "shared/", or the bucket's name where all of it is one place */
export function placeWords(place: Place): string {
  return isOwnPlace(place) ? 'the own folder' : place.prefix || place.bucket
}
