import type { Backend } from '../request/backend.ts'
import { allowedAtOnce, type AllowedCall, answerAllowed } from '../request/shortWay.ts'
import type { CorsSettings } from '../services/cors.ts'
import type { HttpRequest, ReadyResponse } from '../wire/message.ts'
import { corsHeaders } from './cors.ts'
import { surfaceOf } from './surfaceOf.ts'

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
