import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Watch, watchApp } from './watchApp.ts'

let folder = ''
let watch: Watch | undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rolecall-watch-'))
  mkdirSync(join(folder, 'amplify/auth'), { recursive: true })
})
afterEach(() => {
  watch?.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a change while the last is dealt with is dealt with afterwards, once', async () => {
  let done: (() => void) | undefined
  const changed = vi.fn(() => new Promise<void>((resolve) => (done = resolve)))
  watch = watchApp({ kind: 'amplify', folder }, { changed, failed: vi.fn() })
  const save = (text: string) => writeFileSync(join(folder, 'amplify/auth/resource.ts'), text)
  save('1')
  await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1), { timeout: 10_000 })
  save('2')
  await new Promise((resolve) => setTimeout(resolve, 600))
  save('3')
  await new Promise((resolve) => setTimeout(resolve, 600))
  expect(changed).toHaveBeenCalledTimes(1)
  done?.()
  await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(2), { timeout: 10_000 })
})

test('of a template only the templates beside it are followed, and nothing below', async () => {
  const changed = vi.fn(() => Promise.resolve())
  watch = watchApp({ kind: 'synthesized', folder, entry: 'app.json' }, { changed, failed: vi.fn() })
  writeFileSync(join(folder, 'notes.txt'), '1')
  writeFileSync(join(folder, 'amplify/auth/other.json'), '{}')
  await new Promise((resolve) => setTimeout(resolve, 600))
  expect(changed).not.toHaveBeenCalled()
  writeFileSync(join(folder, 'app.json'), '{}')
  await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1), { timeout: 10_000 })
})

test('a folder that cannot be watched is told of, and nothing ends', () => {
  const failed = vi.fn()
  watch = watchApp({ kind: 'amplify', folder: join(folder, 'gone') }, { changed: vi.fn(), failed })
  expect(failed).toHaveBeenCalledWith(expect.objectContaining({ code: 'ENOENT' }))
})
