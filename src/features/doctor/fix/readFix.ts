import type { Statement } from '#iam/types.ts'
import { posixQuoted, posixWord } from '../../../ui/shellQuoting.ts'
import type { Fix } from '../checks/doctorFinding.ts'
import { pastesOf } from './pastesOf.ts'

/**
 * The statement that would let a role read what was not told. Nobody may apply it from here: whoever could would not need it.
 * @param resources ARNs, or `*` where the action knows none
 */
export function readFix(role: string, action: string, resources: readonly string[]): Fix {
  const [only] = resources
  const statement: Statement = {
    Sid: 'DoctorReads',
    Effect: 'Allow',
    Action: action,
    Resource: resources.length === 1 && only !== undefined ? only : resources,
  }
  const text = JSON.stringify(statement, null, 2)
  const document = JSON.stringify({ Version: '2012-10-17', Statement: [statement] })
  const name = `DoctorReads-${action.split(':').at(-1) ?? ''}`
  return {
    title: `Statement that lets ${role} read it`,
    before: '',
    after: text,
    pastes: pastesOf({
      what: `Statement for ${role}`,
      json: text,
      cli: `aws iam put-role-policy --role-name ${posixWord(role)} --policy-name ${posixWord(name)} --policy-document ${posixQuoted(document)}`,
      cdk: [
        `// role: the iam.Role of your stack that is called ${JSON.stringify(role)}`,
        'role.addToPolicy(',
        `  iam.PolicyStatement.fromJson(${text}),`,
        ')',
      ].join('\n'),
    }),
    consequence: 'it reads, and changes nothing',
  }
}
