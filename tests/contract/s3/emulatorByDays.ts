/** An emulator whose time stands still until a test sets it on, with a client that signs at that time. */
import { S3Client } from '@aws-sdk/client-s3'
import { startEmulator, type TestEmulator } from '../startEmulator.ts'

export interface EmulatorByDays extends TestEmulator {
  /** The account owner's. */
  readonly root: S3Client
  /** What the emulator has told so far. */
  readonly lines: readonly string[]
  /** Its time; milliseconds since 1970. */
  now(): number
  /** Sets its time on, and has services do what they do by themselves. @param milliseconds by which. */
  later(milliseconds: number): Promise<void>
  /** A client of a guest, which signs at that time. */
  guest(): S3Client
}

export const day = 86_400_000

export async function startByDays(): Promise<EmulatorByDays> {
  const start = Date.now()
  let ahead = 0
  let upkeep: () => Promise<void> = () => Promise.resolve()
  const lines: string[] = []
  const emulator = await startEmulator({
    clock: () => start + ahead,
    repeat: (work) => {
      upkeep = work
      return () => undefined
    },
    log: (line) => void lines.push(line),
  })
  const root = emulator.rootClient(S3Client, { systemClockOffset: 0 })
  return {
    ...emulator,
    root,
    lines,
    now: () => start + ahead,
    guest: () => emulator.clientFor('guest', S3Client, { systemClockOffset: ahead }),
    async later(milliseconds) {
      ahead += milliseconds
      root.config.systemClockOffset = ahead
      await upkeep()
    },
  }
}
