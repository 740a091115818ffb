import type { ServiceOperations } from '../operation.ts'
import { getCredentialsForIdentity } from './operations/getCredentialsForIdentity.ts'
import { getId } from './operations/getId.ts'
import { getOpenIdToken } from './operations/getOpenIdToken.ts'

export const cognitoIdentityOperations: ServiceOperations = {
  id: 'cognito-identity',
  operations: {
    GetId: getId,
    GetCredentialsForIdentity: getCredentialsForIdentity,
    GetOpenIdToken: getOpenIdToken,
  },
}
