// npm run docs: rewrites the pages of docs/ that are made from the code.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from './builds.mjs'

for (const program of ['tests/writeSupportTable.ts', 'tests/writeSeedSchema.ts']) {
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', join(root, program)], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) process.exitCode = status ?? 1
}
