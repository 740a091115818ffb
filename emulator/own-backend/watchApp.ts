import { type FSWatcher, watch } from 'node:fs'
import { join } from 'node:path'
import type { FoundApp } from './findApp.ts'

/** Editors write a file in several goes. */
const quietMs = 200
const beside = /(^|[\\/])(node_modules|\.amplify|cdk\.out)([\\/]|$)/

export interface Watch {
  close(): void
}

/**
 * Tells of changes in the code of an app, or in what was synthesised of it; one at a time, the next when the last was dealt with.
 * @param changed may take its time; what it throws is its own
 */
export function watchApp(app: FoundApp, changed: () => Promise<void>): Watch {
  const folder = app.kind === 'amplify' ? join(app.folder, 'amplify') : app.folder
  let timer: ReturnType<typeof setTimeout> | undefined
  let working = false
  let again = false

  async function work(): Promise<void> {
    if (working) {
      again = true
      return
    }
    working = true
    await changed()
    working = false
    if (!again) return
    again = false
    void work()
  }

  const watcher: FSWatcher = watch(folder, { recursive: true }, (_event, file) => {
    if (app.kind === 'amplify' && file !== null && beside.test(file)) return
    clearTimeout(timer)
    timer = setTimeout(() => void work(), quietMs)
  })
  return {
    close() {
      clearTimeout(timer)
      watcher.close()
    },
  }
}
