import { firstDropped } from '../services/honours.ts'
import type { Service } from '../services/service.ts'
import type { ReadInput } from '../wire/protocol.ts'
import type { Call } from './identifyCall.ts'

/**
 * The one place where a request is rejected for a part that its operation would drop in silence.
 * @throws AwsError NotImplemented in the service's own words, naming the member, header or query parameter.
 */
export function rejectDropped(read: ReadInput, { name, operation }: Call, { faults, model }: Service): void {
  const [unknown] = read.unknown
  if (unknown !== undefined) throw faults.notHonoured(unknown, name)
  const dropped = firstDropped(operation.honours, read.input)
  if (!dropped) return
  const [member = '', ...inside] = dropped
  throw faults.notHonoured([model.wireName(name, member), ...inside].join('.'), name)
}
