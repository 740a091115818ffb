import type { SimulatePrincipalPolicyCommandInput, SimulatePrincipalPolicyCommandOutput } from '@aws-sdk/client-iam'
import type { Operation } from '../../../operation.ts'
import { policiesOfPrincipal } from '../../simulation/policiesOfPrincipal.ts'
import { simulate } from '../../simulation/simulate.ts'
import { simulatedCaller } from '../../simulation/simulatedCaller.ts'
import { policiesFromInput } from '../../simulation/simulatedPolicy.ts'

/** Tries actions with the policies that a user, a group or a role has now, and more that come with the request. */
export const simulatePrincipalPolicy: Operation<
  SimulatePrincipalPolicyCommandInput,
  SimulatePrincipalPolicyCommandOutput
> = {
  authorization: 'permission',
  honours: {
    PolicySourceArn: true,
    ActionNames: true,
    PolicyInputList: true,
    PermissionsBoundaryPolicyInputList: true,
    PolicyExclusionList: false,
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
    const { PolicySourceArn: source = '', PermissionsBoundaryPolicyInputList: boundary } = input
    const own = policiesOfPrincipal(source, context.store)
    const policies = {
      ...own,
      'identity-based': [
        ...(own['identity-based'] ?? []),
        ...policiesFromInput(input.PolicyInputList, 'PolicyInputList', context),
      ],
      ...(boundary && {
        'permissions boundary': policiesFromInput(boundary, 'PermissionsBoundaryPolicyInputList', context),
      }),
    }
    return simulate(input, policies, simulatedCaller(input.CallerArn ?? source), context)
  },
}
