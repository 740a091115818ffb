import { createServer, type Server, type ServerResponse } from 'node:http'
import { createServer as createTlsServer, type Server as TlsServer } from 'node:https'
import type { HttpRequest, HttpResponse, ReadyResponse } from '../wire/message.ts'
import { IncomingBody, JoinedMessage, toMessage } from './incomingRequest.ts'
import { listenOnLoopback } from './listenOnLoopback.ts'
import { failedAnswer, sendResponse } from './sendResponse.ts'

const seconds = 1000

export interface HttpServer {
  readonly port: number
  /** The wanted port was taken, and another one is used. */
  readonly moved: boolean
  /** Ends the connections and frees the port. */
  close(): Promise<void>
}

/**
 * Serves on 127.0.0.1 alone.
 * @param options.log told of answers that could not be made or sent.
 */
export async function startHttpServer(options: {
  port: number
  /** In PEM; left out, it is plain HTTP. */
  tls?: { readonly key: string; readonly cert: string } | undefined
  /** @param port that the request came in by. */
  respond(request: HttpRequest, port: number): Promise<HttpResponse>
  /** Asked before, of a GET: the answer to what can be answered without waiting, and without a body that is read. */
  respondAtOnce?: ((request: HttpRequest, port: number) => ReadyResponse | undefined) | undefined
  log(problem: unknown, doing: string): void
}): Promise<HttpServer> {
  const settings = {
    requestTimeout: 300 * seconds,
    headersTimeout: 20 * seconds,
    keepAliveTimeout: 60 * seconds,
    maxHeaderSize: 32 * 1024,
    IncomingMessage: JoinedMessage,
  }
  const server = options.tls ? createTlsServer({ ...settings, ...options.tls }) : createServer(settings)
  const { port, moved } = await listenOnLoopback(server, options.port)
  server.on('request', (incoming, outgoing) => serve(incoming, outgoing, new IncomingBody(incoming)))
  // An expectation that is none of HTTP's is not refused, as AWS does not refuse it.
  server.on('checkExpectation', (incoming, outgoing) => serve(incoming, outgoing, new IncomingBody(incoming)))
  // The body is asked for when somebody wants it: what is refused by its headers alone is never sent.
  server.on('checkContinue', (incoming, outgoing) => {
    serve(incoming, outgoing, new IncomingBody(incoming, () => outgoing.writeContinue()))
  })

  function serve(incoming: JoinedMessage, outgoing: ServerResponse, body: IncomingBody): void {
    const request = toMessage(incoming, body)
    if (request.method === 'GET' && sendAtOnce(request, incoming, outgoing)) return
    answer(request)
      .then((response) => {
        const unread = body.readAway(outgoing)
        const send = () => sendResponse(outgoing, response, unread?.gone)
        if (response.fate?.connection === 'silent') return undefined
        if (response.fate?.connection === 'dropped') return void outgoing.destroy()
        return unread ? unread.ready.then(send) : send()
      })
      .catch((problem: unknown) => giveUp(problem, outgoing))
  }

  /** @returns false where nothing is at hand to be sent. */
  function sendAtOnce(request: HttpRequest, incoming: JoinedMessage, outgoing: ServerResponse): boolean {
    const response = options.respondAtOnce?.(request, port)
    if (!response) return false
    try {
      // It has no body. One that nobody has read Node reads away behind the answer, in three further turns.
      incoming.read()
      outgoing.writeHead(response.status, response.headers)
      outgoing.end(response.body)
    } catch (problem) {
      giveUp(problem, outgoing)
    }
    return true
  }

  function giveUp(problem: unknown, outgoing: ServerResponse): void {
    // A client that went away is nothing to report.
    if (!isGone(problem)) options.log(problem, 'sending an answer')
    // Ended, it has its answer: that we failed.
    if (!outgoing.writableEnded) outgoing.destroy()
  }

  async function answer(request: HttpRequest): Promise<HttpResponse> {
    if (!request.rawPath.startsWith('/')) return text(400, 'A request names a path on this server.\n')
    try {
      return await options.respond(request, port)
    } catch (problem) {
      options.log(problem, 'answering')
      return failedAnswer()
    }
  }
  return { port, moved, close: () => closeServer(server) }
}

function text(status: number, body: string): HttpResponse {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body }
}

function isGone(problem: unknown): boolean {
  const code = problem instanceof Error && 'code' in problem ? problem.code : undefined
  return code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ECONNRESET' || code === 'EPIPE'
}

function closeServer(server: Server | TlsServer): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
