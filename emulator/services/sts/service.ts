import type { ServiceOperations } from '../operation.ts'
import { assumeRole } from './operations/assumeRole.ts'
import { assumeRoleWithWebIdentity } from './operations/assumeRoleWithWebIdentity.ts'
import { decodeAuthorizationMessage } from './operations/decodeAuthorizationMessage.ts'
import { getCallerIdentity } from './operations/getCallerIdentity.ts'
import { getSessionToken } from './operations/getSessionToken.ts'

export const stsOperations: ServiceOperations = {
  id: 'sts',
  operations: {
    AssumeRole: assumeRole,
    AssumeRoleWithWebIdentity: assumeRoleWithWebIdentity,
    DecodeAuthorizationMessage: decodeAuthorizationMessage,
    GetCallerIdentity: getCallerIdentity,
    GetSessionToken: getSessionToken,
  },
}
