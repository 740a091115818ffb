// Serves the built console on 127.0.0.1 as a static host would: files, the app's page for every other path, security headers. What is a
// file, and how long it is kept, are the rules that docs/hosting.md gives other hosts.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { root } from './builds.mjs'
import { placePage } from './hosting/siteBase.mjs'
import { cacheControlOf } from './hosting/siteCaching.mjs'
import { pagePattern } from './hosting/siteFiles.mjs'
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

/** A console of the emulator may be connected to another one: on this computer, whichever port it took. Domains of its pools are below localhost. */
const otherEmulators = ['http://127.0.0.1:*', 'http://localhost:*', 'http://*.auth.localhost:*']

/**
 * @param {{
 *   port: number, emulatorUrl?: string, startEmulator?: (consoleUrls: readonly string[]) => Promise<string>,
 *   directory?: string, base?: string, connect?: readonly string[],
 * }} options `emulatorUrl`: where the outputs come from when the emulator is the backend; without it `amplify_outputs.json` must lie in the
 *   directory. `startEmulator`: starts it in the place of that, and is told first at which addresses the console will be, since sign-in
 *   pages lead back to addresses that they know. `base`: the path that it is served under, for whichever it was built. `connect`: what
 *   the console may call besides, because it may be connected to other backends.
 * @returns {Promise<{ url: string, port: number, moved: boolean, close(): Promise<void> }>} `url` ends without a slash; `moved`: the port was taken.
 */
export async function serveConsole({
  port,
  emulatorUrl: knownEmulator,
  startEmulator,
  directory = join(root, 'dist'),
  base = '/',
  connect = [],
}) {
  const isPage = new RegExp(pagePattern(base))
  const server = createServer()
  const listening = await listenOnFreePort(server, port)
  const hosts = ['127.0.0.1', 'localhost'].map((name) => `${name}:${listening.port}`)
  const allowedHosts = new Set(hosts)
  let emulatorUrl = knownEmulator
  try {
    emulatorUrl ??= await startEmulator?.(hosts.map((host) => `http://${host}${base}`))
  } catch (error) {
    server.close()
    throw error
  }
  const called = emulatorUrl ? [emulatorUrl, ...otherEmulators] : originsIn(join(directory, 'amplify_outputs.json'))
  const headers = securityHeaders([...called, ...connect])
  server.on('request', (request, response) => {
    if (!allowedHosts.has(request.headers.host ?? ''))
      return void response.writeHead(421, headers).end('This server answers only to its own address.\n')
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return void response.writeHead(405, { ...headers, allow: 'GET, HEAD' }).end()
    answer(request, response).catch(() => response.destroy())
  })

  async function answer(request, response) {
    const [raw = '/'] = (request.url ?? '/').split('?')
    const path = decode(raw)
    if (path === undefined) return void response.writeHead(400, headers).end('Bad path\n')
    if (`${raw}/` === base) return void response.writeHead(308, { ...headers, location: base }).end()
    if (isPage.test(raw)) return sendPage(request, response)
    if (!path.startsWith(base)) return void response.writeHead(404, headers).end(`The console is at ${base}\n`)
    const name = path.slice(base.length)
    if (name === 'index.html') return sendPage(request, response)
    if (name === 'amplify_outputs.json' && emulatorUrl) return passOutputs(response)
    const file = join(directory, normalize(name))
    if (!file.startsWith(directory + sep)) return void response.writeHead(400, headers).end('Bad path\n')
    if (!existsSync(file) || !statSync(file).isFile()) return void response.writeHead(404, headers).end('Not found\n')
    sendFile(request, response, file, name)
  }

  async function passOutputs(response) {
    const outputs = await fetch(`${emulatorUrl}/_rolecall/amplify_outputs.json`)
    response.writeHead(outputs.status, headersOf('amplify_outputs.json'))
    response.end(await outputs.text())
  }

  function sendPage(request, response) {
    const page = Buffer.from(placePage(readFileSync(join(directory, 'index.html'), 'utf8'), base))
    response.writeHead(200, { ...headersOf('index.html'), 'content-length': page.length })
    response.end(request.method === 'HEAD' ? undefined : page)
  }

  function sendFile(request, response, file, name) {
    const { size } = statSync(file)
    response.writeHead(200, { ...headersOf(name), 'content-length': size })
    if (request.method === 'HEAD') return void response.end()
    if (size < 65_536) return void response.end(readFileSync(file))
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response)
  }

  const headersOf = (name) => ({
    ...headers,
    'content-type': types[extname(name)] ?? 'application/octet-stream',
    'cache-control': cacheControlOf(name),
  })

  return {
    url: `http://127.0.0.1:${listening.port}${base.slice(0, -1)}`,
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

function decode(raw) {
  try {
    const path = decodeURIComponent(raw)
    return path.includes('\0') ? undefined : path
  } catch {
    return undefined
  }
}
