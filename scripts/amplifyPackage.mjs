import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './builds.mjs'

export const amplifyPackages = join(root, 'amplify/node_modules')

/**
 * A file of the packages of amplify/, or the end of the process with what to do: they take more than a gigabyte, so they are no part of
 * what the console needs, and are installed by themselves.
 * @param {string} path in their folder.
 */
export function amplifyPackage(path) {
  const file = join(amplifyPackages, path)
  if (existsSync(file)) return file
  console.error('Amplify is not installed. Run "npm run amplify:install" first: about 1.2 GB in amplify/node_modules.')
  process.exit(1)
}
