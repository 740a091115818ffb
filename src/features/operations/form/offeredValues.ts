/** Values that are offered for members, from what this session has seen. Never secrets: no member that holds one is asked. */
import type { AwsConfig } from '../../../aws/configuration/configuration.ts'
import type { CallRecord } from '../../../aws/record/callRecord.ts'
import { secretMembers } from '../../../aws/record/secretMembers.ts'
import type { SeenThing } from '../../../outcomes/seenStore.ts'

export interface OfferedValue {
  readonly value: string
  /** What it is, where it does not say so itself: a zone's name. */
  readonly label?: string
}

/** @param member the name of a member, wherever in an input it stands */
export type OfferedValues = (member: string) => readonly OfferedValue[]

interface Seen {
  readonly configuration: Pick<AwsConfig, 'userPoolId' | 'userPoolClientId' | 'identityPoolId' | 'places' | 'region'>
  readonly things: readonly SeenThing[]
  /** Newest first. */
  readonly calls: readonly CallRecord[]
}

const mostOffered = 100
/** Members that take what is known under other names. */
const alsoAs: Readonly<Record<string, readonly string[]>> = {
  Id: ['HostedZoneId', 'ChangeId'],
  PoolId: ['UserPoolId'],
  SourceBucket: ['Bucket'],
  StartRecordName: ['Name'],
  Prefix: ['Key'],
  StartAfter: ['Key'],
}
/** Of one call alone. */
const unoffered = new Set(['Value', 'Comment', 'Description', 'CallerReference', 'NextToken', 'Marker', 'Body'])

/** Each value once, what is configured first, then what was seen, then what calls carried; looked for when a member asks. */
export function offeredValues(seen: Seen): OfferedValues {
  let offered: ReturnType<typeof valuesOf> | undefined
  return (member) => {
    const known = (offered ??= valuesOf(seen))
    const names = [member, ...(Object.hasOwn(alsoAs, member) ? (alsoAs[member] ?? []) : [])]
    return names.flatMap((name) => [...(known.get(name)?.values() ?? [])])
  }
}

/** By member, then by value. */
function valuesOf({ configuration, things, calls }: Seen): ReadonlyMap<string, ReadonlyMap<string, OfferedValue>> {
  const offered = new Map<string, Map<string, OfferedValue>>()
  const offer = (member: string, value: string, label?: string) => {
    if (value === '' || value.length > 1024 || secretMembers.has(member)) return
    const values = offered.get(member) ?? new Map<string, OfferedValue>()
    if (!values.has(value) && values.size < mostOffered) values.set(value, { value, ...(label && { label }) })
    offered.set(member, values)
  }

  offer('UserPoolId', configuration.userPoolId)
  offer('ClientId', configuration.userPoolClientId)
  offer('IdentityPoolId', configuration.identityPoolId)
  for (const { bucket, prefix } of configuration.places) {
    offer('Bucket', bucket)
    if (prefix) offer('Key', prefix)
  }
  for (const thing of things) {
    if (thing.kind === 'zone') offer('HostedZoneId', bareZone(thing.id), thing.name)
    else if (thing.kind === 'object') offer('Key', thing.id.slice(thing.id.indexOf('/') + 1))
    else offer('Name', thing.name)
  }
  for (const { service, input, response } of calls) {
    if (input) offerMembers(input, offer)
    const body = service === 'route53' ? (response?.body ?? '') : ''
    const [, change] = /<Id>(\/change\/[A-Z0-9]+)<\/Id>/.exec(body) ?? []
    if (change !== undefined) offer('ChangeId', change)
  }
  return offered
}

/** Texts of an input as the record keeps it: secrets and bodies are gone from there. */
function offerMembers(input: object, offer: (member: string, value: string) => void): void {
  for (const [member, value] of Object.entries(input) as [string, unknown][]) {
    if (unoffered.has(member)) continue
    if (typeof value === 'string' && !/^\(.*\)$/.test(value)) offer(member, value)
    else if (typeof value === 'object' && value !== null && !Array.isArray(value)) offerMembers(value, offer)
  }
}

function bareZone(id: string): string {
  return id.replace(/^\/?hostedzone\//, '')
}
