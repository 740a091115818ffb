import type { ChangeInfo } from '@aws-sdk/client-route-53'
import { bareId } from './bareId.ts'
import type { ChangeStatus } from './types.ts'

export function changeStatusOf(info: ChangeInfo | undefined): ChangeStatus {
  return {
    id: bareId(info?.Id),
    status: info?.Status ?? 'PENDING',
    submittedAt: info?.SubmittedAt?.getTime() ?? Date.now(),
  }
}
