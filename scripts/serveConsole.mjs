// Serves the built console on 127.0.0.1 as a static host would: files, the app's page for every other path, security headers.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { root } from './builds.mjs'
import { listenOnFreePort } from './listenOnFreePort.mjs'
import { backendOrigins, securityHeaders } from './securityHeaders.mjs'

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
}

/** A console of the emulator may be connected to another one: on this computer, whichever port it took. */
const otherEmulators = ['http://127.0.0.1:*', 'http://localhost:*']

/**
 * @param {{ port: number, emulatorUrl?: string, directory?: string, connect?: readonly string[] }} options `emulatorUrl`: where the
 *   outputs come from when the emulator is the backend; without it `amplify_outputs.json` must lie in the directory. `connect`: what
 *   the console may call besides, because it may be connected to other backends.
 * @returns {Promise<{ url: string, port: number, moved: boolean, close(): Promise<void> }>} `moved`: the port was taken.
 */
export async function serveConsole({ port, emulatorUrl, directory = join(root, 'dist'), connect = [] }) {
  const called = emulatorUrl ? [emulatorUrl, ...otherEmulators] : originsIn(join(directory, 'amplify_outputs.json'))
  const headers = securityHeaders([...called, ...connect])
  const allowedHosts = new Set()
  const server = createServer((request, response) => {
    if (!allowedHosts.has(request.headers.host ?? ''))
      return void response.writeHead(421, headers).end('This server answers only to its own address.\n')
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return void response.writeHead(405, { ...headers, allow: 'GET, HEAD' }).end()
    answer(request, response).catch(() => response.destroy())
  })

  async function answer(request, response) {
    const path = pathOf(request.url ?? '/')
    if (path === undefined) return void response.writeHead(400, headers).end('Bad path\n')
    if (path === '/amplify_outputs.json' && emulatorUrl) return passOutputs(response)
    const file = join(directory, normalize(path))
    if (!file.startsWith(directory + sep) && file !== directory)
      return void response.writeHead(400, headers).end('Bad path\n')
    const found = existsSync(file) && statSync(file).isFile()
    if (!found && extname(path) !== '' && !acceptsPage(request))
      return void response.writeHead(404, headers).end('Not found\n')
    send(request, response, found ? file : join(directory, 'index.html'), path.startsWith('/assets/'))
  }

  async function passOutputs(response) {
    const outputs = await fetch(`${emulatorUrl}/_rolecall/amplify_outputs.json`)
    response.writeHead(outputs.status, { ...headers, 'content-type': types['.json'], 'cache-control': 'no-store' })
    response.end(await outputs.text())
  }

  function send(request, response, file, immutable) {
    const { size } = statSync(file)
    response.writeHead(200, {
      ...headers,
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'content-length': size,
      'cache-control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    })
    if (request.method === 'HEAD') return void response.end()
    if (size < 65_536) return void response.end(readFileSync(file))
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response)
  }

  const listening = await listenOnFreePort(server, port)
  for (const name of ['127.0.0.1', 'localhost']) allowedHosts.add(`${name}:${listening.port}`)
  return {
    url: `http://127.0.0.1:${listening.port}`,
    ...listening,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** A file that is not there or says nothing of a backend lets the console call nobody: it says so itself. */
function originsIn(file) {
  try {
    return backendOrigins(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return []
  }
}

/** A browser that follows a link asks for HTML; a folder named `a.b` in the address is still the app's page. */
const acceptsPage = (request) => (request.headers.accept ?? '').includes('text/html')

function pathOf(url) {
  try {
    const path = decodeURIComponent(url.split('?')[0] ?? '/')
    return path.includes('\0') ? undefined : path
  } catch {
    return undefined
  }
}
