// Runs dependency-cruiser over the product and fails when it saw suspiciously little: a parser that silently reads nothing
// would pass every rule.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import configuration from '../.dependency-cruiser.mjs'
import { root } from './builds.mjs'
import { violationText } from './violationText.mjs'

/** Well below what stands today; raise it as the product grows. */
const leastModules = 250
const leastDependencies = 700

const command = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
const run = spawnSync(
  process.execPath,
  [
    command,
    'src',
    'emulator',
    'iam',
    'contract',
    'sigv4',
    'amplify/access',
    'tests',
    'bench',
    '--config',
    '.dependency-cruiser.mjs',
    '--output-type',
    'json',
  ],
  { cwd: root, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
)
if (!run.stdout) {
  console.error(run.stderr)
  process.exit(1)
}
const { summary } = JSON.parse(run.stdout)
const reasons = new Map(configuration.forbidden.map((rule) => [rule.name, rule.comment]))
for (const violation of summary.violations) console.error(violationText(violation, reasons))
console.log(
  `${summary.totalCruised} modules, ${summary.totalDependenciesCruised} imports, ${summary.violations.length} violations`,
)
if (summary.totalCruised < leastModules || summary.totalDependenciesCruised < leastDependencies) {
  console.error(
    `Only ${summary.totalCruised} modules and ${summary.totalDependenciesCruised} imports were read; at least ${leastModules} and ${leastDependencies} are expected.`,
  )
  process.exit(1)
}
process.exit(summary.violations.length === 0 ? 0 : 1)
