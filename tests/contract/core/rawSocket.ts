/** Bytes on a socket, for headers that Node's own client would not send as they are. */
import { connect } from 'node:net'

/**
 * Sends one request and reads until the emulator ends the connection.
 * @param head request line and headers, one character a byte; `connection: close` is added.
 * @param answers what to send when the text so far ends in 100 Continue.
 */
export function rawSocket(
  port: number,
  head: readonly string[],
  { body = '', afterContinue = '' }: { body?: string; afterContinue?: string } = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    let received = ''
    let isAnswered = afterContinue === ''
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(Buffer.from(`${[...head, 'connection: close'].join('\r\n')}\r\n\r\n${body}`, 'latin1'))
    })
    socket.on('data', (bytes) => {
      received += bytes.toString('latin1')
      if (isAnswered || !received.startsWith('HTTP/1.1 100 ')) return
      isAnswered = true
      socket.write(Buffer.from(afterContinue, 'latin1'))
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(received))
  })
}
