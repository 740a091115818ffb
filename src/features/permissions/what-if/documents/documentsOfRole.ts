import type { PoliciesOfRole } from '#contract/policiesOfRole.ts'
import type { IdentityPoolRoles } from '#iam/identity-pool/types.ts'
import type { Policy, PolicyDocument } from '#iam/types.ts'
import { type EditedDocument, laidOut } from './editedDocument.ts'

/** What was read of a role; a part that was not told is left out. */
export interface RoleReading {
  readonly policies?: PoliciesOfRole
  readonly trust?: PolicyDocument
  readonly mapping?: IdentityPoolRoles
}

/** Every document that decides for the sessions of a role, in the order of their tabs. */
export function documentsOfRole({ policies, trust, mapping }: RoleReading): readonly EditedDocument[] {
  return [
    ...(policies?.identityBased.map(identityDocument) ?? []),
    ...(trust ? [{ id: 'trust', kind: 'trust' as const, title: 'Trust', text: laidOut(trust) }] : []),
    ...(policies ? [boundaryDocument(policies.permissionsBoundary?.[0])] : []),
    ...Object.entries(policies?.buckets ?? {}).map(([bucket, on]) => bucketDocument(bucket, on)),
    ...(mapping ? [mappingDocument(mapping)] : []),
  ]
}

function identityDocument({ name, arn, document }: Policy): EditedDocument {
  return {
    id: `policy:${name}`,
    kind: 'identity',
    title: name,
    text: laidOut(document),
    ...(arn !== undefined && { arn }),
  }
}

function boundaryDocument(boundary: Policy | undefined): EditedDocument {
  return {
    id: 'boundary',
    kind: 'boundary',
    title: 'Boundary',
    text: boundary ? laidOut(boundary.document) : '',
    ...(boundary?.arn !== undefined && { arn: boundary.arn }),
  }
}

function bucketDocument(bucket: string, [policy]: readonly Policy[]): EditedDocument {
  return {
    id: `bucket:${bucket}`,
    kind: 'bucket',
    title: `Bucket ${bucket}`,
    text: policy ? laidOut(policy.document) : '',
    bucket,
  }
}

/** As SetIdentityPoolRoles takes it. */
function mappingDocument({ Roles, RoleMappings = {} }: IdentityPoolRoles): EditedDocument {
  return { id: 'mapping', kind: 'mapping', title: 'Role mapping', text: laidOut({ Roles, RoleMappings }) }
}
