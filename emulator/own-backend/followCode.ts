import type { SeedDocument } from '../seed/seedDocument.ts'
import { flipReport } from './backendReport.ts'
import { type OwnBackend, readOwnBackend } from './ownBackend.ts'
import { permissionFlips } from './permissionFlips.ts'
import { type Watch, watchApp } from './watchApp.ts'

interface Follower {
  /** @returns the document of before */
  layOutAgain(document: SeedDocument): SeedDocument
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
      const before = layOutAgain(document)
      await laidOut()
      for (const line of flipReport(permissionFlips(before, document))) print(line)
    } catch (problem) {
      print(`Unchanged ${problem instanceof Error ? problem.message : String(problem)}`)
    }
  }
  return watchApp(app, {
    changed,
    failed: ({ message }) => print(`Unwatched ${message}. Start again to lay out what changes.`),
  })
}
