import * as schemas from '@aws-sdk/client-accessanalyzer/dist-es/schemas/schemas_0.js'
import { serviceRequirements } from '#iam/requirements/requirementsOf.ts'
import { restJsonErrors } from '../../signing/codedErrors.ts'
import { codedSigning } from '../../signing/codedSigning.ts'
import { restJson } from '../../wire/rest/restJson.ts'
import { defineService } from '../service.ts'
import { throttlingException } from '../serviceFailure.ts'
import { accessAnalyzerFaults } from './faults.ts'
import { accessAnalyzerLimits } from './limits.ts'
import { validatePolicy } from './operations/validatePolicy.ts'

export const accessAnalyzer = defineService({
  id: 'access-analyzer',
  name: 'AWS IAM Access Analyzer',
  schemas,
  protocol: restJson(),
  limits: accessAnalyzerLimits,
  faults: accessAnalyzerFaults,
  signing: codedSigning({ name: 'access-analyzer', errors: restJsonErrors }),
  // Every request is signed; what a page asks before it is not.
  recognizes: ({ method, host, rawPath, isPreflight }) =>
    isPreflight && method === 'POST' && !host.endsWith('.localhost') && rawPath === '/policy/validation',
  body: 'document',
  errors: { accessDenied: { code: 'AccessDeniedException', status: 403 }, internal: 'InternalServerException' },
  cors: 'open to pages',
  // The AWS SDK for JavaScript 2 has no CORS noted for it (apis/metadata.json), unlike for the others here.
  isClosedToPagesOnAws: true,
  failures: { throttled: throttlingException },
  requirements: serviceRequirements['access-analyzer'],
  operations: { ValidatePolicy: validatePolicy },
})
