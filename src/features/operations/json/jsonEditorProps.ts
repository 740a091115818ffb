import type { ServiceDescription } from '../../../aws/operations/description.ts'
import type { InputProblem } from '../../../aws/operations/inputProblem.ts'
import type { InputJson } from '../../../aws/operations/sampleInput.ts'
import type { OfferedValues } from '../form/offeredValues.ts'

export interface JsonEditorProps {
  readonly description: ServiceDescription
  /** Its name: `PutObject`. */
  readonly operation: string
  readonly input: InputJson
  readonly problems: readonly InputProblem[]
  readonly offered: OfferedValues
}
