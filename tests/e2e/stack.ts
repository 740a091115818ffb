/** A whole Rolecall of one test file's own: the bundled emulator in memory and the built console, on free ports. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { ensureBuilt, root } from '../../scripts/builds.mjs'
import { serveConsole } from '../../scripts/serveConsole.mjs'

export interface Stack {
  readonly consoleUrl: string
  readonly emulatorUrl: string
  close(): Promise<void>
}

/** @param emulatorOptions Further options of the emulator's command line. */
export async function startStack(emulatorOptions: readonly string[] = []): Promise<Stack> {
  await ensureBuilt('console')
  await ensureBuilt('emulator')
  let emulator: Awaited<ReturnType<typeof startEmulatorProcess>> | undefined
  const server = await serveConsole({
    port: 0,
    async startEmulator(consoleUrls) {
      const consoles = consoleUrls.flatMap((url) => ['--console-url', url])
      emulator = await startEmulatorProcess(['--port', '0', '--data', ':memory:', ...consoles, ...emulatorOptions])
      return emulator.url
    },
  })
  return {
    consoleUrl: server.url,
    emulatorUrl: emulator?.url ?? '',
    async close() {
      await server.close()
      if (!emulator) return
      emulator.child.kill('SIGTERM')
      await once(emulator.child, 'exit')
    },
  }
}

/** Starts the bundled emulator and waits for the line that names its address. */
export async function startEmulatorProcess(options: readonly string[]): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [join(root, 'build/emulator/start.mjs'), ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const url = await new Promise<string>((resolve, reject) => {
    const read = (data: Buffer) => {
      output += data.toString()
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(output)
      if (found) resolve(found[0])
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.on('exit', (code) => reject(new Error(`The emulator ended with ${code}: ${output}`)))
  })
  return { child, url }
}
