import { diffLines } from 'diff'

/** One line of a text that was changed. `number`: where it stands, in the text that it is of. */
export interface ChangedLine {
  readonly kind: 'same' | 'removed' | 'added'
  readonly number: number
  readonly text: string
}

/** Both texts as one, line by line. An empty text has no lines. */
export function changedLines(before: string, after: string): readonly ChangedLine[] {
  const lines: ChangedLine[] = []
  const at = { before: 0, after: 0 }
  for (const { value, added, removed } of diffLines(ended(before), ended(after))) {
    for (const text of value.replace(/\n$/, '').split('\n')) {
      if (!added) at.before += 1
      if (!removed) at.after += 1
      const kind = added ? 'added' : removed ? 'removed' : 'same'
      lines.push({ kind, number: removed ? at.before : at.after, text })
    }
  }
  return lines
}

const ended = (text: string) => (text === '' ? '' : `${text}\n`)

/** "1 line changes", "2 lines are added" */
export function changeWords(lines: readonly ChangedLine[]): string {
  const added = lines.filter(({ kind }) => kind === 'added').length
  const removed = lines.filter(({ kind }) => kind === 'removed').length
  const count = Math.max(added, removed)
  const noun = count === 1 ? '1 line' : `${count} lines`
  const [one, many] = removed === 0 ? ['is added', 'are added'] : added === 0 ? ['goes', 'go'] : ['changes', 'change']
  return `${noun} ${count === 1 ? one : many}`
}
