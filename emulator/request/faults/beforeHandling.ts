import type { Service } from '../../services/service.ts'
import { AwsError } from '../../wire/awsError.ts'
import type { HttpRequest } from '../../wire/message.ts'
import type { OpenRecord } from '../openRecord.ts'
import type { MetFault } from './faultRules.ts'

/**
 * What a fault does before anything is done, and the note of it in the decision log.
 * @throws AwsError the failure in the service's words; where no answer is to come, one that `spoil` keeps back.
 */
export function beforeHandling(
  { rule, failure }: MetFault,
  {
    request,
    service,
    record,
    region,
  }: {
    readonly request: HttpRequest
    readonly service: Service
    readonly record: OpenRecord
    /** The emulator's own. */
    readonly region: string
  },
): void {
  record.notes.push({ about: 'fault', detail: { rule: rule.id, failure: rule.failure, words: failure.words } })
  if ('error' in failure) {
    throw failure.error({ request, at: record.at, region }, service)
  }
  const isKeptFrom = 'mishap' in failure && (failure.mishap === 'dropped' || failure.mishap === 'silent')
  if (isKeptFrom) throw new AwsError(service.errors.internal, failure.words, { status: 500 })
}
