import { targetOf } from '../../../aws/call/targetOf.ts'
import type { InputJson } from '../../../aws/operations/sampleInput.ts'
import type { CallableService } from '../../../aws/operations/serviceRows.ts'
import { secretMembers } from '../../../aws/record/secretMembers.ts'

const mostCharacters = 80

/**
 * An input in one line, without what is secret: `UPSERT api.example.test A`, `team-photos/shared/plan.txt`.
 * Empty where it says nothing that could tell it from another.
 */
export function summaryOfInput(service: CallableService, operation: string, input: InputJson): string {
  const changes = operation === 'ChangeResourceRecordSets' ? batchSummary(input) : undefined
  const text = changes ?? targetOf(service, input) ?? firstTexts(input)
  return text.length > mostCharacters ? `${text.slice(0, mostCharacters - 1)}…` : text
}

function batchSummary(input: InputJson): string | undefined {
  const changes = at(at(input, 'ChangeBatch'), 'Changes')
  if (!Array.isArray(changes) || changes.length === 0) return undefined
  const [first] = changes as readonly unknown[]
  const record = at(first, 'ResourceRecordSet')
  const parts = [at(first, 'Action'), withoutDot(at(record, 'Name')), at(record, 'Type')]
  const words = parts.filter((part) => typeof part === 'string' && part !== '').join(' ')
  return changes.length > 1 ? `${words} and ${changes.length - 1} more` : words
}

/** At most two, in the order in which they were typed. */
function firstTexts(input: InputJson): string {
  const texts = Object.entries(input).flatMap(([name, value]) => {
    if (secretMembers.has(name)) return []
    return typeof value === 'string' || typeof value === 'number' ? [String(value)] : []
  })
  return texts
    .filter((text) => text !== '')
    .slice(0, 2)
    .join(' ')
    .replace(/\s+/g, ' ')
}

function withoutDot(name: unknown): unknown {
  return typeof name === 'string' ? name.replace(/\.$/, '') : name
}

function at(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
