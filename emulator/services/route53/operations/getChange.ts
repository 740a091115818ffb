import type { GetChangeCommandInput, GetChangeCommandOutput } from '@aws-sdk/client-route-53'
import { AwsError } from '../../../wire/awsError.ts'
import type { Operation } from '../../operation.ts'
import { changeInfo } from '../describe.ts'
import { bareId } from '../ids.ts'
import { changes } from '../state.ts'

/** PENDING until the change has reached every name server, then INSYNC. */
export const getChange: Operation<GetChangeCommandInput, GetChangeCommandOutput> = {
  authorization: 'permission',
  honours: { Id: true },
  run(input, { store, clock }) {
    const id = bareId(input.Id)
    const change = changes(store).get(id)
    if (!change) throw new AwsError('NoSuchChange', `Could not find resource with ID: ${id}`, { status: 404 })
    return { ChangeInfo: changeInfo(change, clock()) }
  },
}
