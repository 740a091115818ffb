import type { GetObjectCommandInput, GetObjectCommandOutput } from '@aws-sdk/client-s3'
import type { OperationContext } from '../operation.ts'
import type { ObjectRow } from './rows.ts'

type Told = Pick<
  GetObjectCommandOutput,
  'TagCount' | 'ObjectLockMode' | 'ObjectLockRetainUntilDate' | 'ObjectLockLegalHoldStatus'
>

/** What is answered of an object only to those who may read it by its own operation, too; the others are told nothing. */
export function toldToSome(row: ObjectRow, input: GetObjectCommandInput, context: OperationContext): Told {
  const { Bucket = '', Key = '', VersionId } = input
  const { tags, retention, legalHold } = row
  const resource = `arn:aws:s3:::${Bucket}/${Key}`
  const may = (action: string) => context.allows({ action, resource, context: {} })
  const mayReadTags = () =>
    VersionId === undefined
      ? may('s3:GetObjectTagging')
      : context.allows({ action: 's3:GetObjectVersionTagging', resource, context: { 's3:VersionId': VersionId } })
  return {
    ...(tags && mayReadTags() && { TagCount: Object.keys(tags).length }),
    ...(retention &&
      may('s3:GetObjectRetention') && {
        ObjectLockMode: retention.mode,
        ObjectLockRetainUntilDate: new Date(retention.until),
      }),
    ...(legalHold !== undefined &&
      may('s3:GetObjectLegalHold') && { ObjectLockLegalHoldStatus: legalHold ? 'ON' : 'OFF' }),
  }
}

/** Whether all callers are told the same of an object. */
export function isToldToAll({ tags, retention, legalHold }: ObjectRow): boolean {
  return !tags && !retention && legalHold === undefined
}
