import type { ListBucketsCommandInput, ListBucketsCommandOutput } from '@aws-sdk/client-s3'
import { accountOf } from '#iam/evaluate/preparedRequest.ts'
import { awsRegions } from '../../../../signing/awsRegions.ts'
import { AwsError } from '../../../../wire/awsError.ts'
import type { Operation } from '../../../operation.ts'
import { bucketOwner } from '../../bucketOwner.ts'
import { readToken, writeToken } from '../../continuationToken.ts'
import { canonicalUserId } from '../../owner.ts'
import { bucketRows } from '../../rows.ts'

const mostBuckets = 10_000

/** The caller's account's buckets in the order of their names; in pages only when the caller asks for pages (S3-005). */
export const listBuckets: Operation<ListBucketsCommandInput, ListBucketsCommandOutput> = {
  authorization: 'permission',
  honours: { MaxBuckets: true, ContinuationToken: true, Prefix: true, BucketRegion: true },
  run(input, context) {
    const { MaxBuckets = mostBuckets, ContinuationToken, Prefix = '', BucketRegion } = input
    if (!Number.isInteger(MaxBuckets) || MaxBuckets < 1 || MaxBuckets > mostBuckets) {
      throw new AwsError('InvalidArgument', `Argument max-buckets must be an integer between 1 and ${mostBuckets}`, {
        status: 400,
        members: { ArgumentName: 'max-buckets', ArgumentValue: String(MaxBuckets) },
      })
    }
    if (BucketRegion !== undefined && !awsRegions.has(BucketRegion)) {
      throw new AwsError('InvalidArgument', `Argument value ${BucketRegion} is not a valid AWS Region`, {
        status: 400,
        members: { ArgumentName: 'bucket-region', ArgumentValue: BucketRegion },
      })
    }
    const from = ContinuationToken ? readToken(ContinuationToken) : ''
    const account = accountOf(context.principal) ?? context.account
    const rows = bucketRows(context.store)
      .entries({ prefix: Prefix, from })
      .map(([, row]) => row)
      .filter((row) => bucketOwner(row, context.account) === account)
      .filter((row) => BucketRegion === undefined || row.region === BucketRegion)
    const next = rows[MaxBuckets]
    return {
      Buckets: rows.slice(0, MaxBuckets).map((row) => ({
        Name: row.name,
        CreationDate: new Date(row.createdAt),
        BucketRegion: row.region,
        BucketArn: `arn:aws:s3:::${row.name}`,
      })),
      Owner: { ID: canonicalUserId(account) },
      ...(input.Prefix !== undefined && { Prefix }),
      ...(next && { ContinuationToken: writeToken(next.name) }),
    }
  },
}
