import type { Faults, FaultyService } from '#contract/faults.ts'
import type { Backend } from '../request/backend.ts'
import { failuresOf } from '../request/faults/failures.ts'
import { readAtMost } from '../request/readPayload.ts'
import type { Service } from '../services/service.ts'
import type { HttpRequest } from '../wire/message.ts'
import { readFaultWish } from './readFaultWish.ts'

export interface PageAnswer {
  readonly status: number
  readonly value: unknown
  readonly allow?: string
}

/** Bytes. */
const longestRule = 4096

type FaultFacts = Pick<Backend, 'faults' | 'services'>

/**
 * What goes wrong on request: GET tells, POST sets one rule, DELETE removes one or all.
 * @param id of one rule.
 */
export async function answerFaults(
  request: HttpRequest,
  id: string | undefined,
  { faults, services }: FaultFacts,
): Promise<PageAnswer> {
  const { method, rawQuery } = request
  if (rawQuery !== '') return { status: 400, value: { message: 'There are no parameters here.' } }
  if (id !== undefined) {
    if (method !== 'DELETE') return notAllowed('DELETE')
    return faults.remove(id)
      ? { status: 204, value: undefined }
      : { status: 404, value: { message: 'There is no such rule: it was removed before.' } }
  }
  if (method === 'GET' || method === 'HEAD') return { status: 200, value: tell({ faults, services }) }
  if (method === 'DELETE') {
    faults.removeAll()
    return { status: 204, value: undefined }
  }
  if (method !== 'POST') return notAllowed('GET, POST, DELETE')
  const bytes = await readAtMost(request.body, longestRule)
  if (!bytes) return { status: 413, value: { message: `A rule has at most ${longestRule} bytes.` } }
  const read = readFaultWish(bytes.toString('utf8'), services.byActionPrefix)
  if ('problem' in read) return { status: 400, value: { message: read.problem, ...(read.at && { at: read.at }) } }
  return { status: 201, value: faults.add(read.rule, read.service) }
}

function notAllowed(allow: string): PageAnswer {
  return { status: 405, value: { message: `Only ${allow} is answered here.` }, allow }
}

function tell({ faults, services }: FaultFacts): Faults {
  return { services: services.all.map(describe), rules: faults.list() }
}

function describe(service: Service): FaultyService {
  const { id, name, operations } = service
  const failures = Object.entries(failuresOf(service)).map(([failure, { words, ...kind }]) => {
    const takesMilliseconds = 'takesMilliseconds' in kind
    return { failure, words, ...(takesMilliseconds && { takesMilliseconds }) }
  })
  return { id, name, operations: Object.keys(operations), failures }
}
