/** The tree as the tests about it see it. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** @param path from the root of the tree. */
export const read = (path: string): string => readFileSync(join(root, path), 'utf8')

/** What git has or would take: the same on every computer, whatever else lies about. */
export const files: readonly string[] = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard'],
  {
    cwd: root,
    encoding: 'utf8',
  },
)
  .split('\n')
  .filter((path) => path !== '' && existsSync(join(root, path)))

export interface PackageFile {
  readonly version: string
  readonly engines: { readonly node: string }
  readonly scripts: Readonly<Record<string, string>>
}

export const packageFile = JSON.parse(read('package.json')) as PackageFile
