import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt, root } from './builds.mjs'

/**
 * Starts the bundled emulator in this process, or ends the process with the emulator's own message.
 * @param {readonly string[]} words its command line.
 * @returns {Promise<{ url: string, close(): Promise<void> }>}
 */
export async function startEmulator(words) {
  await ensureBuilt('emulator')
  const { start } = await import(pathToFileURL(join(root, 'build/emulator/start.mjs')).href)
  try {
    const running = await start(words, console.log)
    if (!running) process.exit(0)
    return running
  } catch (error) {
    console.error(error.message)
    process.exit(1)
  }
}
