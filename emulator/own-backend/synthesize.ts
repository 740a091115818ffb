import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { BadOption } from '../program/options.ts'

/** A backend that takes longer waits for something that does not come. */
const longestMs = 60_000
/** So much of what it printed says what went wrong. */
const mostLines = 25

export interface Synthesis {
  /** The cdk.out. */
  readonly folder: string
  /** Milliseconds. */
  readonly took: number
  /** Removes the folder. */
  remove(): void
}

/**
 * Runs `amplify/backend.ts` with the packages of its own folder, which need no account and no network to say what they would deploy.
 * @throws BadOption with its own error when it throws, hangs, or its packages are not installed
 */
export async function synthesize(folder: string, { timeoutMs = longestMs } = {}): Promise<Synthesis> {
  const tsx = findTsx(folder)
  const out = mkdtempSync(join(tmpdir(), 'rolecall-backend-'))
  const remove = () => rmSync(out, { recursive: true, force: true })
  const started = performance.now()
  try {
    await run(tsx, folder, out, timeoutMs)
  } catch (problem) {
    remove()
    throw problem
  }
  return { folder: out, took: performance.now() - started, remove }
}

/** Amplify starts backends with tsx, so wherever it is installed there is one: beside the code, or above it. */
function findTsx(folder: string): string {
  const cli = 'node_modules/tsx/dist/cli.mjs'
  for (let at = join(folder, 'amplify'); ; at = dirname(at)) {
    if (existsSync(join(at, cli))) return join(at, cli)
    if (at === dirname(at)) break
  }
  throw new BadOption(
    `The packages of ${folder} are not installed: there is no tsx, which Amplify runs backends with. Run "npm install" there.`,
  )
}

function run(tsx: string, folder: string, out: string, timeoutMs: number): Promise<void> {
  const context = {
    'amplify-backend-namespace': basename(folder),
    'amplify-backend-name': 'rolecall',
    'amplify-backend-type': 'sandbox',
  }
  const config = join(folder, 'amplify/tsconfig.json')
  const words = [tsx, ...(existsSync(config) ? ['--tsconfig', config] : []), join('amplify', 'backend.ts')]
  const child = spawn(process.execPath, words, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, CDK_CONTEXT_JSON: JSON.stringify(context), CDK_OUTDIR: out },
  })
  let printed = ''
  const read = (bytes: Buffer) => (printed = `${printed}${bytes.toString()}`.slice(-100_000))
  child.stdout.on('data', read)
  child.stderr.on('data', read)
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs)
    child.on('error', reject)
    child.on('exit', (code) => {
      clearTimeout(timer)
      if (code === 0) return resolve()
      const why = code === null ? `did not end within ${timeoutMs / 1000} s` : 'threw an error'
      reject(new BadOption(`amplify/backend.ts of ${folder} ${why}. It said:\n${lastLines(printed)}`))
    })
  })
}

function lastLines(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.length === 0 ? '(nothing)' : lines.slice(-mostLines).join('\n')
}
