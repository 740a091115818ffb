import { GetChangeCommand } from '@aws-sdk/client-route-53'
import { call, type CallOptions } from '../../call/call.ts'
import { route53Client } from '../../call/clients.ts'
import type { Outcome } from '../../call/outcome.ts'
import { mapDone } from '../mapDone.ts'
import { changeStatusOf } from './changeStatusOf.ts'
import type { ChangeStatus } from './types.ts'

/** Whether a change has reached every name server (GetChange). */
export async function getChange(id: string, options?: CallOptions): Promise<Outcome<ChangeStatus>> {
  const outcome = await call(await route53Client(), new GetChangeCommand({ Id: id }), options)
  return mapDone(outcome, ({ ChangeInfo }) => changeStatusOf(ChangeInfo))
}
