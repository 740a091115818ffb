/** The shape of the access files: one role with its policies, as plain data that the cloud stack, the emulator and the console all read. */
import type { Policy } from '../../iam/types.ts'

export interface AccessRole {
  /** The role's name; for a group, also the group's name. */
  readonly name: 'guest' | 'authenticated' | 'admins' | 'operators' | 'auditors' | 'readers'
  /** Who gets this role. */
  readonly givenTo: 'guests' | 'signed-in people' | 'group'
  /** Precedence of the group: the lowest number wins when a person is in several. Only for groups. */
  readonly precedence?: number
  /** Half a line for people: what one may do with it. */
  readonly mayDo: string
  /** Half a line: what one would expect next, and may not. */
  readonly mayNot: string
  /** Inline policies of the role. */
  readonly policies: readonly Policy[]
}
