/** Bytes on one connection, and the answers that come back, byte by byte. */
import { connect } from 'node:net'

export interface Sent {
  readonly method: string
  /** As it is sent, one character a byte. */
  readonly text: string
  /** Sent once an interim answer or nothing at all was heard of `text`: the rest of a body. */
  readonly rest?: string
}

export type Order = 'at once' | 'in turn'

/**
 * Sends requests, and waits for the answers in their order.
 * @param order `at once`: all in one piece. `in turn`: each when the one before was answered.
 * @returns each answer with its body, one character a byte; fewer where the connection ended.
 */
export function exchange(
  port: number,
  requests: readonly Sent[],
  order: Order = 'at once',
): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const answers: string[] = []
    let received = ''
    const send = (some: readonly Sent[]) => {
      socket.write(Buffer.from(some.map(({ text }) => text).join(''), 'latin1'))
      const rest = some.map((request) => request.rest ?? '').join('')
      if (rest !== '') setImmediate(() => socket.write(Buffer.from(rest, 'latin1')))
    }
    const socket = connect(port, '127.0.0.1', () => send(order === 'at once' ? requests : requests.slice(0, 1)))
    socket.on('data', (bytes) => {
      received += bytes.toString('latin1')
      for (;;) {
        const length = answerLength(received, requests[answers.length]?.method ?? 'GET')
        if (length === undefined) return
        const isInterim = received.startsWith('HTTP/1.1 1')
        const answer = received.slice(0, length)
        received = received.slice(length)
        if (isInterim) continue
        answers.push(answer)
        if (answers.length === requests.length) socket.destroy()
        else if (order === 'in turn') send(requests.slice(answers.length, answers.length + 1))
      }
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(received === '' ? answers : [...answers, received]))
  })
}

/** Characters of the first answer, or undefined where it is not all there. */
function answerLength(received: string, method: string): number | undefined {
  const end = received.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  const head = received.slice(0, end)
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? '0'
  const total = end + 4 + (method === 'HEAD' || / (?:1\d\d|204|304) /.test(head.slice(0, 14)) ? 0 : Number(length))
  return received.length < total ? undefined : total
}
