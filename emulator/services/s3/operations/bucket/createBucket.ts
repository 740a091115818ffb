import type { CreateBucketCommandInput, CreateBucketCommandOutput } from '@aws-sdk/client-s3'
import { accountOf } from '#iam/evaluate/preparedRequest.ts'
import { AwsError } from '../../../../wire/awsError.ts'
import type { Operation } from '../../../operation.ts'
import { newBucketAcl } from '../../acl/newBucketAcl.ts'
import { isValidBucketName } from '../../bucketName.ts'
import { bucketOwner } from '../../bucketOwner.ts'
import { newBucketRegion } from '../../newBucketRegion.ts'
import { blockedAtFirst } from '../../public-access/publicAccessBlock.ts'
import { bucketRows } from '../../rows.ts'
import { keepSetting } from '../../settings/bucketSettings.ts'
import { checkBucketTags } from '../../settings/checkBucketTags.ts'
import { wholeSeconds } from '../../wholeSeconds.ts'

/**
 * Making a bucket that one owns already is answered 200 in us-east-1 and changes nothing but its ACL, which is that of a new one
 * again: an old promise of S3's first region.
 */
export const createBucket: Operation<CreateBucketCommandInput, CreateBucketCommandOutput> = {
  authorization: 'permission',
  honours: {
    Bucket: true,
    ACL: true,
    CreateBucketConfiguration: {
      LocationConstraint: true,
      Location: false,
      Bucket: false,
      Tags: { each: { Key: true, Value: true } },
    },
    GrantFullControl: true,
    GrantRead: true,
    GrantReadACP: true,
    GrantWrite: true,
    GrantWriteACP: true,
    ObjectLockEnabledForBucket: true,
    ObjectOwnership: true,
    BucketNamespace: false,
  },
  run(input, context) {
    const name = input.Bucket ?? ''
    if (!isValidBucketName(name)) {
      throw new AwsError('InvalidBucketName', 'The specified bucket is not valid.', {
        status: 400,
        members: { BucketName: name },
      })
    }
    const account = accountOf(context.principal) ?? context.account
    const said = newBucketAcl(input, account, context)
    const { LocationConstraint, Tags = [] } = input.CreateBucketConfiguration ?? {}
    const constraint: string | undefined = LocationConstraint
    checkBucketTags(Tags)
    const region = newBucketRegion(constraint, context.region)
    const rows = bucketRows(context.store)
    const existing = rows.get(name)
    if (existing && bucketOwner(existing, context.account) !== account) throw alreadyExists(name)
    if (!existing) {
      const createdAt = wholeSeconds(context.clock())
      context.store.transaction(() => {
        rows.set(name, {
          name,
          ...(account !== context.account && { account }),
          region,
          createdAt,
          publicAccessBlock: blockedAtFirst,
          ...said,
          ...(constraint !== undefined && { locationConstraint: constraint }),
          ...(input.ObjectLockEnabledForBucket === true && { versioning: 'Enabled', objectLock: {} }),
        })
        if (Tags.length > 0) keepSetting(context.store, name, { name: 'tagging', value: Tags })
      })
    } else if (existing.region !== 'us-east-1' || region !== 'us-east-1') {
      throw new AwsError(
        'BucketAlreadyOwnedByYou',
        'Your previous request to create the named bucket succeeded and you already own it.',
        { status: 409, members: { BucketName: name } },
      )
    } else if (existing.acl) {
      rows.set(name, { ...existing, acl: said.acl })
    }
    return { Location: `/${name}`, BucketArn: `arn:aws:s3:::${name}` }
  },
}

/** Names are unique in all accounts. */
function alreadyExists(name: string): AwsError {
  return new AwsError(
    'BucketAlreadyExists',
    'The requested bucket name is not available. The bucket namespace is shared by all users of the system. Please select a different name and try again.',
    { status: 409, members: { BucketName: name } },
  )
}
