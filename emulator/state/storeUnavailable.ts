/** The data folder cannot be used. The message is written for the person at the terminal. */
export class StoreUnavailable extends Error {}

/** Why the data in a folder cannot be used, in words. @param doing what failed: `opened`, `converted`. */
export function storeUnavailable(problem: unknown, folder: string, doing: 'opened' | 'converted'): StoreUnavailable {
  if (problem instanceof StoreUnavailable) return problem
  const code = problem instanceof Error && 'code' in problem ? String(problem.code) : ''
  const elsewhere = 'or choose another folder with --data'
  const sentence = (() => {
    switch (code) {
      case 'SQLITE_BUSY':
        return `Another emulator uses the data in ${folder}. Stop it, ${elsewhere}.`
      case 'SQLITE_FULL':
      case 'ENOSPC':
        return `The disk is full: the data in ${folder} cannot be ${doing}. Nothing of it is lost; make room and start again, ${elsewhere}.`
      case 'EACCES':
      case 'EPERM':
      case 'EROFS':
      case 'SQLITE_READONLY':
      case 'SQLITE_CANTOPEN':
        return `The data in ${folder} cannot be written (${code}). Give yourself the permission to write there, ${elsewhere}.`
      default:
        return `The data in ${folder} cannot be ${doing}: ${problem instanceof Error ? problem.message : String(problem)}`
    }
  })()
  return new StoreUnavailable(sentence, { cause: problem })
}
