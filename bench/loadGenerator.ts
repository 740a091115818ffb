/** A load generator that costs little: raw sockets, requests made beforehand, answers counted by their content-length. */
import { connect, type Socket } from 'node:net'

export interface Load {
  readonly port: number
  readonly connections: number
  readonly seconds: number
  /** Whole HTTP/1.1 requests; each connection walks through them in turn. */
  readonly requests: readonly Buffer[]
}

/** @returns how many were answered, and how many a second. Throws when an answer is not 200. */
export async function measure({
  port,
  connections,
  seconds,
  requests,
}: Load): Promise<{ answered: number; rate: number }> {
  let answered = 0
  let next = 0
  const until = performance.now() + seconds * 1000
  const take = () => requests[next++ % requests.length] ?? Buffer.alloc(0)

  const runConnection = () =>
    new Promise<void>((resolve, reject) => {
      const socket: Socket = connect(port, '127.0.0.1')
      let pending = Buffer.alloc(0)
      socket.setNoDelay(true)
      socket.on('connect', () => socket.write(take()))
      socket.on('error', reject)
      socket.on('data', (data) => {
        pending = pending.length === 0 ? data : Buffer.concat([pending, data])
        const length = answerLength(pending)
        if (length === undefined || pending.length < length) return
        pending = pending.subarray(length)
        answered++
        if (performance.now() < until) socket.write(take())
        else {
          socket.destroy()
          resolve()
        }
      })
    })

  // Stays awake while it waits: waking a sleeping core for each answer would be charged to the slower server alone.
  let running = true
  const stayAwake = () => void (running && setImmediate(stayAwake))
  stayAwake()
  const started = performance.now()
  await Promise.all(Array.from({ length: connections }, runConnection)).finally(() => (running = false))
  return { answered, rate: answered / ((performance.now() - started) / 1000) }
}

function answerLength(data: Buffer): number | undefined {
  const headEnd = data.indexOf('\r\n\r\n')
  if (headEnd < 0) return undefined
  const head = data.toString('latin1', 0, headEnd)
  if (!head.startsWith('HTTP/1.1 200')) throw new Error(`Not a 200: ${data.toString('utf8').slice(0, 600)}`)
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1]
  if (length === undefined) throw new Error(`No content-length: ${head}`)
  return headEnd + 4 + Number(length)
}
