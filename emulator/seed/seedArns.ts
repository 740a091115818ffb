/** Ids and ARNs that a seed document leaves to be made of what it says. */
import { localBackend } from './localBackend.ts'
import type { SeedDocument, SeedManagedPolicy } from './seedDocument.ts'

export function placeOf({ account = localBackend.account, region = localBackend.region }: SeedDocument): {
  readonly account: string
  readonly region: string
} {
  return { account, region }
}

/** @param name of a role; one that the document does not have has the path `/`. */
export function roleArn(document: SeedDocument, name: string): string {
  const { path = '/' } = document.roles.find((role) => role.name === name) ?? {}
  return `arn:aws:iam::${placeOf(document).account}:role${path}${name}`
}

export function managedPolicyArn(account: string, { name, path = '/' }: SeedManagedPolicy): string {
  return `arn:aws:iam::${account}:policy${path}${name}`
}

/** The user pool as a provider of logins: `cognito-idp.<region>.amazonaws.com/<user pool id>`. */
export function providerName(document: SeedDocument): string {
  return `cognito-idp.${placeOf(document).region}.amazonaws.com/${document.userPool.id}`
}
