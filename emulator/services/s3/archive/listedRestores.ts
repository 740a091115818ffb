import type { RestoreStatus } from '@aws-sdk/client-s3'
import type { OperationContext } from '../../operation.ts'
import { readSummary } from '../objectSummary.ts'
import { objectRows } from '../rows.ts'
import { isArchived } from './restoration.ts'
import { asksForRestoreStatus, restoreStatus } from './restoreStatus.ts'

export interface ListedRestores {
  /** Whether anything is told of any. */
  readonly isAsked: boolean
  /** @param summary of the object's row. */
  of(key: string, summary: string): RestoreStatus | undefined
}

/** What a listing tells of copies of archived objects, which are few: their rows are read one by one. @throws AwsError InvalidArgument */
export function listedRestores(
  input: { readonly Bucket?: string | undefined; readonly OptionalObjectAttributes?: readonly string[] | undefined },
  { store, clock }: Pick<OperationContext, 'store' | 'clock'>,
): ListedRestores {
  const isAsked = asksForRestoreStatus(input.OptionalObjectAttributes)
  return {
    isAsked,
    of(key, summary) {
      if (!isAsked || !isArchived(readSummary(summary).storageClass)) return undefined
      const row = objectRows(store).get([input.Bucket ?? '', key])
      return row && restoreStatus(row, clock())
    },
  }
}
