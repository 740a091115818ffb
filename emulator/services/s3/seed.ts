import type { CORSRule } from '@aws-sdk/client-s3'
import { bindPrincipals } from '../../directory/boundPrincipals.ts'
import type { SeedContext, StockedBucket, StockedFile } from '../../seed/seedContext.ts'
import type { SeedBucket, SeedCorsRule, SeedObject } from '../../seed/seedDocument.ts'
import { withPolicy } from './bucketPolicies.ts'
import { type NewVersion, writeVersion } from './commitVersion.ts'
import { pagesOfThisComputer } from './cors/pagesOfThisComputer.ts'
import { blockedAtFirst } from './public-access/publicAccessBlock.ts'
import { type BucketRow, bucketRows } from './rows.ts'
import { storeBytes } from './storeBytes.ts'

const day = 86_400_000

/**
 * Takes in the bytes of the document's objects.
 * @returns what writes the buckets with them, in the transaction that has made the roles: policies may name those.
 */
export async function seedS3(context: SeedContext): Promise<() => void> {
  const { store, clock, random } = context
  const buckets = bucketsOf(context).map(({ bucket }) => bucket)
  const versions: { readonly writtenAt: number; readonly version: NewVersion }[] = []
  for (const bucket of buckets) {
    for (const { key, contentType, bytes, daysOld, metadata = {} } of filesOf(bucket, context)) {
      const description = { headers: { ContentType: contentType }, metadata, storageClass: 'STANDARD' } as const
      versions.push({
        writtenAt: clock() - daysOld * day,
        version: { key: [bucket.name, key], bytes: await storeBytes(store, [bytes], 'CRC64NVME'), description },
      })
    }
  }
  return () => {
    for (const { writtenAt, version } of versions) writeVersion(store, version, { at: writtenAt, random })
    seedBuckets(context)
  }
}

/** The buckets of the document, and of the other accounts of the organization. */
function bucketsOf({ document, organization }: SeedContext): readonly { bucket: SeedBucket; account?: string }[] {
  const own = (document.buckets ?? []).map((bucket) => ({ bucket }))
  const others = (organization?.accounts ?? []).flatMap(({ id, buckets = [] }) =>
    buckets.map((bucket) => ({ bucket, account: id })),
  )
  return [...own, ...others]
}

/** All these buckets with their settings. Those that are there already stay as old as they are. */
export function seedBuckets(context: SeedContext): void {
  const rows = bucketRows(context.store)
  for (const { bucket, account } of bucketsOf(context)) {
    const createdAt = rows.get(bucket.name)?.createdAt
    rows.set(bucket.name, {
      ...bucketRow(bucket, context),
      ...(account !== undefined && { account }),
      ...(createdAt !== undefined && { createdAt }),
    })
  }
}

function filesOf({ name, objects = [] }: SeedBucket, { stock }: SeedContext): readonly StockedFile[] {
  return [...stockOf(name, stock).flatMap(({ files }) => files()), ...objects.map(fileOf)]
}

function stockOf(name: string, stock: SeedContext['stock'] = []): readonly StockedBucket[] {
  return stock.filter(({ bucket }) => bucket === name)
}

function fileOf({ key, text, contentType = 'text/plain; charset=utf-8' }: SeedObject): StockedFile {
  return { key, contentType, bytes: Buffer.from(text), daysOld: 0 }
}

function bucketRow(bucket: SeedBucket, context: SeedContext): BucketRow {
  const { name, policy, corsRules = [pagesOfThisComputer], blockPublicAccess = true } = bucket
  const { region, clock, stock } = context
  const row = {
    name,
    region,
    createdAt: clock() - Math.max(0, ...stockOf(name, stock).map(({ daysOld }) => daysOld)) * day,
    ...(corsRules.length > 0 && { corsRules: corsRules.map(corsRule) }),
    ...(blockPublicAccess && { publicAccessBlock: blockedAtFirst }),
  }
  return policy ? withPolicy(row, bindPrincipals(policy, context)) : row
}

/** The SDK's type wants lists that may be written to. */
export function corsRule({
  AllowedOrigins,
  AllowedMethods,
  AllowedHeaders,
  ExposeHeaders,
  ...rest
}: SeedCorsRule): CORSRule {
  return {
    ...rest,
    AllowedOrigins: [...AllowedOrigins],
    AllowedMethods: [...AllowedMethods],
    ...(AllowedHeaders && { AllowedHeaders: [...AllowedHeaders] }),
    ...(ExposeHeaders && { ExposeHeaders: [...ExposeHeaders] }),
  }
}
