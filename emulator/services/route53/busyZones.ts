import type { OperationContext } from '../operation.ts'
import { priorRequestNotComplete } from './priorRequestNotComplete.ts'
import { settingOf } from './settings.ts'

/** Until when each zone of an emulator is busy with its last change, in milliseconds since 1970. */
const busyUntil = new WeakMap<OperationContext['store'], Map<string, number>>()

/** @throws AwsError PriorRequestNotComplete while the zone is busy with a change. */
export function requireIdleZone(zoneId: string, { store, clock }: OperationContext): void {
  const left = (busyUntil.get(store)?.get(zoneId) ?? 0) - clock()
  // More than was ever given: the clock was set back meanwhile.
  if (left <= 0 || left > (settingOf(store, 'processingMs') ?? 0)) return
  throw priorRequestNotComplete()
}

/** Keeps a zone busy for a while, where that was asked for. */
export function occupyZone(zoneId: string, { store, clock }: OperationContext): void {
  const processingMs = settingOf(store, 'processingMs')
  if (!processingMs) return
  const zones = busyUntil.get(store) ?? new Map<string, number>()
  busyUntil.set(store, zones)
  zones.set(zoneId, clock() + processingMs)
}
