import { withGroupClaims } from '#iam/identity-pool/groupClaims.ts'
import { selectRole } from '#iam/identity-pool/selectRole.ts'
import type { IdentityPoolRoles, TokenClaims } from '#iam/identity-pool/types.ts'
import { guestAmr } from '#iam/identity-pool/webIdentityContext.ts'
import { askTrust } from '#iam/lint/identity-pool/askTrust.ts'
import type { PolicyDocument } from '#iam/types.ts'
import type { AwsConfig } from '../../../../aws/configuration/configuration.ts'
import { providerKey, roleName } from '../../../../session/roleOfSession.ts'

/** Some people who would get another role, or none any more. */
export interface GivenFlip {
  /** "guests", "the group readers". */
  readonly who: string
  /** Names of roles; a sentence of AWS's where none is given. */
  readonly before: string
  readonly after: string
}

type Pool = Pick<AwsConfig, 'identityPoolId' | 'userPoolId' | 'userPoolClientId' | 'region' | 'groupRoles'>

/** Whom other roles or mappings of the pool would give another role. */
export function mappingFlips(pool: Pool, before: IdentityPoolRoles, after: IdentityPoolRoles): readonly GivenFlip[] {
  const key = providerKey(pool)
  return [
    { who: 'guests', claims: undefined },
    { who: 'whoever signs in and is in no group', claims: {} },
    ...(pool.groupRoles ?? []).map((group) => ({
      who: `the group ${group.group}`,
      claims: withGroupClaims({}, [{ ...group, name: group.group }]),
    })),
  ].flatMap(({ who, claims }) => {
    const [was, is] = [givenBy(before, key, claims), givenBy(after, key, claims)]
    return was === is ? [] : [{ who, before: was, after: is }]
  })
}

function givenBy(roles: IdentityPoolRoles, key: string, claims: TokenClaims | undefined): string {
  const choice = selectRole({ roles, providerKey: key, ...(claims && { claims }) })
  return choice.kind === 'role' ? roleName(choice.roleArn) : `none: ${choice.code}`
}

/** Whom another trust policy would let in, or not any more. */
export function trustFlips(
  { identityPoolId }: Pick<Pool, 'identityPoolId'>,
  { name, arn, isGuest }: { readonly name: string; readonly arn: string; readonly isGuest: boolean },
  before: PolicyDocument,
  after: PolicyDocument,
): readonly GivenFlip[] {
  return [
    { who: 'guests', amr: guestAmr, isMeant: isGuest },
    { who: 'people who signed in', amr: ['authenticated'], isMeant: !isGuest },
  ].flatMap(({ who, amr, isMeant }) => {
    const ask = (trustPolicy: PolicyDocument) => askTrust({ arn, trustPolicy }, { identityPoolId, amr })
    const [was, is] = [ask(before).allowed, ask(after)]
    if (was === is.allowed) return []
    const words = (allowed: boolean) => (allowed ? (isMeant ? name : `${name}, where the pool gives it`) : `not let in`)
    return [{ who, before: words(was), after: words(is.allowed) }]
  })
}
