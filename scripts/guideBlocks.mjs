import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where the types of these blocks were last found right, by their hashes. */
export const checkedBlocksFile = 'tests/guides/checkedBlocks.json'

/** The line that makes a block a file of a backend: its path, and which file it quotes, where it is one of this repository. */
export const firstLine = /^\/\/ (amplify\/[\w/.-]+)(?:, as in (tests\/backends\/\w+|this repository))?\n/

/**
 * The files of backends that the guides show. Their packages are installed beside amplify/ alone, so that synthesize.mjs checks their
 * types, and a test that they are still the ones that were checked.
 * @param {string} root of the repository
 * @returns {{ name: string, guide: string, path: string, code: string, hash: string }[]} `path` as in `amplify/auth/resource.ts`
 */
export function guideBlocks(root) {
  return readdirSync(join(root, 'docs/guides'))
    .filter((file) => file.endsWith('.md'))
    .sort()
    .flatMap((guide) => {
      const text = readFileSync(join(root, 'docs/guides', guide), 'utf8').replaceAll('\r\n', '\n')
      const blocks = [...text.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code = '']) => code)
      return blocks.flatMap((code) => {
        const [, path] = firstLine.exec(code) ?? []
        const hash = createHash('sha256').update(code).digest('hex').slice(0, 16)
        return path === undefined ? [] : [{ name: `${guide}: ${path}`, guide, path, code, hash }]
      })
    })
}
