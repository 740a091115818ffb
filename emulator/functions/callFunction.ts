import { type ChildProcess, fork } from 'node:child_process'

/** What came of one call. None of these is an error of the emulator. */
export type FunctionOutcome =
  | { readonly kind: 'answered'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'hung' }

interface Call {
  /** Absolute. */
  readonly file: string
  readonly event: object
  /** How long it may take. */
  readonly milliseconds: number
  /** Takes what the function prints. */
  readonly print: (text: string) => void
  /** Told of the process, so that it can be ended from outside. */
  readonly started: (child: ChildProcess) => void
}

/** A function that prints without end must not fill a terminal or the memory. */
const mostPrinted = 64 * 1024

/** Milliseconds that a process which has ended may take until all that it printed is here. */
const lastWords = 200

/**
 * Calls a function in a process of its own: it may loop, exit or eat memory, and has neither the emulator's memory nor
 * its environment.
 */
export function callFunction({ file, event, milliseconds, print, started }: Call): Promise<FunctionOutcome> {
  // The build lays the file beside its own.
  const child = fork(new URL('./functionProcess.mjs', import.meta.url), {
    env: plainEnvironment(),
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  started(child)
  let left = mostPrinted
  for (const output of [child.stdout, child.stderr]) {
    output?.on('data', (bytes: Buffer) => {
      const shown = bytes.subarray(0, left)
      left -= shown.length
      if (shown.length > 0) print(shown.toString())
    })
  }
  return new Promise<FunctionOutcome>((resolve) => {
    const timer = setTimeout(() => settle({ kind: 'hung' }), milliseconds)
    let isSettled = false
    function settle(outcome: FunctionOutcome): void {
      if (isSettled) return
      isSettled = true
      clearTimeout(timer)
      child.kill('SIGKILL')
      // What it printed comes first, unless a process that it left behind keeps the output open.
      const left = setTimeout(() => resolve(outcome), lastWords)
      child.once('close', () => {
        clearTimeout(left)
        resolve(outcome)
      })
    }
    child.once('message', (told) => settle(outcomeOf(told)))
    child.once('error', ({ message }) => settle({ kind: 'failed', message }))
    child.once('exit', (status) =>
      settle({ kind: 'failed', message: `Error: Runtime exited with error: exit status ${status ?? 1}` }),
    )
    child.send({ file, event }, (problem) => {
      if (problem) settle({ kind: 'failed', message: problem.message })
    })
  })
}

/** What Node needs to start, and nothing that was meant for the emulator. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot } = process.env
  return { ...(PATH !== undefined && { PATH }), ...(SystemRoot !== undefined && { SystemRoot }) }
}

/** A function may send messages itself: only those that `functionProcess.mjs` sends mean anything. */
function outcomeOf(told: unknown): FunctionOutcome {
  const { answer, failure } = Object(told) as { answer?: unknown; failure?: unknown }
  if (typeof failure === 'string') return { kind: 'failed', message: failure }
  if (typeof answer !== 'string') return { kind: 'answered', value: undefined }
  try {
    return { kind: 'answered', value: JSON.parse(answer) }
  } catch {
    return { kind: 'answered', value: undefined }
  }
}
