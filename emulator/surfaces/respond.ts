import type { OwnCode } from '#contract/ownCode.ts'
import type { Backend } from '../request/backend.ts'
import { handleRequest } from '../request/handleRequest.ts'
import { allowedAtOnce, type AllowedCall, answerAllowed } from '../request/shortWay.ts'
import { unknownService } from '../request/unknownService.ts'
import type { TakeUpload } from '../request/usualUpload.ts'
import type { CorsSettings } from '../services/cors.ts'
import type { HttpRequest, HttpResponse, ReadyResponse } from '../wire/message.ts'
import { answerPreflight, corsHeaders } from './cors.ts'
import { answerRolecall } from './rolecallEndpoints.ts'
import { isPreflight, type Surface, surfaceOf } from './surfaceOf.ts'

/** What the emulator's own pages tell of it besides its store. */
export interface ToldOfItself {
  /** Milliseconds since 1970. */
  readonly startedAt: number
  readonly readCode: (() => OwnCode | undefined) | undefined
  /** Where the domains of pools are served by TLS, once they are. */
  securePort: number | undefined
}

/** Answers whatever comes in by a port, with the headers that browsers need. */
export function respond(options: {
  backend: Backend
  told: ToldOfItself
  corsSettings: () => CorsSettings
  /**
   * Whether only hosts that are a service's own are answered, and nothing of the emulator's own address: by two ports of
   * it, a page that somebody stored could pass for one that this computer serves from elsewhere.
   */
  ownHostsOnly?: boolean
  /** Asked before the general way. */
  takeUpload?: TakeUpload | undefined
}): (request: HttpRequest, port: number) => Promise<HttpResponse> {
  const { backend, told } = options
  const { random, clock, faults } = backend

  return async (request, port) => {
    const found = surfaceOf(request, backend.services, port)
    const isAnswered = !options.ownHostsOnly || (found.kind === 'page' && found.page.host !== undefined)
    const surface: Surface = isAnswered ? found : { kind: 'foreign host', port }
    if (surface.kind !== 'foreign host' && isPreflight(request))
      return answerPreflight(request, surface, { settings: options.corsSettings(), random, faults, at: clock() })
    const mayBeUsual = surface.kind === 'service' && surface.service.usualUpload !== undefined
    const taken = mayBeUsual ? options.takeUpload?.(request, surface.service) : undefined
    const response = (taken && (await taken)) ?? (await answerSurface(request, surface, { backend, told }))
    if (request.headers.origin !== undefined) {
      Object.assign(
        response.headers,
        corsHeaders(request, surface, { settings: options.corsSettings(), hidden: response.fate?.hidesFromPages }),
      )
    }
    return response
  }
}

/** @returns undefined for what `respond` has to answer: nothing was changed by then. */
export type RespondAtOnce = (request: HttpRequest, port: number) => ReadyResponse | undefined

/** Answers usual requests to services by their short way, with the headers that browsers need. */
export function respondAtOnce(backend: Backend, corsSettings: () => CorsSettings): RespondAtOnce {
  return (request, port) => {
    let allowed: AllowedCall | undefined
    let forPages: Readonly<Record<string, string>> | undefined
    try {
      const surface = surfaceOf(request, backend.services, port)
      if (surface.kind !== 'service') return undefined
      allowed = allowedAtOnce(request, surface.service, backend)
      if (!allowed) return undefined
      if (request.headers.origin !== undefined) {
        forPages = corsHeaders(request, surface, { settings: corsSettings(), hidden: undefined })
      }
    } catch {
      // What is wrong with it the general way says.
      return undefined
    }
    const response = answerAllowed(allowed, backend)
    for (const name in forPages) response.headers.push(name, forPages[name] ?? '')
    return response
  }
}

/** The answer without what browsers need besides. */
export async function answerSurface(
  request: HttpRequest,
  surface: Surface,
  { backend, told: { startedAt, readCode, securePort } }: { backend: Backend; told: ToldOfItself },
): Promise<HttpResponse> {
  switch (surface.kind) {
    case 'foreign host':
      return foreignHost(surface.port)
    case 'own page':
      return answerRolecall(request, surface, {
        ...backend,
        startedAt,
        code: readCode?.(),
        securePort,
      })
    case 'page':
      return surface.page.answer(surface.groups, backend.store, { request, ...backend })
    case 'service':
      return handleRequest(request, surface.service, backend)
    case 'unknown service':
      return unknownService(request, surface.name, backend)
  }
}

function foreignHost(port: number): HttpResponse {
  return {
    status: 403,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    body: `This emulator answers only under its own names, 127.0.0.1:${port} and localhost:${port}.\n`,
  }
}
