import type { Backend } from '../request/backend.ts'
import type { HttpRequest, HttpResponse } from '../wire/message.ts'
import { answerPreflight, corsHeaders, type CorsSettings, isPreflight } from './cors.ts'
import { answerWellKnown, isWellKnown } from './wellKnown.ts'
import { bucketRows } from '../services/s3/rows.ts'
import { answerRolecall, rolecallPrefix } from './rolecallEndpoints.ts'

/**
 * What stands between the socket and AWS's own answers: preflights, the emulator's own pages, and the headers that
 * browsers need.
 */
export function respond(options: {
  handle(request: HttpRequest): Promise<HttpResponse>
  backend: Backend
  startedAt: number
  corsForBucketList: boolean
}): (request: HttpRequest) => Promise<HttpResponse> {
  const { handle, startedAt } = options
  const { store, decisions, random } = options.backend
  const buckets = bucketRows(store)
  const settings: CorsSettings = {
    forBucketList: options.corsForBucketList,
    rulesOfBucket(bucket) {
      const row = buckets.get(bucket)
      return row && (row.corsRules ?? [])
    },
  }

  function answer(request: HttpRequest): Promise<HttpResponse> | HttpResponse {
    if (request.rawPath.startsWith(rolecallPrefix)) return answerRolecall(request, { store, decisions, startedAt })
    if (isWellKnown(request)) return answerWellKnown(request, store)
    return handle(request)
  }

  return async (request) => {
    if (isPreflight(request)) return answerPreflight(request, settings, random.text(16, '0123456789ABCDEF'))
    const response = await answer(request)
    if (request.headers.origin !== undefined) Object.assign(response.headers, corsHeaders(request, settings))
    return response
  }
}
