import type { SeedAlias, SeedRecord, SeedRouting } from '../seed/seedDocument.ts'
import { serviceTarget } from '../services/route53/changes/serviceTarget.ts'
import type { StoredRecord } from '../services/route53/state.ts'
import { flagAt, numberAt, objectAt, textAt, textsAt } from './read.ts'
import { isObject, type JsonObject } from './template.ts'

/** Members that would choose an answer by what is not emulated. */
const policiesLeftOut = ['GeoProximityLocation', 'CidrRoutingConfig']
const policies = ['Weight', 'Region', 'Failover', 'GeoLocation', 'MultiValueAnswer']

/** One record set of a hosted zone, or why it is not there; `without` says what of it is not. */
export type LaidRecord =
  { readonly record: SeedRecord; readonly without?: string } | { readonly record?: undefined; readonly why: string }

/** @param zoneId of the zone that it stands in */
export function layOutRecord(properties: JsonObject, zoneId: string): LaidRecord {
  const leftOut = policiesLeftOut.find((name) => properties[name] !== undefined)
  if (leftOut !== undefined) return { why: `${leftOut} is not laid out.` }
  const setIdentifier = textAt(properties, 'SetIdentifier')
  const policy = policies.find((name) => properties[name] !== undefined)
  if (policy !== undefined && setIdentifier === undefined)
    return { why: `it has a ${policy} and no SetIdentifier. Give it one: Route 53 refuses it too.` }
  const type = textAt(properties, 'Type') ?? ''
  const alias = isObject(properties.AliasTarget) ? aliasOf(properties.AliasTarget) : undefined
  if (alias && alias.hostedZoneId !== zoneId && !isOfService(alias, type))
    return { why: `its alias leads to ${alias.name || 'nothing'}, where no service of AWS that is known here answers.` }
  const hasHealthCheck = properties.HealthCheckId !== undefined
  if (!alias && textAt(properties, 'Failover') === 'PRIMARY')
    return { why: 'health checks are not laid out, and a primary without one is refused.' }
  return {
    record: {
      name: withoutDot(textAt(properties, 'Name') ?? ''),
      type,
      ...(setIdentifier !== undefined && { routing: routingOf(properties, setIdentifier) }),
      ...(alias
        ? { alias }
        : { ttl: numberAt(properties, 'TTL') ?? 300, values: textsAt(properties, 'ResourceRecords') }),
    },
    ...(hasHealthCheck && { without: 'its health check' }),
  }
}

export function withoutDot(name: string): string {
  return name.replace(/\.$/, '')
}

function aliasOf(target: JsonObject): SeedAlias {
  const evaluateTargetHealth = flagAt(target, 'EvaluateTargetHealth') ?? false
  return {
    hostedZoneId: textAt(target, 'HostedZoneId') ?? '',
    name: withoutDot(textAt(target, 'DNSName') ?? ''),
    ...(evaluateTargetHealth && { evaluateTargetHealth }),
  }
}

function isOfService({ hostedZoneId, name }: SeedAlias, type: string): boolean {
  return ['found', 'unjudged'].includes(serviceTarget(hostedZoneId, name.toLowerCase(), type as StoredRecord['Type']))
}

function routingOf(properties: JsonObject, setIdentifier: string): SeedRouting {
  const weight = numberAt(properties, 'Weight')
  const region = textAt(properties, 'Region')
  const failover = textAt(properties, 'Failover')
  const multiValueAnswer = flagAt(properties, 'MultiValueAnswer')
  const place = objectAt(properties, 'GeoLocation')
  const [continent, country, subdivision] = ['ContinentCode', 'CountryCode', 'SubdivisionCode'].map((name) =>
    textAt(place, name),
  )
  return {
    setIdentifier,
    ...(weight !== undefined && { weight }),
    ...(region && { region }),
    ...((failover === 'PRIMARY' || failover === 'SECONDARY') && { failover }),
    ...(multiValueAnswer !== undefined && { multiValueAnswer }),
    ...(Object.keys(place).length > 0 && {
      geoLocation: {
        ...(continent && { continent }),
        ...(country && { country }),
        ...(subdivision && { subdivision }),
      },
    }),
  }
}
