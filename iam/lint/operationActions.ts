/** Operations whose name is no action, and the actions that allow them. Follows the S3 API Reference, "Permissions" of each operation. */
import { requirementsOf } from '../requirements/requirementsOf.ts'
import { s3Requirements } from '../requirements/s3.ts'
import { knownAction } from '../tables/actions.ts'

const s3Operations = new Map(Object.keys(s3Requirements).map((name) => [`s3:${name}`.toLowerCase(), name]))

/** Only what no input changes is of use: a copy's source and target are there in any case. */
const anyInput = { Bucket: 'bucket', Key: 'key', CopySource: 'bucket/key' }

/** `s3:HeadObject` -> `['s3:GetObject']`; `undefined` for what is an action itself, and for what is no operation. */
export function operationActions(text: string): readonly string[] | undefined {
  const operation = s3Operations.get(text.toLowerCase())
  if (operation === undefined || knownAction(text) !== undefined) return undefined
  return [...new Set(requirementsOf('s3', operation, anyInput)?.map(({ action }) => action))]
}
