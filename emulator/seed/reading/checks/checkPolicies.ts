import { listOf, statementsOf } from '#iam/document/statementsOf.ts'
import type { PolicyDocument, Statement } from '#iam/types.ts'
import { managedPolicyCharacters } from '../../../services/iam/policyText.ts'
import { rejectTokensOfEverybody } from '../../../services/iam/readTrustPolicy.ts'
import { isPublicPolicy } from '../../../services/s3/public-access/isPublicPolicy.ts'
import { checkScope } from '../../../services/s3/readBucketPolicy.ts'
import type { SeedParts } from '../seedParts.ts'
import type { SeedProblems } from '../seedProblems.ts'
import { tellAwsError } from './tellAwsError.ts'

/** What IAM and S3 refuse beyond the grammar of policies. */
export function checkPolicies(parts: SeedParts, problems: SeedProblems): void {
  for (const { path, value } of parts.roles) {
    for (const [at, statement] of placed(value.trustPolicy, `${path}.trustPolicy`)) {
      tellAwsError(() => rejectTokensOfEverybody(statement), at, problems)
      checkPrincipals(statement, at, parts, problems)
    }
  }
  for (const { path, value } of parts.managedPolicies) {
    const size = JSON.stringify(value.document).length
    if (value.document.Version !== '2012-10-17') problems.add(`${path}.document.Version`, 'must be "2012-10-17"')
    if (size <= managedPolicyCharacters) continue
    problems.add(`${path}.document`, `has ${size} characters; a managed policy has ${managedPolicyCharacters} at most`)
  }
  for (const { path, value } of parts.buckets) {
    const { name, policy, blockPublicAccess = true } = value
    if (!policy) continue
    for (const [at, statement] of placed(policy, `${path}.policy`)) {
      tellAwsError(() => checkScope(statement, name), at, problems)
      checkPrincipals(statement, at, parts, problems)
    }
    if (!blockPublicAccess || !isPublicPolicy(policy)) continue
    problems.add(
      `${path}.policy`,
      'is public, and the bucket blocks that. Narrow it, or set blockPublicAccess to false.',
    )
  }
}

function placed(document: PolicyDocument, path: string): readonly (readonly [path: string, Statement])[] {
  const at = (index: number) => (Array.isArray(document.Statement) ? `Statement[${index}]` : 'Statement')
  return statementsOf(document).map((statement, index) => [`${path}.${at(index)}`, statement])
}

/** Of this account's people there are the document's roles and their sessions; of other accounts nothing is known. */
function checkPrincipals(statement: Statement, path: string, parts: SeedParts, problems: SeedProblems): void {
  const { account, roles, names } = parts
  const named = statement.Principal ?? statement.NotPrincipal
  const arns = new Set(
    roles.map(({ value: { name, path: under = '/' } }) => `arn:aws:iam::${account}:role${under}${name}`),
  )
  for (const principal of typeof named === 'object' ? listOf(named.AWS) : []) {
    const [, ofSession] = new RegExp(`^arn:aws:sts::${account}:assumed-role/([^/]+)/`).exec(principal) ?? []
    const isOwn = new RegExp(`^arn:aws:iam::${account}:(user|role)/|^(AIDA|AROA)[A-Z0-9]{12,}$`).test(principal)
    const isThere = ofSession === undefined ? arns.has(principal) : names.roles.some(({ value }) => value === ofSession)
    if (isThere || !(isOwn || ofSession !== undefined)) continue
    const place = `${path}.${statement.Principal ? 'Principal' : 'NotPrincipal'}.AWS`
    problems.add(place, `there is no ${principal}. Add the role, or name another.`)
  }
}
