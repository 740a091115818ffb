import type { PolicyDocument } from '#iam/types.ts'
import { trustCall, trustCommand } from '../../../outcomes/role-changes/trustChange.ts'
import type { Fix } from '../checks/doctorFinding.ts'
import { pastesOf } from './pastesOf.ts'

/** @param opensUp whether more people get the role by it, and nobody fewer */
export function trustFix(
  { name, arn }: { readonly name: string; readonly arn: string },
  before: PolicyDocument,
  corrected: PolicyDocument,
  { opensUp }: { readonly opensUp: boolean },
): Fix {
  const text = JSON.stringify(corrected, null, 2)
  return {
    title: `Corrected trust policy of ${name}`,
    before: JSON.stringify(before, null, 2),
    after: text,
    pastes: pastesOf({
      what: `Trust policy of ${name}`,
      json: text,
      cli: trustCommand(name, JSON.stringify(corrected)),
      cdk: [
        `// role: the iam.Role of your stack that is called ${JSON.stringify(name)}`,
        'const template = role.node.defaultChild as iam.CfnRole',
        `template.assumeRolePolicyDocument = ${text}`,
      ].join('\n'),
    }),
    change: trustCall(name, JSON.stringify(corrected)),
    undo: trustCall(name, JSON.stringify(before)),
    consequence: opensUp ? 'nobody loses a right' : 'only those whom it is not meant for lose it',
    correction: { trust: { roleArn: arn, document: corrected } },
  }
}
