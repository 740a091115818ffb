/** The text of somebody's code, to show the lines that a change of it changed. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { structuredPatch } from 'diff'
import type { EditLine, FileEdit } from '#contract/ownCode.ts'
import { codeOf, type FoundApp, isBesideCode } from './findApp.ts'

/** File below the folder of the code -> its text. */
export type SourceText = ReadonlyMap<string, string>

const text = /\.(ts|mts|cts|tsx|js|mjs|cjs|json|ya?ml|template)$/
const mostFiles = 300
const mostCharacters = 300_000
/** Lines around a change that tell where it is. */
const around = 2
const mostLines = 40
const mostEdits = 10

/** Reads what the app is written in; what is large, or no code, is left out. */
export function readSource(app: FoundApp): SourceText {
  const { folder, file } = codeOf(app)
  const files = file === undefined ? filesBelow(folder) : [join(folder, file)]
  const entries = files.slice(0, mostFiles).flatMap((path): (readonly [string, string])[] => {
    try {
      if (statSync(path).size > mostCharacters) return []
      return [[relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')]]
    } catch {
      // Gone since it was listed.
      return []
    }
  })
  return new Map(entries)
}

function filesBelow(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => text.test(path) && !isBesideCode(path))
      .map((path) => join(folder, path))
      .sort()
  } catch {
    return []
  }
}

/** What differs, file by file, as much of it as is read at a glance. */
export function editsBetween(before: SourceText, now: SourceText): readonly FileEdit[] {
  const files = [...new Set([...before.keys(), ...now.keys()])].sort()
  return files
    .filter((file) => before.get(file) !== now.get(file))
    .slice(0, mostEdits)
    .map((file) => ({ file, lines: changedLines(before.get(file) ?? '', now.get(file) ?? '') }))
}

function changedLines(before: string, now: string): readonly EditLine[] {
  const { hunks } = structuredPatch('', '', before, now, '', '', { context: around })
  return hunks
    .flatMap(({ oldStart, newStart, lines }) => {
      let [old, fresh] = [oldStart, newStart]
      return lines.flatMap((line): EditLine[] => {
        const content = line.slice(1)
        if (line.startsWith('-')) return [{ kind: 'removed', number: old++, text: content }]
        if (line.startsWith('+')) return [{ kind: 'added', number: fresh++, text: content }]
        // A note that the last line does not end.
        if (line.startsWith('\\')) return []
        old += 1
        return [{ kind: 'same', number: fresh++, text: content }]
      })
    })
    .slice(0, mostLines)
}
