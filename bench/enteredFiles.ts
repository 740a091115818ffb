/** Which files some work enters: what somebody opens who follows it by names. */
import type { Profiler } from 'node:inspector'
import { Session } from 'node:inspector/promises'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from '../scripts/builds.mjs'

export interface EnteredFile {
  /** From the root of the tree. */
  readonly path: string
  /** Of the functions that were entered; those without a name are left out. */
  readonly functions: readonly string[]
}

/** Counts by V8's precise coverage, in this process. */
export class EnteredFiles {
  readonly #session = new Session()
  readonly #rooms: readonly string[]

  /** @param rooms the folders at the root whose files count. */
  constructor(rooms: readonly string[]) {
    this.#rooms = rooms
  }

  /** What is entered before this call is not seen. */
  async start(): Promise<void> {
    this.#session.connect()
    await this.#session.post('Profiler.enable')
    await this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
  }

  /**
   * The files that were entered since the last call, by path. A file whose module body alone has run was loaded, not
   * entered.
   */
  async take(): Promise<readonly EnteredFile[]> {
    const { result } = await this.#session.post('Profiler.takePreciseCoverage')
    return result
      .flatMap(({ url, functions }) => {
        const path = this.#pathOf(url)
        if (path === undefined) return []
        const entered = functions.filter((one) => !isModuleBody(one) && one.ranges[0]?.count !== 0)
        const names = entered.map(({ functionName }) => functionName).filter((name) => name !== '')
        return entered.length > 0 ? [{ path, functions: names }] : []
      })
      .sort(byPath)
  }

  stop(): void {
    this.#session.disconnect()
  }

  #pathOf(url: string): string | undefined {
    if (!url.startsWith('file:')) return undefined
    const path = relative(root, fileURLToPath(url)).replaceAll('\\', '/')
    return this.#rooms.some((room) => path.startsWith(`${room}/`)) ? path : undefined
  }
}

function isModuleBody({ functionName, ranges }: Profiler.FunctionCoverage): boolean {
  return functionName === '' && ranges[0]?.startOffset === 0
}

export function byPath(one: EnteredFile, other: EnteredFile): number {
  return one.path < other.path ? -1 : 1
}
