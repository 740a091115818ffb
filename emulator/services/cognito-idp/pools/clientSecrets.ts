/** The secrets of an app client: two at a time, so that an app can move from one to the other without a break. */
import type { ClientSecretDescriptorType } from '@aws-sdk/client-cognito-identity-provider'
import { equalBytes } from '../../../crypto/equalBytes.ts'
import type { Random } from '../../../program/clockAndRandom.ts'
import type { ClientSecret, UserPoolClient } from './userPoolClients.ts'

/** A client can have so many. */
export const mostSecrets = 2

export function newSecretValue(random: Random): string {
  return random.text(51, 'abcdefghijklmnopqrstuvwxyz0123456789')
}

/** In the order in which they were made; none for public clients. */
export function secretsOf({
  secret,
  secretMadeAt,
  laterSecret,
  createdAt = 0,
}: UserPoolClient): readonly ClientSecret[] {
  if (secret === undefined) return []
  const first = { value: secret, createdAt: secretMadeAt ?? createdAt }
  return laterSecret ? [first, laterSecret] : [first]
}

export function isSecretOf(client: UserPoolClient, given: string): boolean {
  return secretsOf(client).some(({ value }) => equalBytes(value, given))
}

/** The client with these secrets; the first is the one that it is described with. */
export function withSecrets(
  { id, poolId, settings, createdAt, modifiedAt }: UserPoolClient,
  [first, later]: readonly ClientSecret[],
): UserPoolClient {
  return {
    id,
    poolId,
    settings,
    ...(createdAt !== undefined && { createdAt }),
    ...(modifiedAt !== undefined && { modifiedAt }),
    ...(first && { secret: first.value, secretMadeAt: first.createdAt }),
    ...(later && { laterSecret: later }),
  }
}

/** Without its value, which is told once. */
export function describeSecret({ id }: UserPoolClient, { createdAt }: ClientSecret): ClientSecretDescriptorType {
  return { ClientSecretId: secretId(id, createdAt), ClientSecretCreateDate: new Date(createdAt) }
}

/** Source: API Reference, "ClientSecretDescriptorType". */
export function secretId(clientId: string, createdAt: number): string {
  return `${clientId}--${createdAt}`
}
