// npm run bench [-- <part>...], the parts in bench/run.ts: figures as ratios within one run.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from './builds.mjs'

const { status } = spawnSync(
  process.execPath,
  ['--import', 'tsx', join(root, 'bench/run.ts'), ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' },
)
process.exitCode = status ?? 1
