/**
 * Writes to a server that is killed in the middle of them, and what must be there afterwards: of every object that which was
 * acknowledged last, or what the one write that was on its way then would have left.
 */
import { createHash } from 'node:crypto'
import { Agent, type IncomingMessage, request } from 'node:http'
import { signed4 } from '../s3/signByHand.ts'
import type { Credentials } from '../startEmulator.ts'

export interface WriteOptions {
  readonly bucket: string
  readonly credentials: Credentials
  readonly connections: number
  /** A whole number from 0 on, below `limit`. */
  readonly below: (limit: number) => number
}

export interface Checked {
  readonly reads: number
  /** Keys whose objects are not what they may be. */
  readonly lost: readonly string[]
}

/** MD5 in hex; undefined: no object. */
type Content = string | undefined

const overwrittenKeys = 200

export class KilledWrites {
  readonly #options: WriteOptions
  /** What may stand under each key. */
  readonly #possible = new Map<string, readonly Content[]>()
  /** Keys that were written since they were checked. */
  readonly #written = new Set<string>()
  readonly #busy = new Set<string>()
  #made = 0
  acknowledged = 0

  constructor(options: WriteOptions) {
    this.#options = options
  }

  /** Keys that were ever written. */
  get keys(): number {
    return this.#possible.size
  }

  /** Keys that have an object, once all were checked. */
  get objects(): number {
    return [...this.#possible.values()].filter(([content]) => content !== undefined).length
  }

  /**
   * Writes on all connections until the server is gone. Of ten writes three overwrite one of a few objects and one deletes one; of the
   * others one in twenty is large, which is a file.
   * @param told after each answer, how many there were so far; kills the server at some point.
   * @throws Error for an answer that is no success.
   */
  async writeUntilKilled(url: string, told: (acknowledged: number) => void): Promise<void> {
    const { connections } = this.#options
    const agent = new Agent({ keepAlive: true, maxSockets: connections })
    const lane = async () => {
      for (;;) {
        const isKept = await this.#writeOne(url, agent)
        if (!isKept) return
        this.acknowledged++
        told(this.acknowledged)
      }
    }
    await Promise.all(Array.from({ length: connections }, lane))
    agent.destroy()
  }

  /** Reads back what was written since the last time, or everything. */
  async check(url: string, which: 'written' | 'all' = 'written'): Promise<Checked> {
    const { connections } = this.#options
    const agent = new Agent({ keepAlive: true, maxSockets: connections })
    const keys = [...(which === 'all' ? this.#possible.keys() : this.#written)]
    const lost: string[] = []
    let next = 0
    const lane = async () => {
      for (let key = keys[next++]; key !== undefined; key = keys[next++]) {
        const { status, body } = await this.#send(url, agent, { method: 'GET', key })
        if (status !== 200 && status !== 404) throw new Error(`GET answered ${status}: ${body.toString()}`)
        const found = status === 200 ? md5(body) : undefined
        if (!this.#possible.get(key)?.includes(found)) lost.push(key)
        this.#possible.set(key, [found])
      }
    }
    await Promise.all(Array.from({ length: connections }, lane))
    agent.destroy()
    this.#written.clear()
    return { reads: keys.length, lost }
  }

  /** @returns whether it was answered: not when the server was killed. */
  async #writeOne(url: string, agent: Agent): Promise<boolean> {
    const { below } = this.#options
    const kind = below(10)
    const key = kind < 4 ? `old/${below(overwrittenKeys)}` : `new/${this.#made++}`
    // Two writes of one key at once: either may be the last.
    if (this.#busy.has(key)) return this.#writeOne(url, agent)
    const body = kind === 0 ? undefined : Buffer.alloc(this.#size(), `${key} ${this.#made} ${below(1e9)} `)
    const content = body && md5(body)
    this.#busy.add(key)
    this.#written.add(key)
    this.#possible.set(key, [...(this.#possible.get(key) ?? [undefined]), content])
    try {
      const { status, body: said } = await this.#send(url, agent, { method: body ? 'PUT' : 'DELETE', key, body })
      if (status !== 200 && status !== 204) throw new Error(`A write was answered by ${status}: ${said.toString()}`)
      this.#possible.set(key, [content])
      return true
    } catch (problem) {
      if (problem instanceof Error && 'code' in problem) return false
      throw problem
    } finally {
      this.#busy.delete(key)
    }
  }

  #size(): number {
    const { below } = this.#options
    return below(20) === 0 ? 100_000 + below(900_000) : 100 + below(60_000)
  }

  #send(
    url: string,
    agent: Agent,
    { method, key, body = Buffer.alloc(0) }: { method: string; key: string; body?: Buffer | undefined },
  ): Promise<{ status: number; body: Buffer }> {
    const { bucket, credentials } = this.#options
    const { host, hostname, port } = new URL(url)
    const payload = createHash('sha256').update(body).digest('hex')
    const { path, headers } = signed4({ method, path: `/${bucket}/${key}`, payload }, { host, credentials })
    return new Promise((resolve, reject) => {
      const outgoing = request(
        { agent, hostname, port, method, path, headers: { ...headers, 'content-length': body.byteLength } },
        (answer) => {
          collect(answer).then((bytes) => resolve({ status: answer.statusCode ?? 0, body: bytes }), reject)
        },
      )
      outgoing.on('error', reject).end(body)
    })
  }
}

async function collect(answer: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of answer as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function md5(bytes: Buffer): string {
  return createHash('md5').update(bytes).digest('hex')
}
