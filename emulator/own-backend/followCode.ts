import type { SeedDocument } from '../seed/seedDocument.ts'
import { changeReport } from './backendReport.ts'
import type { LaidOutAgain } from './layOutAgain.ts'
import { type OwnBackend, readOwnBackend } from './ownBackend.ts'
import { type Watch, watchApp } from './watchApp.ts'

interface Follower {
  layOutAgain(document: SeedDocument): LaidOutAgain
  /** What is to be done after it. */
  laidOut(): Promise<void>
}

/**
 * Lays the backend out anew with each change of its code, and prints what flips. Code that does not come to a backend changes nothing:
 * what is laid out stays, and its error is printed.
 * @param path as it was named with --backend
 */
export function followCode(
  path: string,
  { app }: OwnBackend,
  { layOutAgain, laidOut }: Follower,
  print: (line: string) => void,
): Watch {
  async function changed(): Promise<void> {
    try {
      const { document } = await readOwnBackend(path)
      const again = layOutAgain(document)
      await laidOut()
      for (const line of changeReport(again, document)) print(line)
    } catch (problem) {
      print(`Unchanged ${problem instanceof Error ? problem.message : String(problem)}`)
    }
  }
  return watchApp(app, {
    changed,
    failed: ({ message }) => print(`Unwatched ${message}. Start again to lay out what changes.`),
  })
}
