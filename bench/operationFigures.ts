/** The operation console without its pages: searching all operations, and judging an input as it is typed. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { accessRoles } from '../amplify/access/roles.ts'
import { ensureDescribed } from '../scripts/operations/describedOperations.mjs'
import type { ListedOperation } from '../src/aws/operations/description.ts'
import { serviceRows } from '../src/aws/operations/serviceRows.ts'
import { indexOperations, searchOperations } from '../src/features/operations/list/searchOperations.ts'
import { markedMembers } from '../src/features/operations/verdict/markedMembers.ts'
import { reachVerdicts } from '../src/features/operations/verdict/reachVerdict.ts'
import { type TypedCall, typedVerdict } from '../src/features/operations/verdict/typedVerdict.ts'
import type { Asker } from '../src/session/predictions/predictRequest.ts'
import { median } from './median.ts'

export interface OperationFigures {
  readonly operations: number
  /** The slowest key of a text that is typed, over all services. */
  readonly searchMs: number
  /** What the role may do of every operation, as after a renewal. */
  readonly reachMs: number
  /** The verdict on an upload, and on a batch of 100 records with the members that cause its refusal. */
  readonly uploadVerdictMs: number
  readonly batchVerdictMs: number
}

const rounds = 20
const typed = 'change resource record sets'

export function operationFigures(): OperationFigures {
  const list = JSON.parse(readFileSync(join(ensureDescribed(), 'list.json'), 'utf8')) as Readonly<
    Record<string, readonly ListedOperation[]>
  >
  const rows = serviceRows.flatMap(({ id }) => (list[id] ?? []).map((one) => ({ ...one, service: id })))
  const index = indexOperations(rows)
  const keys = Array.from(typed, (_, at) => typed.slice(0, at + 1))
  const asker = operator()
  const batch = batchOf(100)
  return {
    operations: rows.length,
    searchMs: Math.max(...keys.map((text) => timeOf(() => searchOperations(index, text)))),
    reachMs: timeOf(() => rows.map(reachVerdicts(asker))),
    uploadVerdictMs: timeOf(() =>
      typedVerdict(asker, { service: 's3', operation: 'PutObject', input: { Bucket: 'team-photos', Key: 'shared/a' } }),
    ),
    batchVerdictMs: timeOf(() => {
      const verdict = typedVerdict(asker, batch)
      return verdict.kind === 'decided' && markedMembers(asker, batch, verdict.decision)
    }),
  }
}

function timeOf(work: () => unknown): number {
  return median(
    Array.from({ length: rounds }, () => {
      const started = performance.now()
      work()
      return performance.now() - started
    }),
  )
}

function operator(): Asker {
  return {
    roleName: 'operators',
    policies: {
      account: '123456789012',
      roleArn: 'arn:aws:iam::123456789012:role/operators',
      identityBased: accessRoles.find(({ name }) => name === 'operators')?.policies ?? [],
      buckets: { 'team-photos': [] },
    },
    identity: { identityPoolId: 'us-east-1:1', identityId: 'us-east-1:2', amr: ['authenticated'] },
    isGuest: false,
    secureTransport: true,
  }
}

/** Every tenth of the records is of a type that operators may not change. */
function batchOf(count: number): TypedCall {
  const changes = Array.from({ length: count }, (_, at) => ({
    Action: 'UPSERT',
    ResourceRecordSet: { Name: `host-${at}.example.test`, Type: at % 10 === 0 ? 'MX' : 'TXT', TTL: 60 },
  }))
  return {
    service: 'route53',
    operation: 'ChangeResourceRecordSets',
    input: { HostedZoneId: 'Z0174620EXAMPLE7QK3M', ChangeBatch: { Changes: changes } },
  }
}
