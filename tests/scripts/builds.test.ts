import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { root } from '../../scripts/builds.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rolecall-build-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Runs a module that has `build`, and has it print what of the bundler its process has loaded afterwards. */
function loadedBy(build: string): string {
  const script = `${build}
    const { sharedObjects } = process.report.getReport()
    process.stdout.write(JSON.stringify(sharedObjects.filter((path) => path.includes('rolldown'))))`
  return execFileSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: root, encoding: 'utf8' })
}

test('A build leaves nothing of the bundler in the process that asked for it', () => {
  const options = ['--config', 'vite.emulator.config.ts', '--logLevel', 'silent', '--outDir', join(folder, 'out')]
  const apart = `import { buildApart } from './scripts/builds.mjs'; await buildApart(${JSON.stringify(options)})`
  expect(loadedBy(apart)).toBe('[]')
  expect(existsSync(join(folder, 'out/start.mjs'))).toBe(true)
  expect(loadedBy(`await import('vite')`)).toContain('rolldown')
}, 120_000)
