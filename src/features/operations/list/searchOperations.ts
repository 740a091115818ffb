import type { OperationRow } from './operationRow.ts'

/** Why a row was found. */
export interface FoundOperation {
  readonly row: OperationRow
  /** What the words stand in: the name before all else. */
  readonly by: 'name' | 'permission' | 'text'
  /** The permission that they stand in. */
  readonly action?: string
}

/** Rows in lower case, made once for all searches. */
export interface OperationIndex {
  readonly entries: readonly {
    readonly row: OperationRow
    readonly name: string
    readonly actions: readonly { readonly action: string; readonly text: string }[]
    readonly sentence: string
  }[]
}

export function indexOperations(rows: readonly OperationRow[]): OperationIndex {
  return {
    entries: rows.map((row) => ({
      row,
      name: row.name.toLowerCase(),
      actions: [...(row.actions ?? []), ...(row.more ?? [])].map((action) => ({ action, text: action.toLowerCase() })),
      sentence: row.sentence.toLowerCase(),
    })),
  }
}

interface Ranked extends FoundOperation {
  readonly rank: number
  readonly order: number
}

const ranks = { begins: 0, name: 1, permission: 2, text: 3 }

/**
 * Operations in whose name, permissions or first sentence every word stands. Of one service those come first whose name
 * begins so, then those whose name holds it, then by permission, then by text.
 * @param text words with spaces between; none finds everything, in the order that it has
 */
export function searchOperations({ entries }: OperationIndex, text: string): readonly FoundOperation[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return entries.map(({ row }) => ({ row, by: 'name' }))
  const found = entries.flatMap(({ row, name, actions, sentence }, order): readonly Ranked[] => {
    if (words.every((word) => name.includes(word))) {
      return [{ row, by: 'name', rank: name.startsWith(words[0] ?? '') ? ranks.begins : ranks.name, order }]
    }
    const needed = actions.find((action) => words.every((word) => action.text.includes(word)))
    if (needed) return [{ row, by: 'permission', action: needed.action, rank: ranks.permission, order }]
    const isInText = words.every((word) => name.includes(word) || sentence.includes(word))
    return isInText ? [{ row, by: 'text', rank: ranks.text, order }] : []
  })
  return found.sort((one, other) => one.rank - other.rank || one.order - other.order)
}
