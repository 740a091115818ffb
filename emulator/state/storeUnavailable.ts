/** The data folder cannot be used. The message is written for the person at the terminal. */
export class StoreUnavailable extends Error {}

/** Why the data in a folder cannot be used, in words. @param doing what failed: `opened`, `filled`, `converted`, `closed`. */
export function storeUnavailable(
  problem: unknown,
  folder: string,
  doing: 'opened' | 'filled' | 'converted' | 'closed',
): StoreUnavailable {
  if (problem instanceof StoreUnavailable) return problem
  return new StoreUnavailable(sentence(problem, folder, doing), { cause: problem })
}

const elsewhere = 'or choose another folder with --data'

function sentence(problem: unknown, folder: string, doing: string): string {
  const code = codeOf(problem)
  switch (troubleOf(code)) {
    case 'in use':
      return `Another emulator uses the data in ${folder}. Stop it, ${elsewhere}.`
    case 'full':
      return `The disk is full: the data in ${folder} cannot be ${doing}. Nothing of it is lost; make room and start again, ${elsewhere}.`
    case 'read-only':
      return `The data in ${folder} cannot be written (${code}). Give yourself the permission to write there, ${elsewhere}.`
    case 'failing':
      return `The disk refuses to be read or written (${code}): the data in ${folder} cannot be ${doing}. See whether it has turned read-only or is broken, ${elsewhere}.`
    case 'damaged':
      return `The data in ${folder} is damaged and cannot be ${doing} (${code}). Nothing was changed. ${startAnew(folder)}`
    default:
      return `The data in ${folder} cannot be ${doing}: ${problem instanceof Error ? problem.message : String(problem)}`
  }
}

/** What to do about data that cannot be read any more. */
export function startAnew(folder: string): string {
  return `Put a copy of the folder in its place, choose another one with --data, or start anew: npm run reset -- --data ${folder}`
}

export function codeOf(problem: unknown): string {
  return problem instanceof Error && 'code' in problem ? String(problem.code) : ''
}

/** What is the matter with a data folder, by the code of SQLite's error or the system's; undefined for anything else. */
export function troubleOf(code: string): 'in use' | 'full' | 'read-only' | 'failing' | 'damaged' | undefined {
  // SQLite's extended codes begin with the code that they are a kind of.
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return 'in use'
  if (/^(SQLITE_FULL|ENOSPC|EDQUOT)/.test(code)) return 'full'
  if (/^(SQLITE_(READONLY|CANTOPEN|PERM)|EACCES|EPERM|EROFS)/.test(code)) return 'read-only'
  if (/^(SQLITE_IOERR|EIO$)/.test(code)) return 'failing'
  // A file where a folder belongs, or the other way round.
  return /^(SQLITE_(CORRUPT|NOTADB)|ENOTDIR|EISDIR)/.test(code) ? 'damaged' : undefined
}
