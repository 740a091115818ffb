/** Functions of the person's own, which stand for those that AWS Lambda would run. */
import type { ChildProcess } from 'node:child_process'
import { callFunction, type FunctionOutcome } from './callFunction.ts'

export interface OwnFunctions {
  /** Those that there is one for. */
  readonly names: ReadonlySet<string>
  /** Never throws. */
  call(name: string, event: object): Promise<FunctionOutcome>
  /** Ends what still runs. */
  close(): void
}

/** As long as Cognito waits for a trigger, and as often as it asks one that does not answer. */
const usualMilliseconds = 5_000
const attempts = 3

/** @param options.files by the function's name, absolute. Read again at each call, so that an edit counts at once. */
export function createOwnFunctions(options: {
  readonly files: Readonly<Record<string, string>>
  readonly milliseconds?: number | undefined
  /** Told what functions print. */
  readonly log: (line: string) => void
}): OwnFunctions {
  const { files, milliseconds = usualMilliseconds, log } = options
  const running = new Set<ChildProcess>()

  function once(name: string, file: string, event: object): Promise<FunctionOutcome> {
    return callFunction({
      file,
      event,
      milliseconds,
      print: (text) => log(`${name}: ${text.trimEnd()}`),
      started(child) {
        running.add(child)
        child.once('exit', () => running.delete(child))
      },
    })
  }

  return {
    names: new Set(Object.keys(files)),
    async call(name, event) {
      const file = Object.hasOwn(files, name) ? files[name] : undefined
      if (file === undefined) return { kind: 'failed', message: `There is no function for ${name}.` }
      let outcome = await once(name, file, event)
      for (let attempt = 1; outcome.kind === 'hung' && attempt < attempts; attempt++) {
        outcome = await once(name, file, event)
      }
      return outcome
    },
    close() {
      for (const child of running) child.kill('SIGKILL')
    },
  }
}
