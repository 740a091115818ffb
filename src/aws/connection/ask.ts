/** The one way in which a backend is asked anything before a sign-in: unsigned, without cookies, and with nothing secret. */

/** What is asked. */
export interface Question {
  readonly url: string
  readonly method?: 'GET' | 'POST' | 'PUT'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** What is asked of the browser; a test passes its own. */
export interface Asking {
  /** Takes a Request, which the recorder of Amplify's calls passes over: this is no call of the person's. */
  readonly send: (request: Request) => Promise<Response>
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Ends what nobody waits for any longer. */
  readonly deadline: () => AbortSignal
  /** Ends everything: another backend is shown. */
  readonly signal: AbortSignal
  /** Addresses that the page's Content-Security-Policy leaves out. */
  readonly blocked: readonly string[]
  /** The page came by HTTPS: browsers send nothing from it by plain HTTP, but to this computer. */
  readonly isSecurePage: boolean
}

/**
 * `blocked`: the page may not ask there. `insecure`: an HTTPS page may not, by plain HTTP. `withheld`: something answers, and the browser keeps the answer from the page. `silent`:
 * nothing answers, or something on the way, such as an extension, keeps the page from asking; a page cannot tell which.
 */
export type Silence = 'blocked' | 'insecure' | 'silent' | 'withheld'

export interface Answered {
  readonly heard: 'answered'
  readonly status: number
  readonly text: string
  readonly headers: Headers
  readonly durationMs: number
  /** This computer's time minus AWS's in ms, where the answer says AWS's: whole seconds, so up to half a second off. */
  readonly clockOffMs?: number
}

export type Reply = Answered | { readonly heard: Silence }

/** @throws the signal's reason when everything was ended */
export async function ask({ url, method = 'GET', headers = {}, body }: Question, asking: Asking): Promise<Reply> {
  if (asking.blocked.some((address) => `${url}/`.startsWith(address.replace(/\/*$/, '/')))) return { heard: 'blocked' }
  if (asking.isSecurePage && isInsecure(url)) return { heard: 'insecure' }
  const signal = AbortSignal.any([asking.signal, asking.deadline()])
  const common = { cache: 'no-store', credentials: 'omit', referrerPolicy: 'no-referrer', signal } as const
  const startedAt = asking.now()
  try {
    const response = await asking.send(
      new Request(url, { ...common, method, headers, ...(body !== undefined && { body }) }),
    )
    const text = await response.text()
    const endedAt = asking.now()
    const told = Date.parse(response.headers.get('date') ?? '')
    return {
      heard: 'answered',
      status: response.status,
      text,
      headers: response.headers,
      durationMs: endedAt - startedAt,
      // The second that the header names had begun up to a second before.
      ...(!Number.isNaN(told) && { clockOffMs: (startedAt + endedAt) / 2 - (told + 500) }),
    }
  } catch {
    asking.signal.throwIfAborted()
    if (signal.aborted) return { heard: 'silent' }
  }
  try {
    // Opaque, but settled or not tells whether anything is there.
    await asking.send(new Request(url, { ...common, mode: 'no-cors' }))
    return { heard: 'withheld' }
  } catch {
    asking.signal.throwIfAborted()
    return { heard: 'silent' }
  }
}

/** Mixed content, in the words of its specification; loopback addresses are trusted (W3C, Secure Contexts, section 3.1). */
function isInsecure(url: string): boolean {
  const { protocol, hostname } = new URL(url)
  return protocol === 'http:' && !/^(127\.\d+\.\d+\.\d+|\[::1\]|localhost|.+\.localhost)$/.test(hostname)
}
