import { fileNameOf } from '../../aws/copied-call/fileNameOf.ts'

/** Where an answer that is a file is written: named for the object that it is. */
export function answerFile(key: unknown): string {
  return fileNameOf(typeof key === 'string' ? key : '')
}
