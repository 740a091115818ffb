import { serviceRequirements } from '#iam/requirements/requirementsOf.ts'
import { restJsonErrors } from '../../signing/codedErrors.ts'
import { codedSigning } from '../../signing/codedSigning.ts'
import { codedFaults } from '../../wire/codedFaults.ts'
import { restJson } from '../../wire/rest/restJson.ts'
import { defineService } from '../service.ts'
import { throttlingException } from '../serviceFailure.ts'
import { iamToolboxLimits } from './limits.ts'
import { getRequestAuthorizationDetails } from './operations/getRequestAuthorizationDetails.ts'
import { iamToolboxSchemas } from './schemas.ts'

const paths = /^\/authorization-details\//

export const iamToolbox = defineService({
  id: 'iam-toolbox',
  name: 'AWS IAM Toolbox',
  schemas: iamToolboxSchemas,
  protocol: restJson(),
  limits: iamToolboxLimits,
  faults: codedFaults({
    malformed: 'ValidationException',
    invalid: 'ValidationException',
    unknownOperation: 'UnknownOperationException',
  }),
  signing: codedSigning({ name: 'iam', errors: restJsonErrors, paths }),
  // Every request is signed; what a page asks before it is not.
  recognizes: ({ method, host, rawPath, isPreflight }) =>
    isPreflight && method === 'GET' && !host.endsWith('.localhost') && paths.test(rawPath),
  body: 'document',
  errors: { accessDenied: { code: 'AccessDeniedException', status: 403 }, internal: 'InternalServerException' },
  cors: 'open to pages',
  failures: { throttled: throttlingException },
  requirements: serviceRequirements['iam-toolbox'],
  operations: { GetRequestAuthorizationDetails: getRequestAuthorizationDetails },
})
