/** The forms of request ids, and the headers that tell them. */
import type { Random } from '../program/clockAndRandom.ts'

/** A UUID in `x-amzn-requestid`, as most services answer. */
export const uuidRequestIds = {
  newRequestId: (random: Random) => random.uuid(),
  requestIdHeaders: (requestId: string) => ({ 'x-amzn-requestid': requestId }),
}
