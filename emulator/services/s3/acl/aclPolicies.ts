/** Grants as policies (Amazon S3 User Guide, "Mapping of ACL permissions and access policy permissions"): they are asked with the bucket policy. */
import type { Permission } from '@aws-sdk/client-s3'
import type { Policy, Statement } from '#iam/types.ts'
import type { AclGrant, Grantee } from './aclGrant.ts'

export interface AclResource {
  readonly of: 'bucket' | 'object'
  /** `arn:aws:s3:::bucket` or `arn:aws:s3:::bucket/key` */
  readonly arn: string
}

type Actions = Readonly<Record<Exclude<Permission, 'FULL_CONTROL'>, readonly string[]>>

const actionsOf: Readonly<Record<AclResource['of'], Actions>> = {
  bucket: {
    READ: ['s3:ListBucket', 's3:ListBucketVersions', 's3:ListBucketMultipartUploads'],
    WRITE: ['s3:PutObject'],
    READ_ACP: ['s3:GetBucketAcl'],
    WRITE_ACP: ['s3:PutBucketAcl'],
  },
  object: {
    READ: ['s3:GetObject', 's3:GetObjectVersion'],
    // An object's bytes are never changed.
    WRITE: [],
    READ_ACP: ['s3:GetObjectAcl', 's3:GetObjectVersionAcl'],
    WRITE_ACP: ['s3:PutObjectAcl', 's3:PutObjectVersionAcl'],
  },
}

const sids: Readonly<Record<Permission, string>> = {
  READ: 'AclRead',
  WRITE: 'AclWrite',
  READ_ACP: 'AclReadAcp',
  WRITE_ACP: 'AclWriteAcp',
  FULL_CONTROL: 'AclFullControl',
}

/**
 * The policy that allows what grants give. @returns none where they give nothing to anybody who can ask.
 * @example aclPolicies([{ grantee: { group: 'AllUsers' }, permission: 'READ' }], { of: 'object', arn: 'arn:aws:s3:::b/k' })
 */
export function aclPolicies(grants: readonly AclGrant[], resource: AclResource): readonly Policy[] {
  const Statement = grants.flatMap((grant) => statementOf(grant, resource))
  if (Statement.length === 0) return []
  return [{ name: `${resource.of} ACL`, document: { Version: '2012-10-17', Statement } }]
}

function statementOf({ grantee, permission }: AclGrant, { of, arn }: AclResource): readonly Statement[] {
  const who = principalOf(grantee)
  const actions = actionsOf[of]
  const Action = permission === 'FULL_CONTROL' ? Object.values(actions).flat() : actions[permission]
  if (!who || Action.length === 0) return []
  // The one action of a bucket's ACL on what is in it is PutObject.
  const Resource = of === 'bucket' && Action.includes('s3:PutObject') ? [arn, `${arn}/*`] : arn
  return [{ Sid: sids[permission], Effect: 'Allow', ...who, Action, Resource }]
}

/** Undefined for AWS itself, which asks for nothing here. */
function principalOf(grantee: Grantee): Pick<Statement, 'Principal' | 'Condition'> | undefined {
  if ('account' in grantee) return { Principal: { AWS: `arn:aws:iam::${grantee.account}:root` } }
  if ('canonicalId' in grantee || grantee.group === 'LogDelivery') return undefined
  if (grantee.group === 'AllUsers') return { Principal: '*' }
  return { Principal: '*', Condition: { Null: { 'aws:PrincipalArn': 'false' } } }
}
