/** Resident memory of a process, now and at most. */
import type { ChildProcess } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'

/** From now on the most is what it has now. Only Linux knows this. */
export function forgetMostMemory({ pid }: ChildProcess): void {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5')
  } catch {
    // `mostMemoryMb` says that there is no figure.
  }
}

/** MiB of resident memory since `forgetMostMemory`, at most; NaN where there is no /proc. */
export function mostMemoryMb(child: ChildProcess): number {
  return statusMb(child, 'VmHWM')
}

/** MiB of resident memory; NaN where there is no /proc. */
export function memoryMb(child: ChildProcess): number {
  return statusMb(child, 'VmRSS')
}

function statusMb({ pid }: ChildProcess, name: 'VmHWM' | 'VmRSS'): number {
  try {
    return Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
  } catch {
    return Number.NaN
  }
}
