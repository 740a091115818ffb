import type { SimulateCustomPolicyCommandInput, SimulateCustomPolicyCommandOutput } from '@aws-sdk/client-iam'
import type { Operation } from '../../../operation.ts'
import { notSimulated, simulate } from '../../simulation/simulate.ts'
import { simulatedCaller } from '../../simulation/simulatedCaller.ts'
import { policiesFromInput } from '../../simulation/simulatedPolicy.ts'

/** Tries actions against policies that come with the request; nothing of the account takes part. */
export const simulateCustomPolicy: Operation<SimulateCustomPolicyCommandInput, SimulateCustomPolicyCommandOutput> = {
  authorization: 'permission',
  honours: {
    PolicyInputList: true,
    ActionNames: true,
    PermissionsBoundaryPolicyInputList: true,
    OrderedOrganizationPolicyInputList: false,
    ResourceArns: true,
    ResourcePolicy: true,
    ResourceOwner: true,
    CallerArn: true,
    ContextEntries: { each: { ContextKeyName: true, ContextKeyValues: true, ContextKeyType: true } },
    ResourceHandlingOption: false,
    MaxItems: true,
    Marker: true,
  },
  run(input, context) {
    if (input.OrderedOrganizationPolicyInputList) throw notSimulated('OrderedOrganizationPolicyInputList')
    const { CallerArn: callerArn, PermissionsBoundaryPolicyInputList: boundary } = input
    const policies = {
      'identity-based': policiesFromInput(input.PolicyInputList, 'PolicyInputList', context),
      ...(boundary && {
        'permissions boundary': policiesFromInput(boundary, 'PermissionsBoundaryPolicyInputList', context),
      }),
    }
    return simulate(input, policies, callerArn === undefined ? undefined : simulatedCaller(callerArn), context)
  },
}
