/** When what of a call happened, in milliseconds since the call began. Small: it stands in every record. */

export interface CallTimeline {
  readonly credentials?: {
    readonly from: number
    readonly to: number
    /** They were asked for because of this call; otherwise the page held them already. */
    readonly fetched: boolean
    /** Milliseconds that they were still good for; unknown of credentials without an end. */
    readonly leftMs?: number
  }
  /** One or more: the SDK sends again what failed by chance. */
  readonly attempts: readonly Attempt[]
}

export interface Attempt {
  readonly sentAt: number
  /** Bytes of the body; undefined for a stream, whose size nobody knows. */
  readonly sentBytes?: number
  /** When status and headers were there; undefined where no answer came. */
  readonly answeredAt?: number
  readonly status?: number
  /** When the last byte of the body was there that the record waits for; objects go on to whoever asked for them. */
  readonly endedAt?: number
  readonly receivedBytes?: number
}

type CredentialsSeen = Omit<NonNullable<CallTimeline['credentials']>, 'from' | 'to'>

export interface TimelineWriter {
  askCredentials(): void
  haveCredentials(seen: CredentialsSeen): void
  /** Begins an attempt. @param bytes of the body */
  send(bytes: number | undefined): void
  answer(status: number): void
  /** The body of the last answer is there. */
  receive(bytes: number | undefined): void
  /** What is known so far: what comes later does not reach it. */
  soFar(): CallTimeline
}

/** @param elapsed milliseconds since the call began */
export function createTimeline(elapsed: () => number): TimelineWriter {
  let credentials: CallTimeline['credentials']
  let askedAt = 0
  const attempts: Attempt[] = []
  const now = () => Math.round(elapsed() * 10) / 10
  const change = (known: Partial<Attempt>) => {
    const last = attempts.pop()
    if (last) attempts.push({ ...last, ...known })
  }

  return {
    askCredentials() {
      askedAt = now()
    },
    haveCredentials(seen) {
      credentials = { from: askedAt, to: now(), ...seen }
    },
    send(bytes) {
      attempts.push({ sentAt: now(), ...(bytes !== undefined && { sentBytes: bytes }) })
    },
    answer(status) {
      change({ answeredAt: now(), status })
    },
    receive(bytes) {
      change({ endedAt: now(), ...(bytes !== undefined && { receivedBytes: bytes }) })
    },
    soFar: () => ({ ...(credentials && { credentials }), attempts: [...attempts] }),
  }
}
