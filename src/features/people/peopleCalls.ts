import type { AskedCall } from '../../outcomes/askedCall.ts'

/** An operation on the people of a pool. Which person it is about makes no difference to policies. */
export function peopleCall(operation: string, userPoolId: string): AskedCall {
  return { service: 'cognito-idp', operation, target: userPoolId, input: { UserPoolId: userPoolId } }
}

/** What the list of people asks when it is opened. */
export function peopleListCalls(userPoolId: string): readonly AskedCall[] {
  return [peopleCall('ListUsers', userPoolId)]
}
