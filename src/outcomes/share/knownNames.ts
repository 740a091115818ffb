import type { DecisionEntry } from '#contract/decisionEntry.ts'
import type { CallRecord } from '../../aws/record/callRecord.ts'
import type { StandInKind } from '../standIns.ts'

/** Whether names of buckets and zones leave as they are. */
export type NamesChoice = 'kept' | 'replaced'

/** Shorter names would be found in the middle of sentences. */
const shortest = 3

/**
 * The names in calls that no pattern tells: of people by where they stand, where they signed from, and of buckets and zones
 * where those are to be replaced.
 */
export function knownNames(
  calls: readonly CallRecord[],
  entries: readonly DecisionEntry[],
  choice: NamesChoice,
): ReadonlyMap<string, StandInKind> {
  const names = new Map<string, StandInKind>()
  const add = (kind: StandInKind, name: unknown): void => {
    if (typeof name === 'string' && name.length >= shortest && !names.has(name)) names.set(name, kind)
  }
  for (const { input = {} } of calls) {
    // Others are addresses and identifiers, which patterns find and keep apart.
    for (const member of ['Username', 'UserName']) if (isPlain(input[member])) add('person', input[member])
  }
  for (const { decisions } of entries) {
    for (const { request } of decisions) {
      for (const [key, value] of Object.entries(request.context)) {
        if (/^aws:sourceip$/i.test(key))
          for (const address of [value].flat()) if (!isLocal(address)) add('address', address)
        if (/^aws:username$|:preferred_username$|PrincipalTag\/username$/i.test(key))
          for (const name of [value].flat()) if (isPlain(name)) add('person', name)
      }
    }
  }
  if (choice === 'replaced') {
    for (const call of calls) addPlaces(call, add)
    for (const { decisions } of entries)
      for (const { request, layers } of decisions) {
        addArns(request.resource, add)
        addArns(JSON.stringify(layers), add)
      }
  }
  return names
}

function addPlaces(call: CallRecord, add: (kind: StandInKind, name: unknown) => void): void {
  const { service, input = {}, response, target, denial } = call
  add('bucket', input.Bucket)
  const zone = input.HostedZoneId ?? (service === 'route53' ? input.Id : undefined)
  if (typeof zone === 'string') add('zoneId', zone.replace(/^\/hostedzone\//, ''))
  if (service === 's3' && input.Bucket === undefined) add('bucket', target?.split('/', 1)[0])
  addArns(denial?.message ?? '', add)
  const body = response?.body ?? ''
  if (service === 's3' && call.operation === 'ListBuckets')
    for (const [, name] of body.matchAll(/<Name>([^<]+)<\/Name>/g)) add('bucket', name)
  if (service === 'route53')
    for (const [, id, name] of body.matchAll(
      /<HostedZone><Id>(?:\/hostedzone\/)?([^<]+)<\/Id><Name>([^<]+?)\.?<\/Name>/g,
    )) {
      add('zoneId', id)
      add('zone', name)
    }
}

function addArns(text: string, add: (kind: StandInKind, name: unknown) => void): void {
  for (const [, bucket] of text.matchAll(/arn:aws[\w-]*:s3:::([a-z0-9][a-z0-9.-]+[a-z0-9])/g)) add('bucket', bucket)
  for (const [, zone] of text.matchAll(/arn:aws[\w-]*:route53:::hostedzone\/([A-Z0-9]+)/g)) add('zoneId', zone)
}

function isPlain(name: unknown): boolean {
  return typeof name === 'string' && !/[@+]|^[0-9a-f-]{36}$/i.test(name)
}

function isLocal(address: string): boolean {
  return /^(127\.|::1$|localhost$)/.test(address)
}
