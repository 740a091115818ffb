import type { MemberDescription } from '../../../../aws/operations/description.ts'
import type { InputPath } from '../../../../aws/operations/inputPath.ts'

/** What every field is given, whatever its kind. */
export interface FieldProps {
  readonly member: MemberDescription
  readonly value: unknown
  readonly path: InputPath
  readonly depth: number
  /** Another than the member's name: `[0]`. */
  readonly label?: string | undefined
  /** What taking it out is called; undefined where it always stands there. */
  readonly removeWords?: string | undefined
  /** Of an element of a list or map: emptied, it stays. */
  readonly isElement?: boolean
}
