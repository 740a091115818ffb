// npm run docs: rewrites the pages of docs/ that are made from the code.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from './builds.mjs'

const { status } = spawnSync(process.execPath, ['--import', 'tsx', join(root, 'tests/writeSupportTable.ts')], {
  cwd: root,
  stdio: 'inherit',
})
process.exitCode = status ?? 1
