import { type FSWatcher, watch } from 'node:fs'
import { extname } from 'node:path'
import { codeOf, type FoundApp, isBesideCode } from './findApp.ts'

/** Editors write a file in several goes. */
const quietMs = 200

/** Templates that one may name as nested in it. */
const templateNames: ReadonlySet<string> = new Set(['.json', '.template', '.yaml', '.yml'])

export interface Watch {
  close(): void
}

export interface WatchListener {
  /** May take its time; throws nothing. */
  changed(): Promise<void>
  /** The folder cannot be watched any more: it is gone, or the system watches too much already. */
  failed(problem: Error): void
}

/**
 * Tells of changes in the code of an app, or in what was synthesised of it; one at a time, the next when the last was dealt with.
 */
export function watchApp(app: FoundApp, { changed, failed }: WatchListener): Watch {
  const { folder, file: only } = codeOf(app)
  const isTemplate = only !== undefined
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

  function noticed(file: string | null): void {
    if (app.kind === 'amplify' && file !== null && isBesideCode(file)) return
    // A template lies where it may: whatever else changes there is not its.
    if (isTemplate && file !== null && file !== only && !templateNames.has(extname(file))) return
    clearTimeout(timer)
    timer = setTimeout(() => void work(), quietMs)
  }

  const watcher = watching(folder, { recursive: !isTemplate }, noticed, failed)
  return {
    close() {
      clearTimeout(timer)
      watcher?.close()
    },
  }
}

function watching(
  folder: string,
  how: { readonly recursive: boolean },
  noticed: (file: string | null) => void,
  failed: (problem: Error) => void,
): FSWatcher | undefined {
  try {
    return watch(folder, how, (_event, file) => noticed(file)).on('error', failed)
  } catch (problem) {
    failed(problem instanceof Error ? problem : new Error(String(problem)))
    return undefined
  }
}
