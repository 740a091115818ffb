/**
 * Sends an SDK request by XMLHttpRequest, the browser's only way to tell how much of an upload has left (fetch cannot).
 */
import { buildQueryString, type HttpRequest, HttpResponse } from '@smithy/core/protocols'

/** Headers that the browser sets itself and forbids pages to set. The signature covers the values that it will send. */
const setByTheBrowser = new Set(['host', 'content-length'])

/** Bytes that have left this device. */
export type UploadProgress = (sent: number) => void

/**
 * A request handler for the client of one upload. Errors have the names that `fetch` gives them, which `judgeError`
 * knows.
 */
export function xhrHandler(onProgress: UploadProgress) {
  return {
    metadata: { handlerProtocol: 'xhr' },
    handle(request: HttpRequest, { abortSignal }: { abortSignal?: unknown } = {}): Promise<{ response: HttpResponse }> {
      return send(request, abortSignal instanceof AbortSignal ? abortSignal : undefined, onProgress)
    },
    destroy: () => undefined,
  }
}

function send(
  request: HttpRequest,
  signal: AbortSignal | undefined,
  onProgress: UploadProgress,
): Promise<{ response: HttpResponse }> {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest()
    const giveUp = () => xhr.abort()
    const finish = (settle: () => void) => {
      signal?.removeEventListener('abort', giveUp)
      settle()
    }
    xhr.upload.onprogress = (event) => onProgress(event.loaded)
    xhr.onload = () => finish(() => resolve({ response: responseOf(xhr) }))
    xhr.onerror = () => finish(() => reject(new TypeError('Failed to fetch')))
    xhr.ontimeout = xhr.onerror
    xhr.onabort = () => finish(() => reject(new DOMException('The upload was given up.', 'AbortError')))
    if (signal?.aborted) return void xhr.onabort(new ProgressEvent('abort'))
    signal?.addEventListener('abort', giveUp)

    xhr.open(request.method, urlOf(request))
    xhr.responseType = 'blob'
    for (const [name, value] of Object.entries(request.headers)) {
      if (!setByTheBrowser.has(name.toLowerCase())) xhr.setRequestHeader(name, value)
    }
    xhr.send(request.body as XMLHttpRequestBodyInit | undefined)
  })
}

function urlOf({ protocol, hostname, port, path, query }: HttpRequest): string {
  const parameters = buildQueryString(query)
  const host = port === undefined ? hostname : `${hostname}:${port}`
  return `${protocol}//${host}${path}${parameters === '' ? '' : `?${parameters}`}`
}

function responseOf(xhr: XMLHttpRequest): HttpResponse {
  const headers = xhr
    .getAllResponseHeaders()
    .split('\r\n')
    .map((line) => line.split(/:\s*(.*)/, 2))
    .filter((entry): entry is [string, string] => entry.length === 2 && entry[0] !== '')
  return new HttpResponse({ statusCode: xhr.status, headers: Object.fromEntries(headers), body: xhr.response })
}
