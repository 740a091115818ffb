/** Roles that the pool cannot take, and roles that more people can take than is meant. Cognito Developer Guide, "Role trust and permissions". */
import { statementsOf } from '../../document/statementsOf.ts'
import type { TrustAnswer } from '../../identity-pool/trustPolicyAllows.ts'
import { authenticatedAmr, guestAmr } from '../../identity-pool/webIdentityContext.ts'
import { allowsForSomeTags } from './allowedActions.ts'
import { askTrust } from './askTrust.ts'
import { poolIssue } from './poolIssue.ts'
import type { LintedPool, LintedRole, PoolIssue } from './types.ts'

type Attachment = 'guests' | 'signed-in people'

const personAmr = authenticatedAmr('cognito-idp.us-east-1.amazonaws.com/us-east-1_Example00', 'sub')

export function trustIssues(pool: LintedPool): readonly PoolIssue[] {
  const { unauthenticated, authenticated, groups = [], mapped = [] } = pool
  const people = [authenticated, ...groups.map(({ role }) => role), ...mapped].flatMap((role) => role ?? [])
  const byArn = new Map(people.map((role) => [role.arn, role]))
  return [
    ...(unauthenticated ? issuesOf(unauthenticated, 'guests', pool) : []),
    ...[...byArn.values()].flatMap((role) => issuesOf(role, 'signed-in people', pool)),
  ]
}

function issuesOf(role: LintedRole, attachment: Attachment, pool: LintedPool): readonly PoolIssue[] {
  const [own, others] = attachment === 'guests' ? [guestAmr, personAmr] : [personAmr, guestAmr]
  if (!ask(role, own, pool).allowed) return [whyNot(role, attachment, pool, others)]
  const tagsAreMapped = pool.mapsPrincipalTags === true && attachment !== 'guests'
  if (
    tagsAreMapped &&
    !ask(role, own, pool, { tag: 'value' }).allowed &&
    !allowsForSomeTags(role.trustPolicy, 'sts:TagSession')
  ) {
    const says =
      'The pool maps claims to principal tags, and the trust policy does not allow sts:TagSession: nobody gets this role.'
    return [
      poolIssue(
        'TAGS_WITHOUT_TAG_SESSION',
        role.arn,
        `${says} Allow sts:TagSession beside sts:AssumeRoleWithWebIdentity.`,
      ),
    ]
  }
  if (attachment === 'guests' || !ask(role, guestAmr, pool).allowed) return []
  const says = 'Guests of the pool can take this role too, by AssumeRoleWithWebIdentity with the token of a guest.'
  return [
    poolIssue(
      'ROLE_TRUSTS_GUESTS_TOO',
      role.arn,
      `${says} Add "ForAnyValue:StringLike": { "cognito-identity.amazonaws.com:amr": "authenticated" } to the condition.`,
    ),
  ]
}

/** Why the pool cannot take a role: what would have to be another for the trust policy to let it. */
function whyNot(role: LintedRole, attachment: Attachment, pool: LintedPool, others: readonly string[]): PoolIssue {
  if (ask(role, others, pool).allowed) {
    const wrong = attachment === 'guests' ? 'authenticated' : 'unauthenticated'
    const right = attachment === 'guests' ? 'unauthenticated' : 'authenticated'
    const says = `The role is for ${attachment}, and its trust policy wants "${wrong}" in amr: nobody gets it.`
    return poolIssue('AMR_CONTRADICTS_ATTACHMENT', role.arn, `${says} Write "${right}", or attach another role.`)
  }
  const named = audiencesOf(role).find((identityPoolId) => {
    const amr = attachment === 'guests' ? guestAmr : personAmr
    return identityPoolId !== pool.identityPoolId && ask(role, amr, { ...pool, identityPoolId }).allowed
  })
  if (named !== undefined) {
    const says = `The trust policy is for the pool ${named}: nobody of ${pool.identityPoolId} gets this role.`
    return poolIssue('AUDIENCE_OF_ANOTHER_POOL', role.arn, `${says} Add ${pool.identityPoolId} to the values of aud.`)
  }
  const amr = attachment === 'guests' ? guestAmr : personAmr
  const { reason } = ask(role, amr, pool)
  const says = `The trust policy does not let the pool take this role for ${attachment}: ${reason}.`
  return poolIssue(
    'ROLE_DOES_NOT_TRUST_POOL',
    role.arn,
    `${says} Allow sts:AssumeRoleWithWebIdentity to cognito-identity.amazonaws.com.`,
  )
}

function ask(
  role: LintedRole,
  amr: readonly string[],
  { identityPoolId }: Pick<LintedPool, 'identityPoolId'>,
  tags: Readonly<Record<string, string>> = {},
): TrustAnswer {
  return askTrust(role, { identityPoolId, amr, tags })
}

/** Values of conditions on `aud`, whatever the operator. */
function audiencesOf({ trustPolicy }: LintedRole): readonly string[] {
  return statementsOf(trustPolicy).flatMap(({ Condition: condition = {} }) =>
    Object.values(condition).flatMap((keys) =>
      Object.entries(keys)
        .filter(([key]) => key.toLowerCase() === 'cognito-identity.amazonaws.com:aud')
        .flatMap(([, values]) => [values].flat().map(String)),
    ),
  )
}
