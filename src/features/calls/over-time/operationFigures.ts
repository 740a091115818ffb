import type { CallRecord } from '../../../aws/record/callRecord.ts'
import { percentile } from './percentile.ts'
import type { TimedCall } from './timedCalls.ts'

export interface OperationFigures {
  readonly service: CallRecord['service']
  readonly operation: string
  readonly calls: number
  readonly refused: number
  /** Milliseconds. */
  readonly p50: number
  readonly p95: number
  readonly slowest: TimedCall
}

/** Of each operation, the one first whose slow calls take longest. */
export function operationFigures(timed: readonly TimedCall[]): readonly OperationFigures[] {
  const groups = new Map<string, TimedCall[]>()
  for (const one of timed) {
    const key = `${one.call.service} ${one.call.operation}`
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return [...groups.values()].map(figuresOf).sort((a, b) => b.p95 - a.p95 || a.operation.localeCompare(b.operation))
}

function figuresOf(group: readonly TimedCall[]): OperationFigures {
  const slowest = group.reduce((worst, one) => (one.ms > worst.ms ? one : worst))
  const times = group.map(({ ms }) => ms)
  return {
    service: slowest.call.service,
    operation: slowest.call.operation,
    calls: group.length,
    refused: group.filter(({ call }) => call.outcome === 'denied').length,
    p50: percentile(times, 0.5) ?? 0,
    p95: percentile(times, 0.95) ?? 0,
    slowest,
  }
}
