import { type Capability, type CapabilityTargets, newCapability } from '../capability.ts'

/** By AWS's operation name: what the page of people calls, in the order of its panels. */
const labels = {
  ListUsers: 'See who is in the pool',
  ListGroups: 'List the groups',
  ListUsersInGroup: 'See who is in a group',
  AdminGetUser: 'Open a person',
  AdminListGroupsForUser: 'See the groups of a person',
  AdminCreateUser: 'Add a person',
  AdminConfirmSignUp: 'Confirm a sign-up',
  AdminUpdateUserAttributes: 'Change attributes of a person',
  AdminSetUserPassword: 'Set a password',
  AdminResetUserPassword: 'Reset a password',
  AdminAddUserToGroup: 'Put a person into a group',
  AdminRemoveUserFromGroup: 'Take a person out of a group',
  AdminDisableUser: 'Disable a person',
  AdminEnableUser: 'Enable a person',
  AdminUserGlobalSignOut: 'Sign a person out everywhere',
  AdminDeleteUser: 'Delete a person',
} as const

/** Which person or group it is about makes no difference to policies. */
export function peopleCapabilities({ userPoolId }: CapabilityTargets): readonly Capability[] {
  return Object.entries(labels).map(([operation, label]) =>
    newCapability('people', label, {
      service: 'cognito-idp',
      operation,
      target: userPoolId,
      input: { UserPoolId: userPoolId },
    }),
  )
}
