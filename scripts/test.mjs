// Everything: checks, unit, console and contract tests, the build, browser tests. Runs all of it even when a part fails, then prints the counts.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt, root } from './builds.mjs'
import { runChecks } from './checks.mjs'
import { failedByPlaywright, failedByVitest } from './failedTests.mjs'

const results = join(root, 'test-results')
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

const parts = []
const failures = []
const part = async (name, work) => {
  console.log(`\n== ${name}`)
  try {
    parts.push({ name, ...(await work()) })
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    parts.push({ name, passed: 0, failed: 1, skipped: 0 })
  }
}

await part('checks', runChecks)
await part('unit, console and contract tests', vitest)
await part('build', async () => {
  await ensureBuilt('console')
  await ensureBuilt('emulator')
  return { passed: 1, failed: 0, skipped: 0 }
})
await part('browser tests', playwright)

if (failures.length > 0) console.log('\n== failed')
for (const { name, message } of failures) console.log(`${name}\n${message.replaceAll(/^/gm, '    ')}`)
console.log('')
for (const { name, passed, failed } of parts) console.log(`${name}: ${passed} passed, ${failed} failed`)
const total = (key) => parts.reduce((sum, each) => sum + (each[key] ?? 0), 0)
console.log(`${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped`)
process.exitCode = total('failed') === 0 && total('skipped') === 0 ? 0 : 1

async function vitest() {
  const file = join(results, 'vitest.json')
  const code = await run('node_modules/vitest/vitest.mjs', [
    'run',
    '--project=unit',
    '--project=console*',
    '--project=contract',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 }
  const report = JSON.parse(readFileSync(file, 'utf8'))
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, success } = report
  failures.push(...failedByVitest(report, root))
  // A file that cannot be loaded fails the run without counting as a test.
  const failed = Math.max(numFailedTests, code === 0 && success ? 0 : 1)
  return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests }
}

async function playwright() {
  const file = join(results, 'playwright.json')
  const code = await run('node_modules/@playwright/test/cli.js', ['test'], { PLAYWRIGHT_JSON_OUTPUT_FILE: file })
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 }
  const report = JSON.parse(readFileSync(file, 'utf8'))
  const { stats } = report
  failures.push(...failedByPlaywright(report))
  // No retries are configured: a flaky test is a failed one.
  return {
    passed: stats.expected,
    failed: Math.max(stats.unexpected + stats.flaky, code === 0 ? 0 : 1),
    skipped: stats.skipped,
  }
}

function run(script, args, environment = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, script), ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...environment },
    })
    child.on('close', (code) => resolve(code ?? 1))
  })
}
