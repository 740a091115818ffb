/** What is said of a deletion of many. */
import { displayText } from '../../../ui/displayKey.ts'
import { counted } from '../folder/counted.ts'
import type { ObjectRow } from '../folder/objectRows.ts'
import { rowName } from '../folder/rowActions.ts'
import type { CountedPart } from './countSelection.ts'
import type { DeletionResult } from './runDeletion.ts'

/** Above this many objects the number has to be typed (S3-121). */
export const mostWithoutTyping = 20

/** What somebody does, for the record of calls: `Delete 2024-archive/`, `Delete 14 selected in shared/`. */
export function deletionTitle(rows: readonly ObjectRow[], where: string): string {
  const [only] = rows
  if (rows.length === 1 && only) return `Delete ${displayText(rowName(only))}`
  return `Delete ${rows.length.toLocaleString('en')} selected in ${displayText(where)}`
}

/** Where the objects of a part lie: `341 in 2024-archive/, 9 selected here`. */
export function partsText(parts: readonly CountedPart[], isMeant: (key: string) => boolean, prefix: string): string {
  return parts
    .map(({ folder, objects }) => ({ folder, amount: objects.filter(({ key }) => isMeant(key)).length }))
    .filter(({ amount }) => amount > 0)
    .sort((one, other) => Number(one.folder === undefined) - Number(other.folder === undefined))
    .map(({ folder, amount }) =>
      folder === undefined
        ? `${amount.toLocaleString('en')} selected here`
        : `${amount.toLocaleString('en')} in ${displayText(folder.slice(prefix.length))}`,
    )
    .join(', ')
}

/** `389 deleted, 9 refused`, `200 deleted, 189 not tried` */
export function deletionSummaryText({ deleted, kept, untried }: DeletionResult): string {
  const refused = kept.filter(({ code }) => code === 'AccessDenied').length
  const failed = kept.length - refused
  return [
    counted(deleted.length, 'deleted', 'deleted'),
    ...(refused > 0 ? [counted(refused, 'refused', 'refused')] : []),
    ...(failed > 0 ? [counted(failed, 'failed', 'failed')] : []),
    ...(untried.length > 0 ? [counted(untried.length, 'not tried', 'not tried')] : []),
  ].join(', ')
}

/** Whether what was typed is the number that was asked for; people write thousands in several ways. */
export function isTypedNumber(typed: string, wanted: number): boolean {
  const digits = typed.replaceAll(/[\s,.'’]/g, '')
  return /^\d+$/.test(digits) && Number(digits) === wanted
}
