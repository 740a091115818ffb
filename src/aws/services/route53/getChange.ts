import { GetChangeCommand } from '@aws-sdk/client-route-53'
import type { AwsCaller } from '../../aws.ts'
import type { CallOptions } from '../../call/call.ts'
import type { Outcome } from '../../call/outcome.ts'
import { mapDone } from '../mapDone.ts'
import { changeStatusOf } from './changeStatusOf.ts'
import type { ChangeStatus } from './types.ts'

/** Whether a change has reached every name server (GetChange). */
export async function getChange(aws: AwsCaller, id: string, options?: CallOptions): Promise<Outcome<ChangeStatus>> {
  const outcome = await aws.call(await aws.clients.route53(), new GetChangeCommand({ Id: id }), options)
  return mapDone(outcome, ({ ChangeInfo }) => changeStatusOf(ChangeInfo))
}
