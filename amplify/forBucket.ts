import type { PolicyDocument, Statement } from '../iam/types.ts'
import { bucketArn as writtenArn } from './access/bucket.ts'

/** A policy of access/, which names the bucket of the emulator, for the bucket that is deployed. */
export function forBucket(document: PolicyDocument, bucketArn: string): PolicyDocument {
  const statements = [document.Statement].flat() as readonly Statement[]
  const renamed = (resource: string) =>
    resource === writtenArn || resource.startsWith(`${writtenArn}/`)
      ? `${bucketArn}${resource.slice(writtenArn.length)}`
      : resource
  return {
    ...document,
    Statement: statements.map(({ Resource, ...statement }) => ({
      ...statement,
      ...(typeof Resource === 'string' && { Resource: renamed(Resource) }),
      ...(Array.isArray(Resource) && { Resource: Resource.map(renamed) }),
    })),
  }
}
