/** What a domain of a pool must be. */
import type { CreateUserPoolDomainRequest } from '@aws-sdk/client-cognito-identity-provider'
import { invalidParameter } from '../errors.ts'
import { requireTier } from './checkPool.ts'
import type { UserPool } from './userPools.ts'

/** Words that no prefix may have inside. Source: Cognito Developer Guide, "Using the Amazon Cognito prefix domain". */
const reserved = ['aws', 'amazon', 'cognito']

/** @throws InvalidParameterException, FeatureUnavailableInTierException */
export function requireSoundDomain(
  pool: UserPool,
  { Domain = '', CustomDomainConfig: own, ManagedLoginVersion: version = 1 }: CreateUserPoolDomainRequest,
): void {
  if (version !== 1 && version !== 2) throw invalidParameter('ManagedLoginVersion must be 1 or 2.')
  if (version === 2) requireTier(pool.settings, 'Managed login')
  if (own) {
    if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(Domain)) throw invalidParameter(`Invalid domain: ${Domain}`)
    if (!/^arn:aws:acm:us-east-1:\d{12}:certificate\/[\w-]+$/.test(own.CertificateArn ?? '')) {
      throw invalidParameter('The certificate of a custom domain must be one of AWS Certificate Manager in us-east-1.')
    }
    return
  }
  if (!/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(Domain)) throw invalidParameter(`Invalid domain prefix: ${Domain}`)
  const word = reserved.find((one) => Domain.includes(one))
  if (word !== undefined) throw invalidParameter(`Domain cannot contain reserved word: ${word}`)
}
