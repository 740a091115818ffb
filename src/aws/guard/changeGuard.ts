/** Asks before something is changed in an account of AWS: once for each change, or until the session ends. */
import type { CallIdentity } from '../call/callIdentity.ts'
import type { WholeAct } from '../call/callOptions.ts'
import { createListeners } from '../listeners.ts'
import type { Signer } from '../session/credentials.ts'
import { isReading } from './isReading.ts'

/** A call that would change something, before anything of it is sent. */
export interface AskedChange extends CallIdentity {
  /** The click that causes it, in words: "Upload plan.txt". */
  readonly cause?: string
  readonly act?: WholeAct
  /** Unknown until STS was asked. */
  readonly signer?: Signer
}

export interface ChangeGuard {
  /** Resolves once it is decided whether the call may be sent. What only reads is sent at once. */
  mayBeSent(call: AskedChange, signal?: AbortSignal): Promise<boolean>
  /** The changes that wait for an answer, oldest first. */
  waiting(): readonly AskedChange[]
  /** Lets all that waits be sent, with what else belongs to its acts. @param forSession also whatever else is asked until the session ends */
  allow(options?: { readonly forSession?: boolean }): void
  /** Keeps all that waits from being sent, with what else belongs to its acts. */
  refuse(): void
  /** Ends what the session allowed; nothing that waits is sent. */
  forget(): void
  /** Is told when something begins or ends to wait. Returns the function that ends the subscription. */
  onChange(listener: () => void): () => void
}

export function createChangeGuard(): ChangeGuard {
  const listeners = createListeners()
  const questions = new Map<AskedChange, (allowed: boolean) => void>()
  /** Acts that have an answer, by their id. */
  const answered = new Map<string, boolean>()
  let isAllowed = false

  function answer({ allowed }: { readonly allowed: boolean }): void {
    const waiting = [...questions]
    questions.clear()
    for (const [{ act }, resolve] of waiting) {
      if (act) answered.set(act.id, allowed)
      resolve(allowed)
    }
    if (waiting.length > 0) listeners.tell()
  }

  return {
    mayBeSent(call, signal) {
      if (isAllowed || isReading(call.operation)) return Promise.resolve(true)
      const known = call.act && answered.get(call.act.id)
      if (known !== undefined) return Promise.resolve(known)
      if (signal?.aborted) return Promise.resolve(false)
      return new Promise((resolve) => {
        questions.set(call, resolve)
        signal?.addEventListener('abort', () => {
          if (!questions.delete(call)) return
          resolve(false)
          listeners.tell()
        })
        listeners.tell()
      })
    },
    waiting: () => [...questions.keys()],
    allow({ forSession = false } = {}) {
      isAllowed = forSession
      answer({ allowed: true })
    },
    refuse: () => answer({ allowed: false }),
    forget() {
      isAllowed = false
      answer({ allowed: false })
      answered.clear()
    },
    onChange: listeners.add,
  }
}
