import type { CopiedMembers } from '../../aws/copied-call/copiedInput.ts'
import { fileNameOf } from '../../aws/copied-call/fileNameOf.ts'
import { LeftOut } from '../../aws/copied-call/leftOut.ts'

/** The input for a program that takes bytes from files alone: those of its own members come from one each. */
export function fileOfBytes(input: CopiedMembers): CopiedMembers {
  const key = input['Key']
  return Object.fromEntries(
    Object.entries(input).map(([name, value]) => {
      if (!(value instanceof Uint8Array)) return [name, value]
      return [name, LeftOut.file(name, fileNameOf(name === 'Body' && typeof key === 'string' ? key : name))]
    }),
  )
}
