import type { Change, ChangeBatch } from '@aws-sdk/client-route-53'
import { AwsError } from '../../../wire/awsError.ts'
import { lengthProblem, rangeProblem, refuseInput } from '../constraints.ts'
import { routingMembers } from './routingMembers.ts'

const LONGEST_COMMENT = 256
const HIGHEST_TTL = 2_147_483_647

function memberProblems(change: Change, index: number): string[] {
  const at = `changeBatch.changes.${index + 1}.member.resourceRecordSet`
  const record = change.ResourceRecordSet
  return [
    ...lengthProblem(`${at}.name`, record?.Name, 0, 1024),
    ...rangeProblem(`${at}.tTL`, record?.TTL, 0, HIGHEST_TTL),
    ...rangeProblem(`${at}.weight`, record?.Weight, 0, 255),
    ...rangeProblem(`${at}.geoProximityLocation.bias`, record?.GeoProximityLocation?.Bias, -99, 99),
    ...lengthProblem(`${at}.setIdentifier`, record?.SetIdentifier, 1, 128),
    ...lengthProblem(`${at}.healthCheckId`, record?.HealthCheckId, 0, 64),
    ...(record?.ResourceRecords ?? []).flatMap(({ Value }, value) =>
      lengthProblem(`${at}.resourceRecords.${value + 1}.member.value`, Value, 0, 4000),
    ),
  ]
}

function described(change: Change): string {
  const record = change.ResourceRecordSet
  return `Change with [Action=${change.Action}, Name=${record?.Name}, Type=${record?.Type}, SetIdentifier=${record?.SetIdentifier ?? 'null'}]`
}

function exactlyOne(found: number, of: string, change: Change): string[] {
  if (found === 1) return []
  return [
    `Expected exactly one of [${of}], but found ${found === 0 ? 'none' : 'more than one'} in ${described(change)}`,
  ]
}

/** A record set answers with values, or with an alias, or with a traffic policy: never two of them, never none. */
function answerProblems(change: Change): string[] {
  const record = change.ResourceRecordSet
  const hasTtl = record?.TTL !== undefined
  const hasValues = (record?.ResourceRecords ?? []).length > 0
  const other = [record?.AliasTarget, record?.TrafficPolicyInstanceId].filter((member) => member !== undefined).length
  const found = other + ((other === 0 ? hasTtl && hasValues : hasTtl || hasValues) ? 1 : 0)
  return exactlyOne(found, 'AliasTarget, all of [TTL, and ResourceRecords], or TrafficPolicyInstanceId', change)
}

function routingProblems(change: Change): string[] {
  const record = change.ResourceRecordSet
  const found = record ? routingMembers(record).length : 0
  if (record?.SetIdentifier === undefined)
    return found > 0 ? [`Missing field 'SetIdentifier' in ${described(change)}`] : []
  const all = 'Weight, Region, Failover, GeoLocation, MultiValueAnswer, GeoProximityLocation, or CidrRoutingConfig'
  return exactlyOne(found, all, change)
}

/** Health checks, traffic policies and CIDR collections are not emulated, so none that a record names can exist. */
function refuseUnknownReferences(change: Change): void {
  const record = change.ResourceRecordSet
  if (record?.HealthCheckId !== undefined) {
    throw new AwsError('NoSuchHealthCheck', `No health check exists with the specified ID: ${record.HealthCheckId}`, {
      status: 404,
    })
  }
  if (record?.TrafficPolicyInstanceId !== undefined) {
    throw new AwsError('NoSuchTrafficPolicyInstance', 'No traffic policy instance exists with the specified ID.', {
      status: 404,
    })
  }
  if (record?.CidrRoutingConfig !== undefined) {
    throw new AwsError('NoSuchCidrCollectionException', "The CIDR collection you specified, doesn't exist.", {
      status: 404,
    })
  }
}

/** What Route 53 answers with InvalidInput before it looks at the zone's records. Throws an AwsError. */
export function checkBatchConstraints(batch: ChangeBatch | undefined): void {
  const changes = batch?.Changes ?? []
  refuseInput([
    ...lengthProblem('changeBatch.comment', batch?.Comment, 0, LONGEST_COMMENT),
    ...(changes.length === 0
      ? [
          "Value '[]' at 'changeBatch.changes' failed to satisfy constraint: Member must have length greater than or equal to 1",
        ]
      : []),
    ...changes.flatMap(memberProblems),
  ])
  const problems = changes.flatMap((change) => [...answerProblems(change), ...routingProblems(change)])
  if (problems.length > 0)
    throw new AwsError('InvalidInput', `Invalid request: ${problems.join(', ')}`, { status: 400 })
  for (const change of changes) refuseUnknownReferences(change)
}
