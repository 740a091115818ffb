/** One large body up or down by a raw socket, which costs the computer less than any client. */
import { connect } from 'node:net'

const chunk = Buffer.alloc(1024 * 1024, 'random enough')

/**
 * @param head of the request, whole; the body follows it.
 * @returns MiB a second, from the first byte sent to the whole answer. @throws when the answer is not 200.
 */
export function upload(port: number, head: Buffer, mebibytes: number): Promise<number> {
  return exchange(port, mebibytes, async (socket) => {
    socket.write(head)
    for (let sent = 0; sent < mebibytes; sent++) {
      if (!socket.write(chunk)) await new Promise((resolve) => socket.once('drain', resolve))
    }
  })
}

/** @returns MiB a second. @throws when the answer is not 200 or not as long as it should be. */
export function download(port: number, head: Buffer, mebibytes: number): Promise<number> {
  return exchange(port, mebibytes, async (socket) => void socket.write(head), mebibytes * chunk.length)
}

async function exchange(
  port: number,
  mebibytes: number,
  ask: (socket: ReturnType<typeof connect>) => Promise<void>,
  bodyBytes = 0,
): Promise<number> {
  const socket = connect(port, '127.0.0.1')
  const answered = new Promise<void>((resolve, reject) => {
    let head = ''
    let bytes = 0
    socket.on('error', reject)
    socket.on('close', () => reject(new Error(`The connection ended after ${bytes} bytes of the answer. ${head}`)))
    socket.on('data', (data) => {
      bytes += data.length
      if (!head.includes('\r\n\r\n')) head += data.toString('latin1').slice(0, 4096)
      const headEnd = head.indexOf('\r\n\r\n')
      if (headEnd < 0) return
      if (!head.startsWith('HTTP/1.1 200')) reject(new Error(`Not a 200: ${head.slice(0, 600)}`))
      if (bytes >= headEnd + 4 + bodyBytes) resolve()
    })
  })
  const started = performance.now()
  try {
    await Promise.all([ask(socket), answered])
    return mebibytes / ((performance.now() - started) / 1000)
  } finally {
    socket.destroy()
  }
}
