import type { CreateBucketCommandInput } from '@aws-sdk/client-s3'
import { AwsError } from '../../../wire/awsError.ts'
import type { BucketRow } from '../rows.ts'
import { invalidArgument } from '../settings/settingErrors.ts'
import { isPublicGrant } from './aclGrant.ts'
import type { KnownAccounts } from './readGrantee.ts'
import { cannedAclOf, requestedAcl, saysNoAcl } from './requestedAcl.ts'

/**
 * What a new bucket says of owners and ACLs (S3-274). `private` alone, without a word on ownership, lets ACLs count; any other
 * ACL asks for that by name. A public one is blocked, as in every new bucket.
 * @param owner 12 digits.
 * @throws AwsError InvalidBucketAclWithObjectOwnership, InvalidBucketAclWithBlockPublicAccessError; those of `requestedAcl`.
 */
export function newBucketAcl(
  input: CreateBucketCommandInput,
  owner: string,
  known: KnownAccounts,
): Pick<BucketRow, 'ownership' | 'acl'> {
  cannedAclOf(input, 'bucket')
  const isSilent = saysNoAcl(input)
  const { ACL, ...others } = input
  const isPrivate = ACL === 'private' && saysNoAcl(others)
  switch (input.ObjectOwnership) {
    case undefined:
      if (isPrivate) return { ownership: 'BucketOwnerPreferred' }
      if (!isSilent) throw aclWithOwnership()
      return {}
    case 'BucketOwnerEnforced':
      if (!isSilent && !isPrivate) throw aclWithOwnership()
      return {}
    case 'BucketOwnerPreferred':
    case 'ObjectWriter': {
      const { ObjectOwnership: ownership } = input
      if (isSilent || isPrivate) return { ownership }
      const acl = requestedAcl(input, { of: 'bucket', owner, ...known })
      if (acl.some(isPublicGrant)) throw publicAcl()
      return { ownership, acl }
    }
    default:
      throw invalidArgument(`Invalid x-amz-object-ownership header: ${String(input.ObjectOwnership).slice(0, 256)}`, {
        name: 'x-amz-object-ownership',
      })
  }
}

export function aclWithOwnership(): AwsError {
  const message = "Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting"
  return new AwsError('InvalidBucketAclWithObjectOwnership', message, { status: 400 })
}

function publicAcl(): AwsError {
  const message = 'Bucket cannot have public ACLs set with BlockPublicAccess enabled'
  return new AwsError('InvalidBucketAclWithBlockPublicAccessError', message, { status: 400 })
}
