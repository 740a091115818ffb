// npm run mutation [-- Stryker's options]: changes the policy engine line by line and counts what no test notices.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from './builds.mjs'
import { fetchTool } from './fetchTool.mjs'

const stryker = join(fetchTool('mutation'), '@stryker-mutator/core/bin/stryker.js')
const { status } = spawnSync(process.execPath, [stryker, 'run', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
})
process.exitCode = status ?? 1
