import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What stays in a process after the file: modules, globals and timers that were replaced, and a DOM that libraries have taken hold of. */
const replacing =
  /@vitest-environment|\bvi\.(?!fn\b|waitFor\b|mocked\b)|\b(globalThis|process\.env)[.[][^=\n]*=[^=>]|\(globalThis,/

/** @param folders from the root of the tree. @returns paths of the test files in them that another file must not share its process with */
export function filesThatReplace(folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => join(folder, name).replaceAll('\\', '/'))
      .filter((path) => replacing.test(readFileSync(path, 'utf8'))),
  )
}
