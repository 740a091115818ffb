import type { AskedCall } from '../../outcomes/askedCall.ts'
import type { ForetoldDecision } from '../../outcomes/foretoldDecision.ts'

/** What is told of a call before it is made; undefined where nothing is. */
export type Foretell = (call: AskedCall) => ForetoldDecision | undefined
