/** Whom a role trusts, set anew: as a call, and as a line for a terminal. Both take the document as JSON on one line. */
import { posixQuoted, posixWord } from '../../ui/shellQuoting.ts'
import type { AskedCall } from '../askedCall.ts'

/** @param RoleName without its path */
export function trustCall(RoleName: string, PolicyDocument: string): AskedCall {
  const input = { RoleName, PolicyDocument }
  return { service: 'iam', operation: 'UpdateAssumeRolePolicy', target: RoleName, input }
}

export function trustCommand(roleName: string, document: string): string {
  return `aws iam update-assume-role-policy --role-name ${posixWord(roleName)} --policy-document ${posixQuoted(document)}`
}
