import { expect, test } from 'vitest'
import { newBucketRegion } from './newBucketRegion.ts'

test.each([
  [undefined, 'us-east-1', 'us-east-1'],
  ['', 'us-east-1', 'us-east-1'],
  ['eu-west-1', 'us-east-1', 'eu-west-1'],
  ['EU', 'us-east-1', 'eu-west-1'],
  ['eu-west-1', 'eu-west-1', 'eu-west-1'],
  ['EU', 'eu-west-1', 'eu-west-1'],
])('S3-183: the constraint %j at the endpoint of %s makes a bucket in %s', (constraint, endpoint, region) => {
  expect(newBucketRegion(constraint, endpoint)).toBe(region)
})

const invalid = ['InvalidLocationConstraint', 'The specified location-constraint is not valid'] as const
const illegal = (named: string) =>
  [
    'IllegalLocationConstraintException',
    `The ${named} location constraint is incompatible for the region specific endpoint this request was sent to.`,
  ] as const

test.each([
  ['us-east-1', 'us-east-1', invalid],
  ['us-east-1', 'eu-west-1', invalid],
  ['mars-west-1', 'us-east-1', invalid],
  ['mars-west-1', 'eu-west-1', invalid],
  [undefined, 'eu-west-1', illegal('unspecified')],
  ['eu-central-1', 'eu-west-1', illegal('eu-central-1')],
  ['EU', 'eu-central-1', illegal('EU')],
])('The constraint %j at the endpoint of %s makes none', (constraint, endpoint, [code, message]) => {
  expect(() => newBucketRegion(constraint, endpoint)).toThrow(expect.objectContaining({ code, message }))
})
