import { mkdirSync } from 'node:fs'
import { codeOf, StoreUnavailable } from './storeUnavailable.ts'

/** Makes the folder, for its owner alone, where it is missing. @throws StoreUnavailable */
export function makeDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (problem) {
    // On a read-only disk Node tells of a folder that is not there.
    const sentence = `The folder ${folder} cannot be made (${codeOf(problem)}).`
    const advice = 'Give yourself the permission to write where it is to lie, or choose another one with --data.'
    throw new StoreUnavailable(`${sentence} ${advice}`, { cause: problem })
  }
}
