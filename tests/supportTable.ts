/** The table of docs/support.md, made from the emulator's own registries so that it cannot claim more than there is. */
import { serviceModels } from '../emulator/wire/models.ts'
import type { Operation } from '../emulator/services/operation.ts'
import { services } from '../emulator/services.ts'

const titles: Readonly<Record<string, string>> = {
  s3: 'Amazon S3',
  route53: 'Amazon Route 53',
  sts: 'AWS STS',
  iam: 'AWS IAM',
  'cognito-idp': 'Amazon Cognito user pools',
  'cognito-identity': 'Amazon Cognito identity pools',
}

const kinds: Readonly<Record<string, string>> = {
  permission: 'needs permission',
  identity: 'signed by anyone',
  accessToken: "the user's own token",
  public: 'public',
}

const serviceIds = Object.keys(services) as (keyof typeof services)[]

/** @returns The whole text of docs/support.md. */
export function supportTable(): string {
  const sections = serviceIds.map((id) => {
    const { operations } = services[id]
    const known = serviceModels[id].operations.length
    const rows = Object.entries<Operation>(operations)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, operation]) => `| ${name} | ${kinds[operation.authorization] ?? operation.authorization} |`)
    return `## ${titles[id] ?? id}\n\n${rows.length} of AWS's ${known} operations.\n\n| operation | who may call it |\n| --- | --- |\n${rows.join('\n')}\n`
  })
  return `# What the emulator answers\n\nMade from the code by \`npm run docs\`; every other operation answers \`NotImplemented\` and says so.\n\n${sections.join('\n')}`
}
