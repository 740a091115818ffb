import { diffLines } from 'diff'

/** One row of two texts side by side. */
export interface ComparedLine {
  readonly kind: 'same' | 'changed' | 'removed' | 'added'
  readonly before?: string
  readonly after?: string
}

export interface ComparedTexts {
  readonly lines: readonly ComparedLine[]
  /** Rows that are not the same. */
  readonly differences: number
  /** False where they are so different, or so long, that they stand side by side as they are. */
  readonly isAligned: boolean
}

/** More changes than anybody reads; looking for them takes their square. */
const mostChanges = 1_000

/** Lines up two texts: what is gone and what has come in its place share a row. */
export function comparedLines(before: string, after: string): ComparedTexts {
  const parts = diffLines(`${before}\n`, `${after}\n`, { maxEditLength: mostChanges })
  if (!parts) {
    const lines = sideBySide(before.split('\n'), after.split('\n'))
    return { lines, differences: lines.length, isAligned: false }
  }
  const lines: ComparedLine[] = []
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at]
    if (!part) break
    const texts = linesOf(part.value)
    const next = parts[at + 1]
    if (part.removed && next?.added) {
      lines.push(...sideBySide(texts, linesOf(next.value)))
      at += 1
    } else if (part.removed) lines.push(...texts.map((text) => ({ kind: 'removed', before: text }) as const))
    else if (part.added) lines.push(...texts.map((text) => ({ kind: 'added', after: text }) as const))
    else lines.push(...texts.map((text) => ({ kind: 'same', before: text, after: text }) as const))
  }
  return { lines, differences: lines.filter(({ kind }) => kind !== 'same').length, isAligned: true }
}

function sideBySide(before: readonly string[], after: readonly string[]): readonly ComparedLine[] {
  return Array.from({ length: Math.max(before.length, after.length) }, (_, index): ComparedLine => {
    const [one, other] = [before[index], after[index]]
    if (one === undefined) return { kind: 'added', after: other ?? '' }
    return other === undefined ? { kind: 'removed', before: one } : { kind: 'changed', before: one, after: other }
  })
}

function linesOf(text: string): readonly string[] {
  return text.replace(/\n$/, '').split('\n')
}

/** A stretch of rows, or how many equal ones are left out in its place. */
export type FoldedLine = ComparedLine | { readonly kind: 'folded'; readonly count: number; readonly from: number }

/** Leaves out what is the same, up to some lines around each difference. @param opened where stretches that are shown begin */
export function foldedLines(
  lines: readonly ComparedLine[],
  around: number,
  opened: ReadonlySet<number>,
): readonly FoldedLine[] {
  const near = new Set<number>()
  lines.forEach(({ kind }, index) => {
    if (kind !== 'same') for (let at = index - around; at <= index + around; at += 1) near.add(at)
  })
  const folded: FoldedLine[] = []
  for (let at = 0; at < lines.length; at += 1) {
    let end = at
    while (end < lines.length && !near.has(end)) end += 1
    // One line in place of one line says less.
    if (end - at > 1 && !opened.has(at)) {
      folded.push({ kind: 'folded', count: end - at, from: at })
      at = end - 1
    } else {
      const until = Math.max(end, at + 1)
      folded.push(...lines.slice(at, until))
      at = until - 1
    }
  }
  return folded
}
