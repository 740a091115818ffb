import type { OperationDescription, ServiceDescription } from '../../../aws/operations/description.ts'
import { fullInput, type InputJson, minimalInput } from '../../../aws/operations/sampleInput.ts'

export interface ExampleItem {
  readonly label: string
  readonly input: () => InputJson
}

/** Inputs to begin with: the documentation's own, the least, and one with every member. */
export function exampleItems(
  description: ServiceDescription,
  operation: string,
  { examples }: Pick<OperationDescription, 'examples'>,
): readonly ExampleItem[] {
  return [
    { label: 'What is required', input: () => minimalInput(description, operation) },
    ...examples.map(({ title, input }) => ({ label: title || 'From the documentation', input: () => input })),
    { label: 'Every member', input: () => fullInput(description, operation) },
  ]
}
