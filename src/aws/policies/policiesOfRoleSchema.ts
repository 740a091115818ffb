import * as v from 'valibot'
import type { OrganizationOfRole, PoliciesOfRole } from '#contract/policiesOfRole.ts'
import type { Policy, PolicyDocument } from '#iam/types.ts'
import type { SchemaEntries } from '../schemaEntries.ts'

/** The evaluator reads any document and says what it cannot read; here it only has to be one. */
const document = v.custom<PolicyDocument>(
  (value) => typeof value === 'object' && value !== null && 'Statement' in value,
  'must be a policy document',
)
const policies = v.array(
  v.object({
    name: v.string(),
    arn: v.optional(v.string()),
    attachedTo: v.optional(v.string()),
    document,
  } satisfies SchemaEntries<Policy>),
)

/** Checks a `PoliciesOfRole`, answered by a backend or written in its outputs. */
export const policiesOfRoleSchema = v.object({
  account: v.pipe(v.string(), v.regex(/^\d{12}$/, 'must have 12 digits')),
  roleArn: v.pipe(v.string(), v.regex(/^arn:[\w-]+:iam::\d{12}:role\/.+$/, 'must be the ARN of a role')),
  identityBased: policies,
  permissionsBoundary: v.optional(policies),
  guestSession: v.optional(policies),
  organization: v.optional(v.object({ id: v.string(), path: v.string() } satisfies SchemaEntries<OrganizationOfRole>)),
  serviceControl: v.optional(policies),
  resourceControl: v.optional(v.record(v.string(), policies)),
  buckets: v.record(v.string(), policies),
  bucketAccounts: v.optional(v.record(v.string(), v.string())),
} satisfies SchemaEntries<PoliciesOfRole>)
