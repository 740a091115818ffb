// All checks that need no running product. Each keeps what it may keep in build/checks/, by content and never by date.
import { spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { root } from './builds.mjs'
import { changedSince, filesOfBuildInfo, passedAgo, readTree, rememberPass } from './passedAgo.mjs'

const kept = 'build/checks'

/** Type checks keep what TypeScript knew of each file, and what it read. */
const types = (name, compiler, project) => {
  const buildInfo = `${kept}/${project}.tsbuildinfo`
  return {
    name,
    words: [compiler, '-p', project, '--incremental', '--tsBuildInfoFile', buildInfo],
    reads: () => filesOfBuildInfo(buildInfo),
  }
}

/** More would be too long a command line for Windows, and is most of the tree. */
const mostNamedFiles = 200

/**
 * Each name is what a developer reads; each can be run alone, as `node <words>`. The longest stand first, so that none is left
 * running by itself at the end. A check reads the whole tree unless it says in `reads` what it read, or judges `each` file by itself.
 */
const checks = [
  types('types: console and its templates', 'node_modules/vue-tsc/bin/vue-tsc.js', 'tsconfig.app.json'),
  types('types: emulator, tests, benchmarks', 'node_modules/typescript/bin/tsc', 'tsconfig.node.json'),
  {
    name: 'lint',
    words: ['node_modules/eslint/bin/eslint.js', '--max-warnings=0', '--no-warn-ignored'],
    each: /\.([cm]?js|ts|vue)$/,
  },
  {
    name: 'format (npm run format mends it)',
    words: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '--ignore-unknown'],
    each: /./,
  },
  { name: 'unused files, exports and dependencies', words: ['node_modules/knip/bin/knip.js', '--no-progress'] },
  { name: 'import rules', words: ['scripts/checkImports.mjs'] },
  {
    name: 'layout of the tree',
    words: ['node_modules/vitest/vitest.mjs', 'run', '--project', 'layout', '--reporter=dot'],
  },
  types('types: iam without DOM or Node', 'node_modules/typescript/bin/tsc', 'tsconfig.iam.json'),
  { name: 'policies of amplify/access', words: ['--import', 'tsx', 'scripts/lintAccess.mjs'] },
  { name: 'lock file', words: ['scripts/checkLockFile.mjs'] },
]

/**
 * Runs every check, as many at a time as there are processors, and prints each in the order above as soon as it and those before
 * it have ended. A check that passed is passed over until a file that it reads has changed.
 * @param {{ fresh?: boolean }} [options] `fresh` runs those too, and all without what was kept.
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runChecks({ fresh = false } = {}) {
  if (fresh) rmSync(join(root, kept), { recursive: true, force: true })
  mkdirSync(join(root, kept), { recursive: true })
  // The console's types name Nuxt UI's generated theme, which its Vite plugin writes.
  await run(['scripts/generateUiTypes.mjs'])
  const tree = readTree()
  const verdicts = inLanes(checks.map((check) => () => judge(check, tree)))
  let failed = 0
  for (const [index, { name }] of checks.entries()) {
    const { verdict, output } = await verdicts[index]
    const remark = verdict === 'unchanged' ? ' (nothing changed since it passed)' : ''
    console.log(`${verdict === 'failed' ? '  FAILED' : '  ok    '} ${name}${remark}`)
    if (verdict !== 'failed') continue
    failed++
    console.log(output.trimEnd().replace(/^/gm, '         '))
  }
  return { passed: checks.length - failed, failed }
}

/** Starts the jobs in their order, as many at a time as there are processors. @returns one promise for each. */
function inLanes(jobs) {
  const settle = []
  const promises = jobs.map((_, index) => new Promise((resolve) => (settle[index] = resolve)))
  let next = 0
  const lane = async () => {
    while (next < jobs.length) {
      const index = next++
      settle[index](await jobs[index]())
    }
  }
  for (let lanes = Math.max(2, availableParallelism()); lanes > 0; lanes--) void lane()
  return promises
}

async function judge({ name, words, reads, each }, tree) {
  if (passedAgo(name, words, tree)) return { verdict: 'unchanged', output: '' }
  const files = each ? filesToJudge(name, words, each, tree) : []
  if (each && files.length === 0) return { verdict: 'unchanged', output: '' }
  const { code, output } = await run([...words, ...files])
  if (code !== 0) return { verdict: 'failed', output }
  rememberPass(name, words, tree, reads?.())
  return { verdict: 'passed', output }
}

/** What changed since all of them passed, or everything. */
function filesToJudge(name, words, each, tree) {
  const changed = changedSince(name, words, tree)?.filter((path) => each.test(path))
  return changed && changed.length <= mostNamedFiles ? changed : ['.']
}

function run(words) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, words, { cwd: root })
    let output = ''
    child.stdout.on('data', (data) => (output += data))
    child.stderr.on('data', (data) => (output += data))
    child.on('error', (error) => resolve({ code: 1, output: String(error) }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}
