/** Resident memory of a process, now and at most. */
import type { ChildProcess } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { statusKb } from '../measuredProcess.ts'

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
  return statusKb(child, 'VmHWM') / 1024
}

/** MiB of resident memory; NaN where there is no /proc. */
export function memoryMb(child: ChildProcess): number {
  return statusKb(child, 'VmRSS') / 1024
}
