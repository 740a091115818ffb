import type { CallRecord } from '../aws/record/callRecord.ts'

/** Whether Cognito decides by its own rules: of what is not signed. Policies decide what a role signs, also of Cognito. */
export function asksNoPolicy({ service, accessKeyId }: Pick<CallRecord, 'service' | 'accessKeyId'>): boolean {
  return service.startsWith('cognito') && accessKeyId === undefined
}
