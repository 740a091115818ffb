/** What STS says of its own (AWS STS API reference, "AssumeRoleWithWebIdentity"). */
import { type ServiceFailures, throttling } from '../serviceFailure.ts'
import { accessDenied } from './errors.ts'

export const stsFailures: ServiceFailures = {
  throttled: throttling,
  trust: {
    words: "The role's trust policy does not let the token in: AccessDenied (403)",
    error: () => accessDenied('Not authorized to perform sts:AssumeRoleWithWebIdentity'),
  },
}
