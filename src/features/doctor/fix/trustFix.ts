import type { PolicyDocument } from '#iam/types.ts'
import type { AskedCall } from '../../../outcomes/askedCall.ts'
import { posixQuoted, posixWord } from '../../../ui/shellQuoting.ts'
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
  const update = (document: PolicyDocument): AskedCall => ({
    service: 'iam',
    operation: 'UpdateAssumeRolePolicy',
    target: name,
    input: { RoleName: name, PolicyDocument: JSON.stringify(document) },
  })
  return {
    title: `Corrected trust policy of ${name}`,
    before: JSON.stringify(before, null, 2),
    after: text,
    pastes: pastesOf({
      what: `Trust policy of ${name}`,
      json: text,
      cli: `aws iam update-assume-role-policy --role-name ${posixWord(name)} --policy-document ${posixQuoted(JSON.stringify(corrected))}`,
      cdk: [
        `// role: the iam.Role of your stack that is called ${JSON.stringify(name)}`,
        'const template = role.node.defaultChild as iam.CfnRole',
        `template.assumeRolePolicyDocument = ${text}`,
      ].join('\n'),
    }),
    change: update(corrected),
    undo: update(before),
    consequence: opensUp ? 'nobody loses a right' : 'only those whom it is not meant for lose it',
    correction: { trust: { roleArn: arn, document: corrected } },
  }
}
