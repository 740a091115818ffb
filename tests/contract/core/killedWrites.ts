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

/** How an object comes to be: in one request, in parts, or of another one's bytes. */
type Way = 'put' | 'parts' | 'copy'

interface Request {
  readonly method: string
  readonly key: string
  readonly query?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Buffer | undefined
}

interface Answer {
  readonly status: number
  readonly body: Buffer
  readonly versionId: string | undefined
}

const overwrittenKeys = 200

export class KilledWrites {
  readonly #options: WriteOptions
  /** What may stand under each key. */
  readonly #possible = new Map<string, readonly Content[]>()
  /** Keys that were written since they were checked. */
  readonly #written = new Set<string>()
  readonly #busy = new Set<string>()
  /** Objects that nobody overwrites, for copies. */
  readonly #sources: { readonly key: string; readonly content: string }[] = []
  /** Versions whose writes were acknowledged since they were checked, where the bucket keeps them. */
  #versions: { readonly key: string; readonly versionId: string; readonly content: string }[] = []
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

  /** From now on each object that was acknowledged stays as a version. */
  async keepVersions(url: string): Promise<void> {
    const agent = new Agent({ keepAlive: true })
    const body = Buffer.from('<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>')
    await this.#succeed(url, agent, { method: 'PUT', key: '', query: { versioning: '' }, body })
    agent.destroy()
  }

  /**
   * Writes on all connections until the server is gone. Of ten writes three overwrite one of a few objects and one deletes one; one in
   * ten comes in parts, one in ten is a copy, and of all one in twenty is large, which is a file.
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
    const versions = this.#versions
    this.#versions = []
    for (const { key, versionId, content } of versions) {
      const { status, body } = await this.#send(url, agent, { method: 'GET', key, query: { versionId } })
      if (status !== 200 || md5(body) !== content) lost.push(`${key}?versionId=${versionId}`)
    }
    agent.destroy()
    this.#written.clear()
    return { reads: keys.length + versions.length, lost }
  }

  /** @returns whether it was answered: not when the server was killed. */
  async #writeOne(url: string, agent: Agent): Promise<boolean> {
    const { below } = this.#options
    const kind = below(10)
    const key = kind < 4 ? `old/${below(overwrittenKeys)}` : `new/${this.#made++}`
    // Two writes of one key at once: either may be the last.
    if (this.#busy.has(key)) return this.#writeOne(url, agent)
    const source = kind > 0 && below(10) === 0 ? this.#sources[below(this.#sources.length)] : undefined
    const body = kind === 0 || source ? undefined : Buffer.alloc(this.#size(), `${key} ${this.#made} ${below(1e9)} `)
    const content = source?.content ?? (body && md5(body))
    const way: Way = source ? 'copy' : body && below(10) === 0 ? 'parts' : 'put'
    this.#busy.add(key)
    this.#written.add(key)
    this.#possible.set(key, [...(this.#possible.get(key) ?? [undefined]), content])
    try {
      const { versionId } = await this.#change(url, agent, { key, way, body, source: source?.key })
      this.#possible.set(key, [content])
      if (content !== undefined) {
        if (key.startsWith('new/')) this.#sources.push({ key, content })
        if (versionId !== undefined) this.#versions.push({ key, versionId, content })
      }
      return true
    } catch (problem) {
      if (problem instanceof Error && 'code' in problem) return false
      throw problem
    } finally {
      this.#busy.delete(key)
    }
  }

  async #change(
    url: string,
    agent: Agent,
    { key, way, body, source }: { key: string; way: Way; body: Buffer | undefined; source: string | undefined },
  ): Promise<Answer> {
    if (source !== undefined) {
      const headers = { 'x-amz-copy-source': `${this.#options.bucket}/${source}` }
      return this.#succeed(url, agent, { method: 'PUT', key, headers })
    }
    if (!body) return this.#succeed(url, agent, { method: 'DELETE', key })
    if (way === 'put') return this.#succeed(url, agent, { method: 'PUT', key, body })
    const begun = await this.#succeed(url, agent, { method: 'POST', key, query: { uploads: '' } })
    const uploadId = /<UploadId>(.+?)<\/UploadId>/.exec(begun.body.toString())?.[1] ?? ''
    await this.#succeed(url, agent, { method: 'PUT', key, query: { partNumber: '1', uploadId }, body })
    const part = `<Part><PartNumber>1</PartNumber><ETag>"${md5(body)}"</ETag></Part>`
    const list = Buffer.from(`<CompleteMultipartUpload>${part}</CompleteMultipartUpload>`)
    return this.#succeed(url, agent, { method: 'POST', key, query: { uploadId }, body: list })
  }

  async #succeed(url: string, agent: Agent, request: Request): Promise<Answer> {
    const answer = await this.#send(url, agent, request)
    if (answer.status === 200 || answer.status === 204) return answer
    throw new Error(`${request.method} was answered by ${answer.status}: ${answer.body.toString()}`)
  }

  #size(): number {
    const { below } = this.#options
    return below(20) === 0 ? 100_000 + below(900_000) : 100 + below(60_000)
  }

  #send(
    url: string,
    agent: Agent,
    { method, key, query = {}, headers: said = {}, body = Buffer.alloc(0) }: Request,
  ): Promise<Answer> {
    const { bucket, credentials } = this.#options
    const { host, hostname, port } = new URL(url)
    const payload = createHash('sha256').update(body).digest('hex')
    const unsigned = { method, path: `/${bucket}/${key}`, query, headers: said, payload }
    const { path, headers } = signed4(unsigned, { host, credentials })
    return new Promise((resolve, reject) => {
      const outgoing = request(
        { agent, hostname, port, method, path, headers: { ...headers, 'content-length': body.byteLength } },
        (answer) => {
          const version = answer.headers['x-amz-version-id']
          const versionId = typeof version === 'string' ? version : undefined
          collect(answer).then((bytes) => resolve({ status: answer.statusCode ?? 0, body: bytes, versionId }), reject)
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
