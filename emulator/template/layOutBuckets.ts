import type { PolicyDocument } from '#iam/types.ts'
import type { SeedBucket, SeedCorsRule, SeedRole } from '../seed/seedDocument.ts'
import { isValidBucketName } from '../services/s3/bucketName.ts'
import type { StackResource } from './app.ts'
import { flagAt, numberAt, objectAt, objectsAt, textAt, textsAt } from './read.ts'
import { type JsonObject, textOf } from './template.ts'

const switches = ['BlockPublicAcls', 'BlockPublicPolicy', 'IgnorePublicAcls', 'RestrictPublicBuckets']

/** Buckets of an app with their CORS rules and policies. */
export function layOutBuckets(resources: readonly StackResource[]): readonly SeedBucket[] {
  const policies = resources.filter(({ type }) => type === 'AWS::S3::BucketPolicy')
  return resources
    .filter(({ type }) => type === 'AWS::S3::Bucket')
    .map(({ ref: name, properties }): SeedBucket => {
      const policy = policies.find((one) => textAt(one.properties, 'Bucket') === name)
      const block = objectAt(properties, 'PublicAccessBlockConfiguration')
      return {
        name,
        corsRules: objectsAt(objectAt(properties, 'CorsConfiguration'), 'CorsRules').map(corsRule),
        ...(policy && { policy: objectAt(policy.properties, 'PolicyDocument') as unknown as PolicyDocument }),
        // AWS blocks what nobody mentions.
        blockPublicAccess: switches.every((one) => flagAt(block, one) ?? Object.keys(block).length === 0),
      }
    })
}

/** Buckets that roles name and no resource makes: somebody has them already, and here they are empty. */
export function bucketsOnlyNamed(roles: readonly SeedRole[], made: readonly SeedBucket[]): readonly string[] {
  const named = roles
    .flatMap(({ policies = [] }) => policies)
    .flatMap(({ document }) => [document.Statement].flat())
    .flatMap((statement) => (typeof statement === 'string' ? [] : [statement.Resource ?? []].flat()))
    .flatMap((resource) => {
      const name = /^arn:[\w-]+:s3:::([^/]+)/.exec(textOf(resource))?.[1]
      // A pattern names no bucket.
      return name !== undefined && isValidBucketName(name) ? [name] : []
    })
  return [...new Set(named)].filter((name) => !made.some((bucket) => bucket.name === name)).sort()
}

function corsRule(rule: JsonObject): SeedCorsRule {
  const id = textAt(rule, 'Id')
  const maxAge = numberAt(rule, 'MaxAge')
  const headers = textsAt(rule, 'AllowedHeaders')
  const exposed = textsAt(rule, 'ExposedHeaders')
  return {
    ...(id && { ID: id }),
    AllowedOrigins: textsAt(rule, 'AllowedOrigins'),
    AllowedMethods: textsAt(rule, 'AllowedMethods'),
    ...(headers.length > 0 && { AllowedHeaders: headers }),
    ...(exposed.length > 0 && { ExposeHeaders: exposed }),
    ...(maxAge !== undefined && { MaxAgeSeconds: maxAge }),
  }
}
