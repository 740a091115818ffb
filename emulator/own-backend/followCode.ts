import type { SeedDocument } from '../seed/seedDocument.ts'
import { changeReport } from './backendReport.ts'
import type { CodeRecord } from './codeRecord.ts'
import type { LaidOutAgain } from './layOutAgain.ts'
import { type OwnBackend, readOwnBackend } from './ownBackend.ts'
import { permissionFlips } from './permissionFlips.ts'
import { type Watch, watchApp } from './watchApp.ts'

interface Follower {
  layOutAgain(document: SeedDocument): LaidOutAgain
  /** What is to be done after it. */
  laidOut(): Promise<void>
  /** Takes what each change did. */
  readonly record: CodeRecord
}

/**
 * Lays the backend out anew with each change of its code, and prints what flips. Code that does not come to a backend changes nothing:
 * what is laid out stays, and its error is printed.
 * @param path as it was named with --backend
 */
export function followCode(
  path: string,
  { app }: OwnBackend,
  { layOutAgain, laidOut, record }: Follower,
  print: (line: string) => void,
): Watch {
  async function changed(): Promise<void> {
    try {
      const own = await readOwnBackend(path)
      const again = layOutAgain(own.document)
      await laidOut()
      const flips = permissionFlips(again.before, own.document)
      record.changed(own, flips, again.kept)
      for (const line of changeReport(again, flips)) print(line)
    } catch (problem) {
      const text = problem instanceof Error ? problem.message : String(problem)
      record.failed(text)
      print(`Unchanged ${text}`)
    }
  }
  return watchApp(app, {
    changed,
    failed({ message }) {
      record.unwatched()
      print(`Unwatched ${message}. Start again to lay out what changes.`)
    },
  })
}
