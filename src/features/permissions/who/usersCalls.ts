import type { AskedCall } from '../../../outcomes/askedCall.ts'

/** What reading the users of the account asks of IAM; any name stands for each user and group. */
export const usersCalls: readonly AskedCall[] = [
  ['ListUsers', {}],
  ['GetUser', { UserName: '*' }],
  ['ListUserPolicies', { UserName: '*' }],
  ['GetUserPolicy', { UserName: '*' }],
  ['ListAttachedUserPolicies', { UserName: '*' }],
  ['ListGroupsForUser', { UserName: '*' }],
  ['ListGroupPolicies', { GroupName: '*' }],
  ['GetGroupPolicy', { GroupName: '*' }],
  ['ListAttachedGroupPolicies', { GroupName: '*' }],
].map(([operation, input]) => ({ service: 'iam', operation: operation as string, input: input as AskedCall['input'] }))
