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

/** Options that amplify/ is synthesized with besides its own. */
export const variantsFile = 'tests/amplify/variants.json'

/**
 * What the templates of amplify/ are made from, as one hash: where it is another one, they are of before.
 * @param {string} root of the repository
 */
export function sourcesHash(root) {
  const hash = createHash('sha256')
  const add = (/** @type {string} */ path) =>
    // A checkout with other ends of lines is no other code.
    hash.update(`${path}\n${readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n')}\n`)
  for (const folder of folders) {
    const files = readdirSync(join(root, folder), { withFileTypes: true })
      .filter(
        (entry) => entry.isFile() && /(\.ts|^package\.json)$/.test(entry.name) && !entry.name.endsWith('.test.ts'),
      )
      .map(({ name }) => name)
      .sort()
    for (const name of files) add(`${folder}/${name}`)
  }
  add(variantsFile)
  return hash.digest('hex')
}
