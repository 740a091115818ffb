import type { StandIns } from './standIns.ts'

/** Of the same shape, with every text and every name in it replaced where it has to be. */
export function everyText<T>(value: T, standIns: StandIns): T
export function everyText(value: unknown, standIns: StandIns): unknown {
  if (typeof value === 'string') return standIns.text(value)
  if (Array.isArray(value)) return value.map((item: unknown) => everyText(item, standIns))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [standIns.text(name), everyText(member, standIns)]),
  )
}
