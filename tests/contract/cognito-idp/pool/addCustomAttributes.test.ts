import {
  AddCustomAttributesCommand,
  type AddCustomAttributesCommandInput,
  DescribeUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noSuchPool, startPools, type TestPools, unknownPool } from '../startPools.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const add = (input: Partial<AddCustomAttributesCommandInput> = {}, client = pools.root) =>
  client.send(
    new AddCustomAttributesCommand({
      UserPoolId: pools.poolId,
      CustomAttributes: [{ Name: 'level', AttributeDataType: 'Number', Mutable: true }],
      ...input,
    }),
  )

test('AddCustomAttributes is allowed with its own permission, and users can have them', async () => {
  await add({}, pools.whoMay('cognito-idp:AddCustomAttributes'))
  const { UserPool } = await pools.root.send(new DescribeUserPoolCommand({ UserPoolId: pools.poolId }))
  expect(UserPool?.SchemaAttributes?.at(-1)).toEqual({
    Name: 'custom:level',
    AttributeDataType: 'Number',
    DeveloperOnlyAttribute: false,
    Mutable: true,
    Required: false,
    NumberAttributeConstraints: {},
  })
  await pools.newUser('ada', { 'custom:level': '7' })
  expect(await pools.refusal(pools.newUser('eve', { 'custom:level': 'high' }))).toMatch(/^InvalidParameterException: /)
  expect(await pools.refusal(add())).toBe(
    'InvalidParameterException: custom:level: Existing attribute already has name custom:level.',
  )
})

test('AddCustomAttributes is denied without its permission', async () => {
  expect(await pools.refusal(add({}, pools.nobody))).toBe(pools.denial('cognito-idp:AddCustomAttributes'))
})

test.each<[string, Partial<AddCustomAttributesCommandInput>, string]>([
  ['an unknown pool', { UserPoolId: unknownPool }, noSuchPool],
  ['no attribute', { CustomAttributes: [] }, 'InvalidParameterException: 1 validation error detected'],
  [
    'a name of 21 characters',
    { CustomAttributes: [{ Name: 'a'.repeat(21), AttributeDataType: 'String' }] },
    'InvalidParameterException: 1 validation error detected',
  ],
  [
    'a range upside down',
    {
      CustomAttributes: [
        { Name: 'n', AttributeDataType: 'Number', NumberAttributeConstraints: { MinValue: '9', MaxValue: '1' } },
      ],
    },
    'InvalidParameterException: custom:n: The minimum is greater than the maximum.',
  ],
])('AddCustomAttributes refuses malformed input: %s', async (_, input, problem) => {
  expect(await pools.refusal(add(input))).toContain(problem)
})
