import type { Server } from 'node:net'

const portsToTry = 20

/**
 * Listens on 127.0.0.1 at the wanted port, or at the next free one.
 * @param wanted 0 for any port.
 * @throws Error when the ports that follow are taken too.
 */
export async function listenOnLoopback(server: Server, wanted: number): Promise<{ port: number; moved: boolean }> {
  const last = wanted === 0 ? 0 : Math.min(wanted + portsToTry, 65_535)
  for (let port = wanted; port <= last; port++) {
    if (await tryPort(server, port)) {
      const address = server.address()
      const actual = typeof address === 'object' && address ? address.port : port
      return { port: actual, moved: wanted !== 0 && actual !== wanted }
    }
  }
  throw new Error(`The ports ${wanted} to ${last} on 127.0.0.1 are all taken. Free one, or choose another with --port.`)
}

function tryPort(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (problem: NodeJS.ErrnoException) => {
      if (problem.code === 'EADDRINUSE') resolve(false)
      else if (problem.code === 'EACCES')
        reject(new Error(`The port ${port} needs rights that this user has not. Choose one above 1023.`))
      else reject(problem)
    }
    server.once('error', failed)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed)
      resolve(true)
    })
  })
}
