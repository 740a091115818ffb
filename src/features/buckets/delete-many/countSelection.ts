import type { Outcome } from '../../../aws/call/outcome.ts'
import type { ListedObject, ObjectPage } from '../../../aws/services/s3/listObjects.ts'
import type { ObjectRow } from '../folder/objectRows.ts'

/** An object that is to be deleted. */
export type CountedObject = Pick<ListedObject, 'key' | 'size'>

/** What was counted below one selected folder, or of the selected objects themselves. */
export interface CountedPart {
  /** Key of the folder; undefined for objects that are selected by themselves. */
  readonly folder: string | undefined
  readonly objects: readonly CountedObject[]
  /** What came in place of the folder's next page. */
  readonly problem?: Outcome<unknown>
}

/** How far a count is. */
export interface CountSoFar {
  readonly objects: number
  readonly calls: number
}

/** Reads one page of everything below a prefix. */
export type ListBelow = (prefix: string, next: string | undefined) => Promise<Outcome<ObjectPage>>

export interface CountOptions {
  readonly listBelow: ListBelow
  readonly signal: AbortSignal
  /** Is told of each page, with the objects that it brought. */
  readonly onPage: (soFar: CountSoFar, objects: readonly CountedObject[]) => void
}

/**
 * Counts the objects of a selection: those below its folders page by page, each folder's marker with them (S3-121). A folder that
 * cannot be read counts as far as it was, and the others go on.
 * @returns undefined where it was stopped: a part of a count is none
 */
export async function countSelection(
  rows: readonly ObjectRow[],
  { listBelow, signal, onPage }: CountOptions,
): Promise<readonly CountedPart[] | undefined> {
  const here = rows.flatMap((row) => (row.kind === 'object' ? [{ key: row.key, size: row.size }] : []))
  const parts: CountedPart[] = here.length > 0 ? [{ folder: undefined, objects: here }] : []
  let soFar: CountSoFar = { objects: here.length, calls: 0 }
  onPage(soFar, here)
  for (const row of rows) {
    if (row.kind !== 'folder') continue
    const objects: CountedObject[] = []
    let problem: Outcome<unknown> | undefined
    let next: string | undefined
    do {
      if (signal.aborted) return undefined
      const page = await listBelow(row.key, next)
      if (signal.aborted || page.kind === 'aborted') return undefined
      const found = page.kind === 'done' ? page.value.objects.map(({ key, size }) => ({ key, size })) : []
      next = page.kind === 'done' ? page.value.next : undefined
      if (page.kind !== 'done') problem = page
      for (const object of found) objects.push(object)
      soFar = { objects: soFar.objects + found.length, calls: soFar.calls + 1 }
      onPage(soFar, found)
    } while (next !== undefined)
    parts.push({ folder: row.key, objects, ...(problem && { problem }) })
  }
  return parts
}
