/** What a page pays for what it imports: built by this repository's Vite as it comes, without a setting. */
import { gzipSync } from 'node:zlib'
import { build, type Rollup } from 'vite'
import { root } from '../tree.ts'

const entry = `${root}page.ts`

/** @param modules of a page, as TypeScript. @returns kB, gzip level 9, of all JavaScript that they come to, with what they import. */
export async function bundleSize(modules: readonly string[]): Promise<number> {
  const files = new Map(modules.map((code, at) => [`${root}page${at}.ts`, code]))
  files.set(entry, [...files.keys()].map((path) => `export * from ${JSON.stringify(path)}`).join('\n'))
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    // Without this it would be built for the tests that run it.
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    plugins: [{ name: 'page', resolveId: (id) => (files.has(id) ? id : undefined), load: (id) => files.get(id) }],
    // A page that uses what its modules export.
    build: { write: false, rolldownOptions: { input: entry, preserveEntrySignatures: 'strict' } },
  })
  const outputs = (Array.isArray(built) ? built : [built]) as readonly Rollup.RollupOutput[]
  const chunks = outputs.flatMap(({ output }) => output).flatMap((file) => (file.type === 'chunk' ? [file.code] : []))
  return chunks.reduce((sum, code) => sum + kilobytes(code), 0)
}

/** @returns kB with gzip, level 9. */
export const kilobytes = (text: string): number => gzipSync(text, { level: 9 }).length / 1000
