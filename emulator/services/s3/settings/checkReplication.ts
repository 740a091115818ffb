import type { ReplicationConfiguration, ReplicationRule } from '@aws-sdk/client-s3'
import type { Store } from '../../../state/store.ts'
import { malformedXml } from '../malformedXml.ts'
import { type BucketRow, bucketRows } from '../rows.ts'
import { invalidArgument, invalidRequest } from './settingErrors.ts'

const mostRules = 1000
const longestId = 255
const roleArn = /^arn:aws[\w-]*:iam::\d{12}:role\/.+$/
const bucketArn = /^arn:aws[\w-]*:s3:::([^/]+)$/
const seeGuide =
  'version of Cross Region Replication configuration schema. Please refer to S3 Developer Guide for more information.'

/**
 * Both buckets keep versions, and a rule with a filter says how it stands to the others and what becomes of delete
 * markers (S3-231).
 * @throws AwsError InvalidRequest, InvalidArgument or MalformedXML.
 */
export function checkReplication(
  { Role = '', Rules = [] }: ReplicationConfiguration,
  { bucket, store }: { readonly bucket: BucketRow; readonly store: Store },
): void {
  if (bucket.versioning !== 'Enabled') {
    throw invalidRequest("Versioning must be 'Enabled' on the bucket to apply a replication configuration")
  }
  if (!roleArn.test(Role)) throw invalidArgument('Invalid Role specified in replication configuration')
  if (Rules.length === 0) throw malformedXml('Rule is missing')
  if (Rules.length > mostRules) {
    throw invalidRequest(`The number of replication rules must not exceed the allowed limit of ${mostRules} rules.`)
  }
  const ids = Rules.flatMap(({ ID }) => ID ?? [])
  if (new Set(ids).size !== ids.length) throw invalidArgument('Rule Id must be unique')
  for (const rule of Rules) checkRule(rule, store)
}

function checkRule(rule: ReplicationRule, store: Store): void {
  const { ID = '', Status, Filter, Prefix, Priority, DeleteMarkerReplication, Destination } = rule
  if (ID.length > longestId) {
    throw invalidArgument(`Rule Id's length should not exceed allowed limit of ${longestId}`)
  }
  if (Status !== 'Enabled' && Status !== 'Disabled') throw malformedXml('Status is one of two')
  if (Filter !== undefined && Prefix !== undefined) throw malformedXml('Prefix stands in Filter')
  if (Filter === undefined && Prefix === undefined) throw malformedXml('Prefix or Filter is missing')
  if (Filter !== undefined) {
    if (Object.values(Filter).filter((part) => part !== undefined).length > 1) throw malformedXml('Filter has one part')
    if (Priority === undefined) throw invalidRequest(`Priority must be specified for this ${seeGuide}`)
    if (DeleteMarkerReplication === undefined) {
      throw invalidRequest(`DeleteMarkerReplication must be specified for this ${seeGuide}`)
    }
  }
  const [, name] = bucketArn.exec(Destination?.Bucket ?? '') ?? []
  if (name === undefined) throw invalidArgument('Invalid bucket ARN')
  const destination = bucketRows(store).get(name)
  if (!destination) throw invalidRequest('Destination bucket must exist.')
  if (destination.versioning !== 'Enabled') throw invalidRequest('Destination bucket must have versioning enabled.')
}
