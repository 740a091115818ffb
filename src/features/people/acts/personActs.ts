import type { AwsCaller } from '../../../aws/aws.ts'
import type { CallOptions } from '../../../aws/call/call.ts'
import type { Outcome } from '../../../aws/call/outcome.ts'
import { adminConfirmSignUp } from '../../../aws/services/cognito-idp/adminConfirmSignUp.ts'
import { adminDeleteUser } from '../../../aws/services/cognito-idp/adminDeleteUser.ts'
import { adminDisableUser } from '../../../aws/services/cognito-idp/adminDisableUser.ts'
import { adminEnableUser } from '../../../aws/services/cognito-idp/adminEnableUser.ts'
import { adminResetUserPassword } from '../../../aws/services/cognito-idp/adminResetUserPassword.ts'
import { adminUserGlobalSignOut } from '../../../aws/services/cognito-idp/adminUserGlobalSignOut.ts'
import type { PersonAddress } from '../../../aws/services/cognito-idp/personAddress.ts'

/** Something that is done to one person, without anything to fill in. */
export interface PersonAct {
  /** AWS's name, by which it is foretold. */
  readonly operation: string
  /** On the button: "Disable". */
  readonly label: string
  /** What is done, in words: "Disable Otto". */
  title(name: string): string
  /** What it brings and what lives on, said before it is done; left out where it takes nothing away. */
  readonly text?: string
  /** What is still there when it was refused. */
  readonly kept: string
  send(aws: AwsCaller, person: PersonAddress, options: CallOptions): Promise<Outcome<void>>
}

const livesOn =
  'The role credentials that they have in a page now stay good until they expire, for an hour at most, and so do tokens that were handed out.'

/** Whatever can be done to one person by a click. */
export const personActs = {
  disable: {
    operation: 'AdminDisableUser',
    label: 'Disable',
    title: (name) => `Disable ${name}`,
    text: `They cannot sign in until somebody enables them, and their sign-ins cannot be renewed. ${livesOn}`,
    kept: 'Nothing was changed.',
    send: adminDisableUser,
  },
  enable: {
    operation: 'AdminEnableUser',
    label: 'Enable',
    title: (name) => `Enable ${name}`,
    kept: 'They are still disabled.',
    send: adminEnableUser,
  },
  confirm: {
    operation: 'AdminConfirmSignUp',
    label: 'Confirm',
    title: (name) => `Confirm ${name}`,
    kept: 'They still have not confirmed.',
    send: adminConfirmSignUp,
  },
  reset: {
    operation: 'AdminResetUserPassword',
    label: 'Reset password',
    title: (name) => `Reset the password of ${name}`,
    text: 'The password stops working at once. Cognito sends a code, with which they choose another at the next sign-in; without a confirmed address it cannot. Sign-ins that they have now go on.',
    kept: 'The password still works.',
    send: adminResetUserPassword,
  },
  signOut: {
    operation: 'AdminUserGlobalSignOut',
    label: 'Sign out everywhere',
    title: (name) => `Sign ${name} out everywhere`,
    text: `Their sign-ins in all browsers and apps cannot be renewed any more. ${livesOn} They can sign in again at once.`,
    kept: 'They are still signed in.',
    send: adminUserGlobalSignOut,
  },
  remove: {
    operation: 'AdminDeleteUser',
    label: 'Delete',
    title: (name) => `Delete ${name}`,
    text: `The person is gone from the pool for good. Their identity in the identity pool and the files in their folder stay. ${livesOn}`,
    kept: 'Nothing was deleted.',
    send: adminDeleteUser,
  },
} satisfies Readonly<Record<string, PersonAct>>

export type PersonActName = keyof typeof personActs
