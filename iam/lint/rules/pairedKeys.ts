/** Keys that are worth something only beside another one, and keys that callers choose. Access Analyzer policy check reference, "Missing paired condition keys" and "Untrustworthy condition key"; IAM User Guide, "AWS global condition context keys". */
import { isKey, isLimitedBy, isNegated } from '../conditionMeaning.ts'
import type { Finding, LintedStatement, LintRule } from '../types.ts'

/** An address inside a VPC means nothing without the VPC: every VPC has the same ones. */
const pairs: readonly (readonly [key: string, with_: readonly string[]])[] = [
  ['aws:VpcSourceIp', ['aws:SourceVpc', 'aws:SourceVpce', 'aws:SourceVpcArn']],
  ['aws:Ec2InstanceSourcePrivateIPv4', ['aws:Ec2InstanceSourceVpc']],
]

/** Headers that every program sets as it likes. */
const chosenByCallers = ['aws:Referer', 'aws:UserAgent']

export const pairedKeys: LintRule = (statement) => {
  if (statement.effect !== 'Allow') return []
  return [...unpaired(statement), ...untrustworthy(statement)]
}

function unpaired(statement: LintedStatement): readonly Finding[] {
  return pairs.flatMap(([key, others]) => {
    const condition = statement.conditions.find((each) => isKey(each, key))
    if (!condition || isLimitedBy(statement, ...others)) return []
    const [first = ''] = others
    return [
      {
        code: 'MISSING_PAIRED_CONDITION_KEYS',
        path: condition.path,
        message: `${key} is a private address, which networks of strangers have too.`,
        fix: `Add a condition on ${first}.`,
      },
    ]
  })
}

/** Only where nothing else tells who calls: a statement for everybody. */
function untrustworthy({ principals, conditions }: LintedStatement): readonly Finding[] {
  if (!principals.some(({ text }) => text === '*')) return []
  return conditions
    .filter((condition) => isKey(condition, ...chosenByCallers) && !isNegated(condition))
    .map(({ key, path }) => ({
      code: 'UNTRUSTWORTHY_CONDITION_KEY',
      path,
      message: `Everybody may set the header behind ${key} to what this statement asks for.`,
      fix: 'Limit the statement by a key that callers cannot choose, such as aws:SourceVpce or aws:PrincipalOrgID.',
    }))
}
