/** Sees what a call sends and receives. */
import type { CallRecord } from '../record/callRecord.ts'
import { createTimeline } from '../record/callTimeline.ts'
import { type Arguments, captureMessages, type MessageStack, type Result } from '../record/captureMessages.ts'
import { type CredentialStack, watchCredentials } from '../record/watchCredentials.ts'
import { createWireMemory, type WireMemory } from '../record/wireMemory.ts'
import { createWireTimings, type WireTimings } from '../record/wireTimings.ts'

/** What is kept beside the records. Made by the first call; a session's memory goes with it. */
export interface BesideRecords {
  memory?: WireMemory | undefined
  timings?: WireTimings
}

export interface WatchedCall {
  readonly id: string
  /** Of the body only the size is kept. */
  readonly carriesObject: boolean
  /** The access key that the page holds at this moment. */
  heldKey(): string | undefined
  /** Milliseconds since the call began. */
  elapsed(): number
  seen(known: Partial<Omit<CallRecord, 'id'>>): void
}

const requests = 1000
const bodyBytes = 16_000_000

/** @param stack of the command that is about to be sent */
export function watchCall<A extends Arguments, R extends Result>(
  stack: MessageStack<A, R> & CredentialStack,
  { id, carriesObject, heldKey, elapsed, seen }: WatchedCall,
  beside: BesideRecords = {},
): void {
  // What arrives late for a session that has ended goes to that session's memory, which nobody holds any more.
  const memory = (beside.memory ??= createWireMemory({ calls: requests, bodyBytes }))
  beside.timings ??= createWireTimings(requests)
  const timeline = createTimeline(elapsed)
  watchCredentials(stack, timeline, heldKey)
  captureMessages(
    stack,
    { carriesObject },
    {
      timeline,
      seen,
      keepSigned: (request, identity) => memory.keepSigned(id, request, identity),
      keepBody: (body) => memory.keepBody(id, body),
    },
  )
}
