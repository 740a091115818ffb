/**
 * Listens on 127.0.0.1 at `port`, or at the next free one of the twenty that follow.
 * @param {import('node:http').Server} server
 * @param {number} port 0 for any.
 * @returns {Promise<{ port: number, moved: boolean }>} `moved`: the wanted port was taken.
 */
export async function listenOnFreePort(server, port) {
  const last = port === 0 ? 0 : port + 20
  for (let candidate = port; candidate <= last; candidate++) {
    try {
      await new Promise((resolve, reject) => {
        server.once('error', reject)
        server.listen(candidate, '127.0.0.1', () => {
          server.off('error', reject)
          resolve()
        })
      })
      const address = server.address()
      const actual = typeof address === 'object' && address ? address.port : candidate
      return { port: actual, moved: port !== 0 && actual !== port }
    } catch (error) {
      if (error.code !== 'EADDRINUSE') throw error
    }
  }
  throw new Error(`Ports ${port} to ${last} on 127.0.0.1 are all taken. Free one, or choose another with --port.`)
}
