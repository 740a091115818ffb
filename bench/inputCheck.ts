/** What the operation console does at every key: the check of a large input. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureDescribed } from '../scripts/operations/describedOperations.mjs'
import { checkInput } from '../src/aws/operations/checkInput.ts'
import type { ServiceDescription } from '../src/aws/operations/description.ts'
import { median } from './median.ts'

export interface InputCheckFigures {
  /** Milliseconds of one check of ChangeResourceRecordSets with a thousand changes. */
  readonly thousandMs: number
  /** Its time over that of a hundred, divided by ten: 1 is linear. */
  readonly growth: number
}

const rounds = 15

export function inputCheckFigures(): InputCheckFigures {
  const description = JSON.parse(readFileSync(join(ensureDescribed(), 'route53.json'), 'utf8')) as ServiceDescription
  const msOf = (changes: number): number => {
    const input = batchOf(changes)
    return median(
      Array.from({ length: rounds }, () => {
        const begun = performance.now()
        checkInput(description, 'ChangeResourceRecordSets', input)
        return performance.now() - begun
      }),
    )
  }
  msOf(1_000)
  const thousandMs = msOf(1_000)
  return { thousandMs, growth: thousandMs / msOf(100) / 10 }
}

function batchOf(changes: number) {
  const Changes = Array.from({ length: changes }, (_, index) => ({
    Action: 'UPSERT',
    ResourceRecordSet: {
      Name: `host-${index}.example.test`,
      Type: 'A',
      TTL: 300,
      ResourceRecords: [{ Value: '192.0.2.1' }, { Value: '192.0.2.2' }],
    },
  }))
  return { HostedZoneId: 'Z1', ChangeBatch: { Changes } }
}
