/** What S3 takes as rules of a lifecycle (Amazon S3 API reference, "PutBucketLifecycleConfiguration"; User Guide, "Lifecycle configuration elements"). */
import type { LifecycleRule, LifecycleRuleFilter, Tag } from '@aws-sdk/client-s3'
import { malformedXml } from '../../malformedXml.ts'
import { invalidArgument, invalidRequest } from '../settingErrors.ts'
import { checkTransitions } from './checkTransitions.ts'
import { checkConflicts } from './ruleConflicts.ts'
import { ruleFilter } from './ruleFilter.ts'

const mostRules = 1000
const longestId = 255
const day = 86_400_000

/**
 * Checks all rules, and gives an id to each that has none (S3-224).
 * @param newId for a rule without one.
 * @throws AwsError MalformedXML, InvalidArgument or InvalidRequest.
 */
export function checkedRules(rules: readonly LifecycleRule[], newId: () => string): LifecycleRule[] {
  if (rules.length === 0) throw malformedXml('Rule is missing')
  if (rules.length > mostRules) {
    throw invalidRequest(`The number of lifecycle rules must not exceed the allowed limit of ${mostRules} rules`)
  }
  const ids = rules.flatMap(({ ID }) => ID || [])
  if (new Set(ids).size !== ids.length) {
    throw invalidArgument('Rule ID must be unique. Found same ID for more than one rule')
  }
  for (const rule of rules) checkRule(rule)
  checkConflicts(rules)
  return rules.map((rule) => ({ ...rule, ID: rule.ID || newId() }))
}

function checkRule(rule: LifecycleRule): void {
  const { ID = '', Status, Filter, Prefix } = rule
  if (ID.length > longestId) throw invalidArgument(`ID length should not exceed allowed limit of ${longestId}`)
  if (Status !== 'Enabled' && Status !== 'Disabled') throw malformedXml('Status is one of two')
  if (Filter === undefined && Prefix === undefined) throw malformedXml('Filter is missing')
  if (Filter !== undefined && Prefix !== undefined) {
    throw invalidRequest('Base level prefix cannot be used in V2, prefixes are only supported in the Filter.')
  }
  if (Filter) checkFilter(Filter)
  checkActions(rule)
}

function checkFilter(filter: LifecycleRuleFilter): void {
  const parts = Object.values(filter).filter((part) => part !== undefined)
  if (parts.length > 1) throw malformedXml('Filter has one part')
  const { And } = filter
  if (And) {
    const { Tags = [], ...others } = And
    const count = Tags.length + Object.values(others).filter((part) => part !== undefined).length
    if (count < 2) throw malformedXml('And has two parts and more')
    checkTags(Tags)
  }
  const { ObjectSizeGreaterThan: above, ObjectSizeLessThan: below } = And ?? filter
  if (above !== undefined && above < 0) throw sizeOutOfRange('ObjectSizeGreaterThan', above)
  if (below !== undefined && below < 1) throw sizeOutOfRange('ObjectSizeLessThan', below)
  if (above !== undefined && below !== undefined && below <= above) {
    throw invalidRequest("'ObjectSizeLessThan' has to be a value greater than 'ObjectSizeGreaterThan'.")
  }
  if (filter.Tag) checkTags([filter.Tag])
}

function sizeOutOfRange(name: string, size: number): Error {
  return invalidArgument(`'${name}' is out of range`, { name, value: String(size) })
}

function checkTags(tags: readonly Tag[]): void {
  if (new Set(tags.map(({ Key }) => Key)).size !== tags.length) {
    throw invalidRequest('Duplicate Tag Keys are not allowed.')
  }
  for (const { Key = '', Value = '' } of tags) {
    if (Key.length < 1 || Key.length > 128) throw invalidRequest("A Tag's Key must be a length between 1 and 128.")
    if (Value.length > 256) throw invalidRequest("A Tag's Value must be a length between 0 and 256.")
  }
}

function checkActions(rule: LifecycleRule): void {
  const { Expiration, Transitions = [], NoncurrentVersionTransitions = [], NoncurrentVersionExpiration } = rule
  const { AbortIncompleteMultipartUpload: abort } = rule
  const hasAction = Expiration ?? NoncurrentVersionExpiration ?? abort
  if (!hasAction && Transitions.length === 0 && NoncurrentVersionTransitions.length === 0) {
    throw invalidRequest('At least one action needs to be specified in a rule')
  }
  const { tags, hasSize } = ruleFilter(rule)
  if (Expiration) checkExpiration(Expiration)
  if (Expiration?.ExpiredObjectDeleteMarker !== undefined && tags.length > 0) {
    throw invalidRequest('ExpiredObjectDeleteMarker cannot be specified with Tags.')
  }
  if (abort) {
    checkDays(abort.DaysAfterInitiation, 'DaysAfterInitiation', 'AbortIncompleteMultipartUpload')
    if (tags.length > 0) throw invalidRequest('AbortIncompleteMultipartUpload cannot be specified with Tags.')
    if (hasSize) throw invalidRequest('AbortIncompleteMultipartUpload cannot be specified with Object Size.')
  }
  if (NoncurrentVersionExpiration) {
    const { NoncurrentDays, NewerNoncurrentVersions } = NoncurrentVersionExpiration
    checkDays(NoncurrentDays, 'NoncurrentDays', 'NoncurrentVersionExpiration')
    checkNewer(NewerNoncurrentVersions, 'NoncurrentVersionExpiration')
  }
  for (const { NewerNoncurrentVersions } of NoncurrentVersionTransitions) {
    checkNewer(NewerNoncurrentVersions, 'NoncurrentVersionTransition')
  }
  checkTransitions(rule)
}

function checkExpiration({ Date: date, Days, ExpiredObjectDeleteMarker }: NonNullable<LifecycleRule['Expiration']>) {
  const given = [date, Days, ExpiredObjectDeleteMarker].filter((one) => one !== undefined)
  if (given.length !== 1) throw malformedXml('Expiration says one of three')
  if (Days !== undefined) checkDays(Days, 'Days', 'Expiration')
  if (date && date.getTime() % day !== 0) {
    throw invalidArgument("'Date' must be at midnight GMT", { name: 'Date', value: date.toISOString() })
  }
}

function checkDays(days: number | undefined, name: string, action: string): void {
  if (days === undefined) throw malformedXml(`${name} is missing`)
  if (days <= 0) throw invalidArgument(`'${name}' for ${action} action must be a positive integer`)
}

/** How many of the newest former versions stay, at most 100. */
function checkNewer(count: number | undefined, action: string): void {
  if (count === undefined || (count >= 1 && count <= 100)) return
  throw invalidArgument(
    `'NewerNoncurrentVersions' for ${action} action must be a positive integer less than or equal to 100`,
  )
}
