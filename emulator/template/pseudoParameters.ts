import type { Surroundings } from './stackFacts.ts'
import type { Json } from './template.ts'

/** Parameters that every stack has (CloudFormation User Guide, "Pseudo parameters"), but `AWS::NoValue`, which is no value. */
export function pseudoParameters(
  { account, region, partition }: Pick<Surroundings, 'account' | 'region' | 'partition'>,
  stackName: string,
): Readonly<Record<string, Json>> {
  return {
    'AWS::AccountId': account,
    'AWS::Region': region,
    'AWS::Partition': partition,
    'AWS::URLSuffix': partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com',
    'AWS::StackName': stackName,
    'AWS::StackId': `arn:${partition}:cloudformation:${region}:${account}:stack/${stackName}`,
    'AWS::NotificationARNs': [],
  }
}
