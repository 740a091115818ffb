/** The emulator as a process of its own, started from its command line: what can be killed. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))

export interface EmulatorProcess {
  readonly url: string
  /** What it has printed so far. */
  output(): string
  /** @returns the exit code, null when a signal ended it. */
  end(signal: 'SIGKILL' | 'SIGTERM' | 'SIGINT'): Promise<number | null>
}

/** Starts it and waits for its address. @throws Error with what it printed, when it ended instead. */
export async function startProcess(words: readonly string[]): Promise<EmulatorProcess> {
  const { child, output } = run(words)
  const url = await new Promise<string>((resolve, reject) => {
    const look = () => {
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(output())
      if (found) resolve(found[0])
    }
    child.stdout?.on('data', look)
    child.on('exit', () => reject(new Error(output())))
  })
  return {
    url,
    output,
    async end(signal) {
      const ended = once(child, 'exit')
      child.kill(signal)
      return ((await ended) as [number | null])[0]
    },
  }
}

/** Runs it to its end. */
export async function runToEnd(words: readonly string[]): Promise<{ code: number | null; output: string }> {
  const { child, output } = run(words)
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, output: output() }
}

function run(words: readonly string[]): { child: ChildProcess; output: () => string } {
  const child = spawn(process.execPath, ['--import', 'tsx', 'emulator/program/start.ts', ...words], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (text += chunk.toString()))
  return { child, output: () => text }
}
