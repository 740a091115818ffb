import * as schemas from '@aws-sdk/client-cognito-identity/dist-es/schemas/schemas_0.js'
import { serviceRequirements } from '#iam/requirements/requirementsOf.ts'
import { jsonErrors } from '../../signing/codedErrors.ts'
import { codedSigning } from '../../signing/codedSigning.ts'
import { codedFaults } from '../../wire/codedFaults.ts'
import { awsJson } from '../../wire/json/awsJson.ts'
import { uuidRequestIds } from '../requestIds.ts'
import { defineService } from '../service.ts'
import { identityPoolPages } from './discovery.ts'
import { cognitoIdentityLimits } from './limits.ts'
import { describeIdentity } from './operations/describeIdentity.ts'
import { describeIdentityPool } from './operations/describeIdentityPool.ts'
import { getCredentialsForIdentity } from './operations/getCredentialsForIdentity.ts'
import { getId } from './operations/getId.ts'
import { getIdentityPoolRoles } from './operations/getIdentityPoolRoles.ts'
import { getOpenIdToken } from './operations/getOpenIdToken.ts'
import { getPrincipalTagAttributeMap } from './operations/getPrincipalTagAttributeMap.ts'
import { listIdentities } from './operations/listIdentities.ts'
import { setIdentityPoolRoles } from './operations/setIdentityPoolRoles.ts'
import { setPrincipalTagAttributeMap } from './operations/setPrincipalTagAttributeMap.ts'
import { updateIdentityPool } from './operations/updateIdentityPool.ts'

const target = 'AWSCognitoIdentityService'

export const cognitoIdentity = defineService({
  id: 'cognito-identity',
  name: 'Amazon Cognito identity pools',
  schemas,
  protocol: awsJson({ target, version: '1.1' }),
  limits: cognitoIdentityLimits,
  faults: codedFaults({
    malformed: 'SerializationException',
    invalid: 'ValidationException',
    unknownOperation: 'UnknownOperationException',
  }),
  signing: codedSigning({ name: 'cognito-identity', errors: jsonErrors }),
  target,
  body: 'document',
  ...uuidRequestIds,
  errors: { accessDenied: { code: 'AccessDeniedException', status: 400 }, internal: 'InternalErrorException' },
  cors: 'open to pages',
  requirements: serviceRequirements['cognito-identity'],
  pages: identityPoolPages,
  operations: {
    DescribeIdentity: describeIdentity,
    DescribeIdentityPool: describeIdentityPool,
    GetId: getId,
    GetCredentialsForIdentity: getCredentialsForIdentity,
    GetIdentityPoolRoles: getIdentityPoolRoles,
    GetOpenIdToken: getOpenIdToken,
    GetPrincipalTagAttributeMap: getPrincipalTagAttributeMap,
    ListIdentities: listIdentities,
    SetIdentityPoolRoles: setIdentityPoolRoles,
    SetPrincipalTagAttributeMap: setPrincipalTagAttributeMap,
    UpdateIdentityPool: updateIdentityPool,
  },
})
