import * as schemas from '@aws-sdk/client-sts/dist-es/schemas/schemas_0.js'
import { serviceRequirements } from '#iam/requirements/requirementsOf.ts'
import { rolePolicies } from '../../directory/rolePolicies.ts'
import { xmlErrors } from '../../signing/codedErrors.ts'
import { codedSigning } from '../../signing/codedSigning.ts'
import { queryFaults } from '../../wire/codedFaults.ts'
import { awsQuery } from '../../wire/query/awsQuery.ts'
import { admitBy, perSecond } from '../requestRates.ts'
import { defineService } from '../service.ts'
import { rateExceeded } from '../serviceFailure.ts'
import { stsFailures } from './failures.ts'
import { stsLimits } from './limits.ts'
import { assumeRole } from './operations/assumeRole.ts'
import { assumeRoleWithWebIdentity } from './operations/assumeRoleWithWebIdentity.ts'
import { decodeAuthorizationMessage } from './operations/decodeAuthorizationMessage.ts'
import { getCallerIdentity } from './operations/getCallerIdentity.ts'
import { getSessionToken } from './operations/getSessionToken.ts'

export const sts = defineService({
  id: 'sts',
  name: 'AWS STS',
  schemas,
  protocol: awsQuery({ namespace: 'https://sts.amazonaws.com/doc/2011-06-15/', version: '2011-06-15' }),
  limits: stsLimits,
  faults: queryFaults,
  signing: codedSigning({ name: 'sts', errors: xmlErrors }),
  // Web identities sign nothing. A preflight does not say what it will post; no other service takes an unsigned form.
  recognizes: ({ method, rawPath, contentType, isPreflight }) =>
    method === 'POST' &&
    rawPath === '/' &&
    (isPreflight || contentType?.startsWith('application/x-www-form-urlencoded') === true),
  body: 'document',
  errors: { accessDenied: { code: 'AccessDenied', status: 403 }, internal: 'InternalFailure' },
  // IAM User Guide, "IAM and AWS STS quotas": of an account, in a region.
  admit: admitBy(() => ({ account: perSecond(600) }), rateExceeded),
  cors: 'open to pages',
  failures: stsFailures,
  requirements: serviceRequirements.sts,
  accounts: 'every',
  resourcePolicies: rolePolicies,
  operations: {
    AssumeRole: assumeRole,
    AssumeRoleWithWebIdentity: assumeRoleWithWebIdentity,
    DecodeAuthorizationMessage: decodeAuthorizationMessage,
    GetCallerIdentity: getCallerIdentity,
    GetSessionToken: getSessionToken,
  },
})
