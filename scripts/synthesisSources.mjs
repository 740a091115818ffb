import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folders = [
  'amplify',
  'amplify/access',
  'amplify/auth',
  'amplify/storage',
  'tests/backends/mediaRules/amplify',
  'tests/backends/mediaRules/amplify/auth',
  'tests/backends/mediaRules/amplify/storage',
  'tests/backends/existingBucket/amplify',
  'tests/backends/existingBucket/amplify/auth',
  'tests/backends/teamRules/bin',
]

/**
 * What the templates of amplify/ are made from, as one hash: where it is another one, they are of before.
 * @param {string} root of the repository
 */
export function sourcesHash(root) {
  const hash = createHash('sha256')
  for (const folder of folders) {
    const files = readdirSync(join(root, folder), { withFileTypes: true })
      .filter(
        (entry) => entry.isFile() && /(\.ts|^package\.json)$/.test(entry.name) && !entry.name.endsWith('.test.ts'),
      )
      .map(({ name }) => name)
      .sort()
    // A checkout with other ends of lines is no other code.
    for (const name of files)
      hash.update(`${folder}/${name}\n${readFileSync(join(root, folder, name), 'utf8').replaceAll('\r\n', '\n')}\n`)
  }
  return hash.digest('hex')
}
