import type { PoolRole } from '../../roles/poolRoles.ts'
import { type EditedDocument, laidOut } from './editedDocument.ts'

/** What one can begin with where there is no document yet. Undefined where there is one always. */
export function firstDocument(
  { kind, bucket = '' }: EditedDocument,
  { arn }: Pick<PoolRole, 'arn'>,
): { readonly label: string; readonly text: string } | undefined {
  if (kind === 'boundary') {
    const statement = { Sid: 'AtMost', Effect: 'Allow', Action: '*', Resource: '*' }
    return { label: 'Begin with one that limits nothing', text: documentOf(statement) }
  }
  if (kind !== 'bucket') return undefined
  const partition = arn.split(':')[1] ?? 'aws'
  const Resource = `arn:${partition}:s3:::${bucket}/*`
  const statement = { Sid: 'NoDeletes', Effect: 'Deny', Principal: { AWS: arn }, Action: 's3:DeleteObject', Resource }
  return { label: 'Begin with one that forbids the role to delete', text: documentOf(statement) }
}

const documentOf = (statement: object) => laidOut({ Version: '2012-10-17', Statement: [statement] })
