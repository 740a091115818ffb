import { BucketLocationConstraint } from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { awsRegions } from './awsRegions.ts'

test('the regions of the partition are those that the SDK knows, and the one that has no location constraint', () => {
  const elsewhere = /^(EU$|cn-|us-gov-)/
  const known = Object.values(BucketLocationConstraint).filter((region) => !elsewhere.test(region))
  expect([...awsRegions].sort()).toEqual([...known, 'us-east-1'].sort())
})
