/** A request handler for SDK clients that sends nothing: it keeps the request and answers what it was told to. */
import { Readable } from 'node:stream'
import { HttpResponse as SdkResponse } from '@smithy/core/transport'
import type { HttpRequest, HttpResponse } from '../../emulator/wire/message.ts'

/** The part of the SDK's own request that is read here. */
interface SdkRequest {
  readonly method: string
  readonly path: string
  readonly query?: Readonly<Record<string, string | string[] | null>>
  readonly headers: Readonly<Record<string, string>>
  readonly body?: unknown
}

export class CaptureHandler {
  readonly metadata = { handlerProtocol: 'http/1.1' }
  request: { readonly message: HttpRequest; readonly body: Uint8Array } | undefined
  reply: HttpResponse = { status: 200, headers: {} }

  async handle(request: SdkRequest): Promise<{ response: SdkResponse }> {
    const body = await bytesOf(request.body)
    const entries = Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value] as const)
    const headers = Object.fromEntries(entries)
    const rawQuery = queryOf(request.query ?? {})
    const { method, path: rawPath } = request
    this.request = { message: { method, rawPath, rawQuery, headers, body: Readable.from([body]) }, body }
    const { status, headers: replyHeaders, body: replyBody } = this.reply
    const stream = Readable.from([Buffer.from(await bytesOf(replyBody))])
    return { response: new SdkResponse({ statusCode: status, headers: { ...replyHeaders }, body: stream }) }
  }

  destroy(): void {
    this.request = undefined
  }

  updateHttpClientConfig(): void {
    this.request = undefined
  }

  httpHandlerConfigs(): object {
    return {}
  }
}

async function bytesOf(body: unknown): Promise<Uint8Array> {
  if (typeof body === 'string') return Buffer.from(body)
  if (body instanceof Uint8Array) return body
  if (!(body instanceof Object) || !(Symbol.asyncIterator in body)) return new Uint8Array(0)
  const chunks: Uint8Array[] = []
  for await (const chunk of body as AsyncIterable<Uint8Array>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function queryOf(query: Readonly<Record<string, string | string[] | null>>): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => {
    const values = Array.isArray(value) ? value : [value]
    return values.map((item) => [name, item] as const)
  })
  return pairs.map(([name, value]) => (value === null ? encode(name) : `${encode(name)}=${encode(value)}`)).join('&')
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`)
}
