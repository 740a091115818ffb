import * as v from 'valibot'
import type { IdentityPoolRoles, MappingRule, RoleMapping } from '#iam/identity-pool/types.ts'
import type { SchemaEntries } from '../../../../aws/schemaEntries.ts'
import type { ReadDraft } from './draft.ts'

const roleArn = v.pipe(v.string(), v.regex(/^arn:[^:]+:iam::\d{12}:role\/.+/, 'must be the ARN of a role'))

const rule = v.strictObject({
  Claim: v.pipe(v.string(), v.nonEmpty('must be the name of a claim')),
  MatchType: v.picklist(['Equals', 'Contains', 'StartsWith', 'NotEqual']),
  Value: v.pipe(v.string(), v.nonEmpty('must be a value')),
  RoleARN: roleArn,
} satisfies SchemaEntries<MappingRule>)

const mapping = v.strictObject({
  Type: v.picklist(['Token', 'Rules']),
  AmbiguousRoleResolution: v.optional(v.picklist(['AuthenticatedRole', 'Deny'])),
  RulesConfiguration: v.optional(
    v.strictObject({
      Rules: v.pipe(
        v.array(rule),
        v.minLength(1, 'needs a rule at least'),
        v.maxLength(25, 'has more than 25 rules, the most that a mapping takes'),
      ),
    }),
  ),
} satisfies SchemaEntries<RoleMapping>)

const roles = v.strictObject({
  Roles: v.strictObject({ authenticated: v.optional(roleArn), unauthenticated: v.optional(roleArn) }),
  RoleMappings: v.optional(v.record(v.string(), mapping)),
} satisfies SchemaEntries<IdentityPoolRoles>)

/** Roles and mappings of an identity pool, as SetIdentityPoolRoles takes them. */
export function parseMapping(text: string): ReadDraft {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (problem) {
    return { kind: 'invalid', problems: [{ path: '', message: `This is no JSON: ${(problem as Error).message}` }] }
  }
  const { success, output, issues } = v.safeParse(roles, value)
  if (success) return { kind: 'mapping', roles: output }
  return {
    kind: 'invalid',
    problems: issues.map((issue) => ({ path: v.getDotPath(issue) ?? '', message: issue.message })),
  }
}
