/** What the browser pays for prediction: gzip bytes of evaluation and requirements, built as the console is. */
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type Rollup } from 'vite'
import { root } from '../scripts/builds.mjs'

/** @returns kB, gzip level 9, of `evaluate` with all that it needs and of `requirementsOf` with all of its tables. */
export async function iamSize(): Promise<number> {
  const entry = ['iam/evaluate/evaluate.ts', 'iam/requirements/requirementsOf.ts'].map((path) => join(root, path))
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: true, lib: { entry, formats: ['es'] } },
  })
  const outputs = (Array.isArray(built) ? built : [built]) as readonly Rollup.RollupOutput[]
  const chunks = outputs.flatMap(({ output }) => output).flatMap((file) => (file.type === 'chunk' ? [file.code] : []))
  return chunks.reduce((sum, code) => sum + gzipSync(code, { level: 9 }).length, 0) / 1000
}
