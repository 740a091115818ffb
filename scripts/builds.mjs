// Builds the console and the emulator, and only when their sources changed since the last time.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { placePage } from './hosting/siteBase.mjs'

export const root = fileURLToPath(new URL('..', import.meta.url))

const targets = {
  console: {
    sources: [
      'src',
      'iam',
      'contract',
      'sigv4',
      'amplify/access',
      'public',
      'index.html',
      'vite.config.ts',
      'scripts/operations',
      'package-lock.json',
    ],
    output: 'dist/index.html',
    config: 'vite.config.ts',
  },
  emulator: {
    sources: ['emulator', 'iam', 'contract', 'sigv4', 'amplify/access', 'vite.emulator.config.ts', 'package-lock.json'],
    output: 'build/emulator/start.mjs',
    config: 'vite.emulator.config.ts',
  },
}

/**
 * Builds what is stale.
 * @param {'console' | 'emulator'} name
 * @param {{ force?: boolean, base?: string }} [options] `force` builds even when nothing changed; `base`: the path that the console will be
 *   served under.
 * @returns {Promise<boolean>} whether it built.
 */
export async function ensureBuilt(name, options = {}) {
  const target = targets[name]
  const stamp = join(root, `build/${name}.sha256`)
  const hash = hashOf(target.sources)
  const fresh = existsSync(join(root, target.output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
  if (fresh && !options.force) return false
  await buildApart(['--config', target.config, '--logLevel', options.force ? 'info' : 'warn'])
  if (name === 'console') placeBuilt(join(root, target.output), options.base ?? '/')
  mkdirSync(join(root, 'build'), { recursive: true })
  writeFileSync(stamp, hash)
  return true
}

/**
 * Builds in a process of its own: the bundler takes hundreds of megabytes, which one that goes on as a server would keep for as
 * long as it runs.
 * @param {readonly string[]} options of `vite build`.
 * @throws {Error} when it fails; what it has to say stands in the terminal.
 */
export async function buildApart(options) {
  const words = [join(root, 'node_modules/vite/bin/vite.js'), 'build', ...options]
  const child = spawn(process.execPath, words, { cwd: root, stdio: 'inherit' })
  const [code, signal] = await once(child, 'exit')
  if (code !== 0) throw new Error(`vite build ${options.join(' ')} ended with ${code ?? signal}.`)
}

function placeBuilt(file, base) {
  writeFileSync(file, placePage(readFileSync(file, 'utf8'), base))
}

function hashOf(sources) {
  const hash = createHash('sha256')
  for (const source of sources) addToHash(hash, source)
  return hash.digest('hex')
}

function addToHash(hash, path) {
  const absolute = join(root, path)
  if (!existsSync(absolute)) return
  let entries
  try {
    entries = readdirSync(absolute, { withFileTypes: true })
  } catch {
    hash.update(path).update(readFileSync(absolute))
    return
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!/\.test\.ts$/.test(entry.name)) addToHash(hash, `${path}/${entry.name}`)
  }
}
